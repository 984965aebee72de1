/** How the plan is checked and what is reported: how often at the left, by whom and how at the right. */
import type { Check } from '../checks.ts';
import type { PictureContent } from '../content.ts';
import { type Drawing, move, stack, words } from '../shapes.ts';
import { panel, rule } from './panel.ts';
import { measure, sizes } from './sizes.ts';

const gap = 20;

/** Rhythms are short and large, dates longer and smaller. */
const isRhythm = ({ when }: Check) => when.startsWith('每') && when.length <= 3;

function row(check: Check, whenWidth: number): Drawing {
  const { when, what, detail } = check;
  const room = measure - whenWidth - gap;
  const size = isRhythm(check) ? 32 : sizes.text;
  const name = words(when, 0, 0, { size, room: whenWidth, serif: true, bold: true, ink: 'red' });
  const told = stack([
    words(what, 0, 0, { size: sizes.name, room, bold: true }),
    words(detail, 0, 0, { size: sizes.text, room, ink: 'soft' }),
  ]);
  return {
    shapes: [...name.shapes, ...move(told.shapes, whenWidth + gap, 0)],
    height: Math.max(name.height, told.height),
  };
}

function list(checks: readonly Check[]): Drawing {
  const whenWidth = checks.every(isRhythm) ? 104 : 158;
  return stack(
    checks.flatMap((check, index) => [...(index > 0 ? [rule(measure, 12)] : []), row(check, whenWidth)]),
  );
}

export function checkPanel({ checks }: PictureContent): Drawing {
  return panel('怎么检查', list(checks));
}

export function reportPanel({ reports }: PictureContent): Drawing {
  return panel('报送什么', list(reports));
}
