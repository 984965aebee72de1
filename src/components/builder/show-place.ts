/** Brings a place of the draft into view, with the keyboard where it is to be mended. */
import type { DraftPlace } from './draft-findings.ts';

/** The opened section that stands under so many headings; the first without a heading for the opening. */
function partUnder(heading: number): Element | undefined {
  const parts = [...document.querySelectorAll('.edit-part')];
  if (heading === 0) return parts[0];
  return parts.filter((part) => part.hasAttribute('data-headed'))[heading - 1];
}

function areaOf({ title, slot, block, heading }: DraftPlace): Element | null | undefined {
  if (title) return document.querySelector('#plan-title');
  if (slot) return document.querySelector(`[data-slot-input="${CSS.escape(slot)}"]`);
  if (block) return document.querySelector(`[data-block-editor="${block}"]`);
  return heading === undefined ? undefined : partUnder(heading);
}

type Box = HTMLInputElement | HTMLTextAreaElement;

/** Call it when the tab is drawn. */
export function showPlace(place: DraftPlace): void {
  const area = areaOf(place);
  if (!area) return;
  area.closest('details')?.setAttribute('open', '');
  const inner = [...area.querySelectorAll<Box>('input[type="text"], textarea')];
  const boxes = area.matches('input, textarea') ? [area as Box] : inner;
  const { found = '' } = place;
  const box = (found && boxes.find(({ value }) => value.includes(found))) || boxes[0];
  if (!box) {
    area.scrollIntoView({ block: 'center' });
    return;
  }
  box.focus({ preventScroll: true });
  const at = found ? box.value.indexOf(found) : -1;
  if (at >= 0) box.setSelectionRange(at, at + found.length);
  box.scrollIntoView({ block: 'center' });
}
