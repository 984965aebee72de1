/** How a paragraph of a Word 97–2003 document is set. */
import type { ParagraphFormat } from '../../document/office-document.ts';
import { change } from './doc-properties.ts';

const aligns = ['left', 'center', 'right', 'justify'] as const;

const signed = (value: number) => (value >= 0x8000 ? value - 0x10000 : value);
const round = (value: number) => Math.round(value * 10) / 10;

/**
 * @param value of a change, the paragraph's own or its style's
 * @param size of its letters in points: indents are told in characters
 */
export function docSetting(value: (code: number) => number | undefined, size: number): ParagraphFormat {
  const align = aligns[value(change.align) ?? value(change.alignOld) ?? -1];
  const indent = (units: number, twips: number, old: number) => {
    const counted = signed(value(units) ?? 0);
    if (counted !== 0) return round(counted / 100);
    return round(signed(value(twips) ?? value(old) ?? 0) / 20 / size);
  };
  const first = indent(change.firstUnits, change.first, change.firstOld);
  const left = indent(change.leftUnits, change.left, change.leftOld);
  const right = indent(change.rightUnits, change.right, change.rightOld);
  const isRuled = [change.lineAbove, change.lineBelow].some((code) => {
    const line = value(code);
    return line !== undefined && ((line >> 8) & 0xff) > 0 && line !== 0xffffffff;
  });
  return {
    ...(align && { align }),
    ...(first !== 0 && { indent: first }),
    ...(left !== 0 && { left }),
    ...(right !== 0 && { right }),
    ...(value(change.pageBreak) === 1 && { pageBreak: true as const }),
    ...(isRuled && { ruled: true as const }),
  };
}
