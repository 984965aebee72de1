/**
 * A picture as PNG, for messages and print shops. It is drawn with the fonts of the machine that builds the site: where
 * that has no Chinese font, every character would be an empty box, so there is no PNG at all and the build says why.
 */
import { systemFonts } from '../writers/picture/svg.ts';

/** As wide as the screens of phones are sharp. */
const pngWidth = 1080;

/** Without a width, as wide as the picture says it is. */
type Draw = (svg: string, width?: number) => Promise<Buffer>;

async function loadDraw(): Promise<Draw | undefined> {
  try {
    const { default: sharp } = await import('sharp');
    return (svg, width) =>
      sharp(Buffer.from(svg), { density: width ? 144 : 72 })
        .resize({ width })
        .png({ palette: true })
        .toBuffer();
  } catch {
    return undefined;
  }
}

/** Two Chinese characters come out different, and different from a character that no font has. */
async function drawsChinese(draw: Draw): Promise<boolean> {
  const character = async (text: string) => {
    const style = `x="4" y="32" font-size="30" font-family="${systemFonts.sans}"`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><text ${style}>${text}</text></svg>`;
    return (await draw(svg)).toString('base64');
  };
  const drawn = await Promise.all(['国', '民', '\uE83A', ' '].map(character));
  return new Set(drawn.slice(0, 2)).size === 2 && !drawn.slice(2).some((other) => drawn.indexOf(other) < 2);
}

async function findDraw(): Promise<Draw | undefined> {
  const draw = await loadDraw();
  if (draw && (await drawsChinese(draw))) return draw;
  const reason = draw
    ? '这台机器没有中文字体（可安装 fonts-noto-cjk）'
    : '没有装上 sharp（npm install sharp）';
  console.warn(`[一图读懂] ${reason}，不生成 PNG，页面上也不给下载；SVG 不受影响。`);
  return undefined;
}

let found: Promise<Draw | undefined> | undefined;

/** Whether this build can draw pictures as PNG; asked once. */
export async function hasPng(): Promise<boolean> {
  found ??= findDraw();
  return (await found) !== undefined;
}

/** @throws where `hasPng` is false */
export async function picturePng(svg: string): Promise<Buffer> {
  found ??= findDraw();
  const draw = await found;
  if (!draw) throw new Error('no PNG can be drawn here');
  return draw(svg, pngWidth);
}
