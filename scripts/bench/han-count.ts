/** How long a Chinese text is: its Han characters; markup, digits and punctuation aside. */
export function hanCount(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x4e00 && unit <= 0x9fff) count++;
  }
  return count;
}
