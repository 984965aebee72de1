/**
 * Bytes of a table that somebody chose → rows of text: an .xlsx workbook, or text with commas or tabs in any encoding that
 * is met in offices. What it is, its content says.
 */
import type { Result } from '../../terms/finding.ts';
import { fileKind } from '../file-kind.ts';
import { refused } from '../source-finding.ts';
import { decodeText } from '../text/decode-text.ts';
import { readDelimited } from './delimited.ts';
import { readXlsx } from './read-xlsx.ts';

/** @returns rows from the first one on, cells as a person sees them; no value for what is no table, with the way out */
export function readSheet(bytes: Uint8Array): Result<string[][]> {
  const kind = fileKind(bytes);
  if (kind === 'zip') return readXlsx(bytes);
  if (kind === 'compound')
    return refused(
      'old-workbook',
      '这是旧版 Excel 或 WPS 表格文件（.xls、.et），或者加了密码；请用 Excel 或 WPS 打开，去掉密码，另存为 .xlsx 再试',
    );
  if (kind !== 'other')
    return refused('no-table', '这个文件不是表格；请选 .xlsx 或 .csv 文件，或把表格里的内容复制后粘贴进来');
  const { value, findings } = decodeText(bytes);
  return value ? { value: readDelimited(value.text), findings } : { findings };
}
