/**
 * Puts a plan or a section on the clipboard as HTML and as plain text, as it is shown: with numbers, and with blanks
 * in template view. The HTML carries the styles that Word and WPS keep; tools, timeline and page styling stay behind.
 */
import { type ParagraphRole, signoffMargins, wordStyle } from '../writers/clipboard.ts';

function roleOf(element: Element): ParagraphRole | undefined {
  if (element.classList.contains('addressee')) return 'addressee';
  if (element.classList.contains('red-head')) return 'red-head';
  if (element.classList.contains('document-number')) return 'document-number';
  if (element.classList.contains('issue-mark')) return 'addressee';
  if (element.parentElement?.classList.contains('imprint')) return 'imprint';
  if (!element.parentElement?.classList.contains('signoff')) return undefined;
  return element.nextElementSibling ? 'organisation' : 'date';
}

/** A blank line before the sign-off, and each of its lines in its place. */
function placeSignoff(signoff: Element): void {
  const lines = [...signoff.querySelectorAll('p')];
  const margins = signoffMargins(lines.map(({ textContent }) => textContent ?? ''));
  for (const [at, line] of lines.entries()) line.style.marginRight = margins[at] ?? '';
  const blank = document.createElement('p');
  blank.setAttribute('style', wordStyle('p') ?? '');
  blank.append(document.createElement('br'));
  signoff.before(blank);
}

/** A clean copy: only what belongs to the document, with inline styles in place of classes and page attributes. */
function documentCopy(element: HTMLElement): HTMLElement {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const mark of copy.querySelectorAll('h1 wbr.by-sense')) mark.replaceWith(document.createElement('br'));
  for (const extra of copy.querySelectorAll('button, .timeline, wbr, colgroup, .guidance')) extra.remove();
  if (element.closest('[data-mode="template"]'))
    for (const data of copy.querySelectorAll('.data')) data.textContent = '';
  for (const line of copy.querySelectorAll('.line + .line')) line.before(document.createElement('br'));
  for (const node of copy.querySelectorAll('*')) {
    const style = wordStyle(node.tagName.toLowerCase(), roleOf(node));
    if (style) node.setAttribute('style', style);
  }
  for (const signoff of copy.querySelectorAll('.signoff')) placeSignoff(signoff);
  const wrappers = copy.querySelectorAll(
    'span, .table-scroll, .block, section, .signoff, .issue-head, .imprint',
  );
  for (const wrapper of wrappers) wrapper.replaceWith(...wrapper.childNodes);
  for (const node of copy.querySelectorAll('*')) {
    for (const { name } of [...node.attributes]) {
      if (!['rowspan', 'colspan', 'style'].includes(name)) node.removeAttribute(name);
    }
  }
  return copy;
}

const blocks = 'h1, h2, h3, h4, h5, p, caption, tr';

/** Text with each `<br>` as a semicolon: the lines of a cell on one line. */
function lineText(node: Node): string {
  if (node.nodeName === 'BR') return '；';
  return node.nodeType === Node.TEXT_NODE
    ? (node.textContent ?? '')
    : [...node.childNodes].map(lineText).join('');
}

/** Cells that one of the rows above reaches into are blank, so that each text stays in its column. */
function padSpans(table: HTMLTableElement): void {
  for (const [at, row] of [...table.rows].entries())
    for (const [column, cell] of [...row.cells].entries()) {
      const below = [...table.rows].slice(at + 1, at + cell.rowSpan);
      for (const lower of below) lower.insertCell(Math.min(column, lower.cells.length));
    }
}

function blockText(block: Element): string {
  if (block.tagName === 'TR') return [...block.children].map(lineText).join('\t');
  return (block.textContent ?? '').trim();
}

/** One line for each heading, paragraph and table row; cells are set apart by tabs. */
function plainText(copy: HTMLElement): string {
  const padded = copy.cloneNode(true) as HTMLElement;
  for (const table of padded.querySelectorAll('table')) padSpans(table);
  return [...padded.querySelectorAll(blocks)].map(blockText).join('\n');
}

/** Copies what `element` shows. False where the browser refuses. */
export async function copyElement(element: HTMLElement): Promise<boolean> {
  const copy = documentCopy(element);
  const html = copy.innerHTML;
  const text = plainText(copy);
  let handled = false;
  // the copy event works without permission and on plain http, which intranets often are
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    handled = true;
  };
  document.addEventListener('copy', onCopy, { once: true });
  const accepted = document.execCommand('copy');
  document.removeEventListener('copy', onCopy);
  if (accepted && handled) return true;
  try {
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return false;
  }
}
