/** The end of the picture: whom to ask, where the whole text is, who approved the plan, and that its text is what counts. */
import { qrModules } from '../../qr-modules.ts';
import type { ApprovalNote, PictureContent } from '../content.ts';
import { type Drawing, move, type Shape, stack, words } from '../shapes.ts';
import { empty, panel, rule } from './panel.ts';
import { measure, sizes } from './sizes.ts';

const padding = 28;
const codeSide = 168;

/** The code with its caption. */
function code(address: string): Drawing {
  const square: Shape = { shape: 'code', x: 0, y: 0, side: codeSide, modules: qrModules(address) };
  const style = { size: sizes.small, room: codeSide, bold: true, anchor: 'middle' } as const;
  const caption = words('扫码看全文', codeSide / 2, codeSide + 6, style);
  return { shapes: [square, ...caption.shapes], height: codeSide + 6 + caption.height };
}

function contact({ office, phone }: ApprovalNote, address: string | undefined): Drawing {
  const way = address ? code(address) : empty;
  const inner = measure - 2 * padding - (address ? codeSide + padding : 0);
  const body = stack([
    words(office, 0, 0, { size: sizes.name, room: inner }),
    words(phone, 0, 0, { size: 48, room: inner, bold: true, ink: 'blue', leading: 1.3 }),
  ]);
  const height = Math.max(body.height, way.height) + 2 * padding;
  const ground: Shape = { shape: 'box', x: 0, y: 0, width: measure, height, fill: 'redTint', radius: 4 };
  const middle = (drawing: Drawing) => (height - drawing.height) / 2;
  return {
    shapes: [
      ground,
      ...move(body.shapes, padding, middle(body)),
      ...move(way.shapes, measure - padding - codeSide, middle(way)),
    ],
    height,
  };
}

export function contactPanel({ approval, address }: PictureContent): Drawing {
  return panel('有问题找谁', approval ? contact(approval, address) : empty);
}

export function colophon({ approval }: PictureContent): Drawing {
  const numbers = approval && [approval.docNo ?? '', `索引号：${approval.index}`];
  const lines = [
    approval ? `${approval.passed}${approval.votes ? '，' : '。'}` : '',
    approval?.votes ? `${approval.votes}。` : '',
    approval
      ? `${approval.publisher}${approval.published}发布${approval.version > 1 ? `（第${approval.version}版）` : ''}。`
      : '',
    numbers?.filter(Boolean).join('，') ?? '',
    '本图根据计划里的表格自动生成，内容以计划原文为准。',
  ];
  const style = { size: sizes.small, room: measure, ink: 'soft' } as const;
  return stack([rule(measure, 16), ...lines.map((line) => words(line, 0, 0, style))], 2);
}
