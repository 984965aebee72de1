/** The head of the picture: what it is, whose plan it shows, the title between rules as on a printed notice. */
import type { PictureContent } from '../content.ts';
import { type Drawing, type Shape, stack, words } from '../shapes.ts';
import { padded } from './panel.ts';
import { measure, sizes } from './sizes.ts';

const titleSize = 48;

function thickAndThin(thickFirst: boolean): Drawing {
  const [thick, thin] = thickFirst ? [0, 11] : [7, 0];
  const shapes: Shape[] = [
    { shape: 'box', x: 0, y: thick, width: measure, height: 6, fill: 'red' },
    { shape: 'box', x: 0, y: thin, width: measure, height: 1.5, fill: 'red' },
  ];
  return { shapes, height: 13 };
}

function kicker({ issuer }: PictureContent): Drawing {
  const size = 24;
  const box: Shape = { shape: 'box', x: 0, y: 0, width: 132, height: 44, fill: 'red', radius: 3 };
  const name = words('一图读懂', 66, 4, { size, room: 120, ink: 'paper', bold: true, anchor: 'middle' });
  const from = words(issuer, measure, 4, { size, room: measure - 160, ink: 'soft', anchor: 'end', most: 1 });
  return { shapes: [box, ...name.shapes, ...from.shapes], height: 44 };
}

function title({ title }: PictureContent): Drawing {
  const style = { size: titleSize, room: measure, bold: true, serif: true, balanced: true, leading: 1.35 };
  return stack(title.map((line) => words(line, measure / 2, 0, { ...style, anchor: 'middle' })));
}

export function masthead(content: PictureContent): Drawing {
  const { period } = content;
  const when = words(period && `计划期：${period}`, measure / 2, 0, {
    size: sizes.text,
    room: measure,
    ink: 'soft',
    anchor: 'middle',
  });
  const named = stack([title(content), when], 12);
  return stack([
    kicker(content),
    padded(thickAndThin(true), { above: 20 }),
    padded(named, { above: 28, below: 30 }),
    thickAndThin(false),
  ]);
}
