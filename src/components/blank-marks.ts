/** Slots and facts of a shown text: as the example has them, or open, with what a unit says of itself in the slots. */

/** @param values what open slots are filled with; absent, every slot and fact shows its example */
export function showMarks(sheet: ParentNode, values: Readonly<Record<string, string>> | undefined): void {
  for (const mark of sheet.querySelectorAll<HTMLElement>('.slot, .fact')) {
    mark.dataset.value ??= mark.textContent ?? '';
    const own = values?.[mark.dataset.slot ?? ''];
    mark.textContent = values ? (own ?? `【${mark.dataset.label}】`) : mark.dataset.value;
    mark.toggleAttribute('data-blank', values !== undefined && own === undefined);
  }
}
