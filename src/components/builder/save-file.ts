/** What a Word file is sent and saved as. */
export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Hands a file to the person: nothing leaves the browser. */
export function saveFile(content: BlobPart, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  // characters that file systems refuse
  link.download = name.replace(/[\\/:*?"<>|\s]+/g, '_');
  document.body.append(link);
  link.click();
  link.remove();
  // the download reads the address a moment later
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
