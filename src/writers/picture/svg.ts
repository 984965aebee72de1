/** Shapes → an SVG document. Every text is escaped; a reader that shows no picture gets the title and the description. */
import { escapeXml } from '../../terms/xml-text.ts';
import { inks } from './inks.ts';
import type { Drawing, Row, Shape, Words } from './shapes.ts';

export interface SvgFonts {
  sans: string;
  serif: string;
}

/** The fonts of the site's style sheet; the reader's system has one of them. */
export const systemFonts: SvgFonts = {
  sans: "'PingFang SC','HarmonyOS Sans SC','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC',sans-serif",
  serif: "'Source Han Serif SC','Noto Serif CJK SC','Songti SC',STSong,SimSun,serif",
};

export interface SvgPage {
  width: number;
  /** Name of the picture, one line. */
  title: string;
  /** All that the picture tells, in words. */
  description: string;
  fonts: SvgFonts;
}

const round = (value: number) => String(Math.round(value * 10) / 10);

function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) => ` ${name}="${typeof value === 'number' ? round(value) : escapeXml(String(value))}"`,
    )
    .join('');
}

function wordsSvg(words: Words, fonts: SvgFonts): string {
  const { x, y, lines, size, lineHeight, bold, serif, ink, anchor } = words;
  const style = {
    'font-family': serif ? fonts.serif : undefined,
    x,
    y,
    'font-size': size,
    'font-weight': bold ? 700 : undefined,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    fill: inks[ink],
  };
  const [first = '', ...others] = lines;
  const more = others.map((line) => `<tspan${attributes({ x, dy: lineHeight })}>${escapeXml(line)}</tspan>`);
  return `<text${attributes(style)}>${escapeXml(first)}${more.join('')}</text>`;
}

function rowSvg({ x, y, pieces }: Row): string {
  const parts = pieces.map(({ text, size, bold, ink }) => {
    const style = { 'font-size': size, 'font-weight': bold ? 700 : undefined, fill: inks[ink] };
    return `<tspan${attributes(style)}>${escapeXml(text)}</tspan>`;
  });
  return `<text${attributes({ x, y })}>${parts.join(' ')}</text>`;
}

function shapeSvg(shape: Shape, fonts: SvgFonts): string {
  switch (shape.shape) {
    case 'words':
      return wordsSvg(shape, fonts);
    case 'row':
      return rowSvg(shape);
    case 'box': {
      const { x, y, width, height, radius, fill } = shape;
      return `<rect${attributes({ x, y, width, height, rx: radius, fill: inks[fill] })}/>`;
    }
    case 'dot':
      return `<circle${attributes({ cx: shape.x, cy: shape.y, r: shape.radius, fill: inks[shape.fill] })}/>`;
    case 'code': {
      const { x, y, side, modules } = shape;
      const place = { transform: `translate(${round(x)} ${round(y)}) scale(${side / modules.size})` };
      const ground = { width: modules.size, height: modules.size, fill: '#fff' };
      const dark = { d: modules.path, fill: '#000' };
      return `<g${attributes({ ...place, 'shape-rendering': 'crispEdges' })}><rect${attributes(ground)}/><path${attributes(dark)}/></g>`;
    }
    case 'line': {
      const { from, to, ink, width } = shape;
      const ends = { x1: from[0], y1: from[1], x2: to[0], y2: to[1] };
      return `<line${attributes({ ...ends, stroke: inks[ink], 'stroke-width': width })}/>`;
    }
  }
}

/** A drawing as an SVG file. */
export function svgDocument(
  { shapes, height }: Drawing,
  { width, title, description, fonts }: SvgPage,
): string {
  const size = { viewBox: `0 0 ${width} ${Math.ceil(height)}`, width, height: Math.ceil(height) };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"${attributes(size)} role="img" aria-labelledby="picture-title picture-desc" lang="zh-CN" xml:lang="zh-CN">`,
    `<title id="picture-title">${escapeXml(title)}</title>`,
    `<desc id="picture-desc">${escapeXml(description)}</desc>`,
    `<rect width="100%" height="100%" fill="${inks.paper}"/>`,
    `<g font-family="${fonts.sans}">`,
    ...shapes.map((shape) => shapeSvg(shape, fonts)),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}
