/** What a zip is that holds no Word document: said in one line, with the way out. */
import type { Zip } from '../ooxml/zip.ts';

const kinds: readonly (readonly [RegExp, string])[] = [
  [
    /^xl\/workbook\.(?:xml|bin)$/i,
    '这是 Excel 或 WPS 表格文件，不是 Word 文档；请把要导入的文字放进 .docx 再试',
  ],
  [/^ppt\/presentation\.xml$/i, '这是演示文稿（PPT），不是 Word 文档；请把要导入的文字放进 .docx 再试'],
  [
    /(?:^|\/)ofd\.xml$/i,
    '这是 OFD 版式文件，读不了；请找到原来的 Word 文件，或用阅读器把文字复制到 .txt 里再试',
  ],
  [/^index\/document\.iwa$/i, '这是 Pages 文稿，读不了；请用 Pages 导出为 .docx 再试'],
  [/\.fb2$/i, '这是电子书，不是 Word 文档；请把文字复制到 .docx 或 .txt 里再试'],
];

const odf: readonly (readonly [RegExp, string])[] = [
  [/opendocument\.text/, '这是 .odt 文件，读不了；请用 LibreOffice 或 WPS 打开，另存为 .docx 再试'],
  [/opendocument\.spreadsheet/, '这是 .ods 表格文件，不是文稿；请把要导入的文字放进 .docx 再试'],
  [/opendocument/, '这是 OpenDocument 文件，读不了；请用 LibreOffice 打开，另存为 .docx 再试'],
  [/epub/, '这是电子书，不是 Word 文档；请把文字复制到 .docx 或 .txt 里再试'],
];

export function foreignZip(zip: Zip): string {
  const mime = zip.bytes('mimetype');
  if (mime instanceof Uint8Array) {
    const type = String.fromCharCode(...mime.subarray(0, 100));
    const known = odf.find(([pattern]) => pattern.test(type));
    if (known) return known[1];
  }
  const known = kinds.find(([pattern]) => zip.names.some((name) => pattern.test(name)));
  if (known) return known[1];
  const documents = zip.names.filter((name) => /\.(?:docx?|wps|rtf|txt|html?)$/i.test(name));
  if (documents.length > 0)
    return `这是压缩包，里面有 ${documents.length} 个文件；请先解压，再导入里面的文件`;
  return '压缩包里没有 Word 正文，不是 .docx 文件；请检查是不是改了扩展名，或者是压缩包请先解压';
}
