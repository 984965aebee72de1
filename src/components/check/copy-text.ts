/** Puts plain text on the clipboard. False where the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  let handled = false;
  // the copy event works without permission and on plain http, which intranets often are
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    handled = true;
  };
  document.addEventListener('copy', onCopy, { once: true, capture: true });
  const accepted = document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
  if (accepted && handled) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
