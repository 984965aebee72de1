/** What a file is, by its first bytes: names lie. */

export type FileKind = 'zip' | 'compound' | 'picture' | 'pdf' | 'rtf' | 'html' | 'archive' | 'other';

const signatures: readonly (readonly [FileKind, string])[] = [
  ['zip', '504b0304'],
  ['compound', 'd0cf11e0a1b11ae1'],
  ['picture', '89504e470d0a1a0a'],
  ['picture', 'ffd8ff'],
  ['picture', '47494638'],
  ['picture', '49492a00'],
  ['picture', '4d4d002a'],
  ['pdf', '255044462d'],
  ['rtf', '7b5c727466'],
  ['archive', '526172211a07'],
  ['archive', '377abcaf271c'],
  ['archive', '1f8b08'],
];

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The kind of a file by its content. */
export function fileKind(bytes: Uint8Array): FileKind {
  const head = hex(bytes.subarray(0, 12));
  const known = signatures.find(([, signature]) => head.startsWith(signature));
  if (known) return known[0];
  if (head.startsWith('424d') && head.slice(12, 20) === '00000000') return 'picture';
  if (head.startsWith('52494646') && head.slice(16) === '57454250') return 'picture';
  const start = String.fromCharCode(...bytes.subarray(0, 512)).toLowerCase();
  return /^[^a-z<]{0,8}<(?:!doctype html|html[\s>])/.test(start) ? 'html' : 'other';
}

/** A page with its pictures in one file. */
export const mhtRefusal = '这是单个网页文件（.mht），读不了；请用 Word 打开，另存为 .docx 再试';

/** Why a file of this kind cannot be imported, and what to do; for kinds that never can. */
export const refusals: Readonly<Partial<Record<FileKind, string>>> = {
  picture: '这是一张图片，没有文字可读；请先把文字识别或录入成 .docx 或 .txt',
  pdf: '这是 PDF 文件，读不了；请找到原来的 Word 文件，或把文字复制到 .txt 里再试',
  rtf: '这是 RTF 文件，读不了；请用 Word 或 WPS 打开，另存为 .docx 再试',
  archive: '这是压缩包，读不了；请先解压，再导入里面的文件',
};

/** Why a file with such an ending cannot be imported, whatever is in it; undefined for endings that may be read. */
export function refusedEnding(ending: string): string | undefined {
  const kinds: readonly (readonly [RegExp, string])[] = [
    [/^\.(?:png|jpe?g|gif|bmp|tiff?|webp|heic|svg)$/, refusals.picture ?? ''],
    [/^\.pdf$/, refusals.pdf ?? ''],
    [/^\.rtf$/, refusals.rtf ?? ''],
    [/^\.(?:mht|mhtml)$/, mhtRefusal],
    [/^\.ofd$/, '这是版式文件（.ofd），读不了；请找到原来的 Word 文件，或用阅读软件导出文字'],
    [/^\.(?:zip|rar|7z|gz|tar)$/, refusals.archive ?? ''],
    [/^\.(?:xlsx?|et|csv|pptx?|dps)$/, '这是表格或演示文稿，读不了；请把要导入的文字放进 .docx 或 .txt'],
    [/^\.odt$/, '这是 .odt 文件，读不了；请用 LibreOffice 或 WPS 打开，另存为 .docx 再试'],
    [/^\.mdx$/, '这已经是计划源文件（.mdx），不用导入'],
  ];
  const known = kinds.find(([pattern]) => pattern.test(ending));
  if (known) return known[1];
  if (readableEndings.includes(ending)) return undefined;
  return `不认得“${ending || '没有扩展名'}”文件；能导入 ${readableEndings.join('、')}`;
}

/** Endings of files that can be read; what is in them is told by their content. */
export const readableEndings: readonly string[] = [
  ...['.txt', '.md', '.docx', '.doc'],
  ...['.docm', '.dotx', '.dotm', '.dot', '.wps', '.wpt', '.xml', '.html', '.htm'],
];

/** Endings that promise a Word package: text in such a file is a damaged one. Files named .doc often are something else. */
export function isPackageEnding(ending: string): boolean {
  return /^\.(?:docx|docm|dotx|dotm)$/.test(ending);
}
