/** The end of the picture: whom to ask, who approved the plan, and that its text is what counts. */
import type { ApprovalNote, PictureContent } from '../content.ts';
import { type Drawing, move, type Shape, stack, words } from '../shapes.ts';
import { empty, panel, rule } from './panel.ts';
import { measure, sizes } from './sizes.ts';

function contact({ office, phone }: ApprovalNote): Drawing {
  const inner = measure - 56;
  const body = stack([
    words(office, 0, 0, { size: sizes.name, room: inner }),
    words(phone, 0, 0, { size: 48, room: inner, bold: true, ink: 'blue', leading: 1.3 }),
  ]);
  const height = body.height + 48;
  const ground: Shape = { shape: 'box', x: 0, y: 0, width: measure, height, fill: 'redTint', radius: 4 };
  return { shapes: [ground, ...move(body.shapes, 28, 24)], height };
}

export function contactPanel({ approval }: PictureContent): Drawing {
  return panel('有问题找谁', approval ? contact(approval) : empty);
}

export function colophon({ approval }: PictureContent): Drawing {
  const facts = approval && [
    `${approval.publisher}${approval.published}发布${approval.version > 1 ? `（第${approval.version}版）` : ''}`,
    approval.docNo ?? '',
    `索引号：${approval.index}`,
  ];
  const style = { size: sizes.small, room: measure, ink: 'soft' } as const;
  return stack([
    rule(measure, 16),
    words(approval ? `${approval.passed}。` : '', 0, 0, style),
    words(facts?.filter(Boolean).join('，') ?? '', 0, 0, style),
    words('本图根据计划里的表格自动生成，内容以计划原文为准。', 0, 0, style),
  ]);
}
