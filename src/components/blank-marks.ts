/** Slots and facts of a shown text: as the example has them, or open, with what a unit says of itself in the slots. */

/** What the page came with: not its text alone, since it says where a line may end. */
const examples = new WeakMap<HTMLElement, Node[]>();

/** @param values what open slots are filled with; absent, every slot and fact shows its example */
export function showMarks(sheet: ParentNode, values: Readonly<Record<string, string>> | undefined): void {
  for (const mark of sheet.querySelectorAll<HTMLElement>('.slot, .fact')) {
    const example = examples.get(mark) ?? [...mark.childNodes];
    examples.set(mark, example);
    const own = values?.[mark.dataset.slot ?? ''];
    mark.replaceChildren(...(values ? [own ?? `【${mark.dataset.label}】`] : example));
    mark.toggleAttribute('data-open', values !== undefined);
    mark.toggleAttribute('data-blank', values !== undefined && own === undefined);
  }
}
