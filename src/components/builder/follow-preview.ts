/** Brings into view on the paper what is being edited. */

/** The words of the line in which the cursor stands, as far as they read alike on the paper. */
function lineAt(box: Element): string {
  if (!(box instanceof HTMLTextAreaElement)) return '';
  const { value, selectionStart } = box;
  const from = value.lastIndexOf('\n', selectionStart - 1) + 1;
  const [line = ''] = value.slice(from).split('\n', 1);
  const pieces = line.replace(/^\d+[.．]\s+/, '').split(/【[^】]*】|\*\*/);
  return pieces.toSorted((a, b) => b.length - a.length)[0]?.trim() ?? '';
}

/** The section of the paper that an opened one stands for. */
function paperSection(edited: Element): Element | undefined {
  const part = edited.closest('.edit-part, .part');
  const parts = [...document.querySelectorAll('.edit-part[data-headed], .part[data-headed]:not(.off)')];
  const at = part ? parts.indexOf(part) : -1;
  const section = document.querySelectorAll('[data-preview] section[data-depth="1"]')[at];
  const inner = edited.closest('[data-sub-section]');
  if (!inner || !section) return section;
  const beside = [...(inner.parentElement?.children ?? [])].filter((one) =>
    one.hasAttribute('data-sub-section'),
  );
  const sections = [...section.children].filter(({ tagName }) => tagName === 'SECTION');
  return sections[beside.indexOf(inner)] ?? section;
}

function placeOnPaper(edited: Element): Element | null | undefined {
  const slot = edited.getAttribute('data-slot-input');
  if (slot) return document.querySelector(`[data-preview] [data-slot="${CSS.escape(slot)}"]`);
  if (edited.id === 'plan-title') return document.querySelector('[data-preview] h1');
  const block = edited.closest('[data-block-editor]')?.getAttribute('data-block-editor');
  if (block) return document.querySelector(`[data-preview] [data-block="${CSS.escape(block)}"]`);
  const section = paperSection(edited);
  const line = lineAt(edited);
  const within = section ?? document.querySelector('[data-preview]');
  const paragraphs = [...(within?.querySelectorAll('p') ?? [])];
  return (line && paragraphs.find((one) => one.textContent?.includes(line))) || section;
}

/** @param edited the box that has the keyboard */
export function followInPreview(edited: Element): void {
  const place = placeOnPaper(edited);
  const paper = document.querySelector('.builder-paper');
  // beside the boxes the paper scrolls by itself; below them it is not moved under somebody's hands
  const isBeside = paper !== null && paper.scrollHeight > paper.clientHeight;
  const isAlone = edited.checkVisibility?.() === false;
  if (!place || !(isBeside || isAlone)) return;
  const frame = isBeside ? paper.getBoundingClientRect() : { top: 0, bottom: window.innerHeight };
  const { top, bottom } = place.getBoundingClientRect();
  // what can be seen stays where it is
  if (top >= frame.top && Math.min(bottom, top + 80) <= frame.bottom) return;
  (isBeside ? paper : window).scrollBy(0, top - frame.top - (frame.bottom - frame.top) / 4);
}
