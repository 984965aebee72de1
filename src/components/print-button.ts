/** Folded records are opened for the paper and folded again after it. Buttons that print the page; shown only where there is JavaScript to print it with. */
for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

const records = [...document.querySelectorAll<HTMLDetailsElement>('details.published')];
let folded: HTMLDetailsElement[] = [];
addEventListener('beforeprint', () => {
  folded = records.filter(({ open }) => !open);
  for (const record of folded) record.open = true;
});
addEventListener('afterprint', () => {
  for (const record of folded) record.open = false;
});
