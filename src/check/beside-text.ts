/**
 * Private data that stands beside the text of a file and goes out with it: comments, headers and footers, text that is
 * hidden or struck out by a revision, words behind pictures and links, the properties of the file.
 */
import { noteName } from '../document/note-counts.ts';
import type { Note, OfficeDocument } from '../document/office-document.ts';
import type { Finding } from '../terms/finding.ts';
import { namesPerson } from '../terms/personal/names.ts';
import { personalFaults } from './published-lines.ts';
import type { CheckContext } from './rule.ts';

const inWord =
  '在 Word 或 WPS 里点“文件—信息—检查文档”（WPS：“文件—文档加密—属性”），删去文档属性和个人信息，存盘后再发';

/** What is to be done with each kind, so that it is gone. */
function wayOut(kind: Note['kind']): string {
  if (kind === 'comment') return '批注要整条删去，不能只隐藏';
  if (kind === 'insertion' || kind === 'deletion') return '请接受或拒绝修订，让它不再留在文件里';
  if (kind === 'hidden') return '请显示隐藏文字后删去';
  return '公开或外发前请改好';
}

function noteFindings(notes: readonly Note[], context: CheckContext): Finding[] {
  return notes
    .filter(({ taken, text }) => !taken && text !== '')
    .flatMap(({ kind, text, line }) =>
      personalFaults([{ label: `${noteName(kind)}里`, text }], context).map(
        ({ message, severity }): Finding => ({
          ruleId: 'personal/beside',
          severity,
          message: `${message}；${wayOut(kind)}`,
          line,
          column: 1,
        }),
      ),
    );
}

/** People who wrote the file, its comments and revisions: a name is no error, whoever sends the file shall know. */
function authorFindings({ notes, properties = [] }: OfficeDocument): Finding[] {
  const said = [
    ...properties.filter(({ person }) => person).map(({ name, value }) => [name, value] as const),
    ...notes.map(({ author = '' }) => ['批注和修订', author] as const),
  ].filter(([, value]) => namesPerson(value));
  const shown = [...new Set(said.map(([name, value]) => `${name}“${value}”`))];
  if (shown.length === 0) return [];
  return [
    {
      ruleId: 'personal/author',
      severity: 'info',
      message: `文件属性里留着人名（${shown.slice(0, 4).join('、')}${shown.length > 4 ? ' 等' : ''}），正文里看不到，别人打开文件能查到；${inWord}`,
      line: 1,
      column: 1,
      where: '全文',
    },
  ];
}

/** In file lines, the whole file first. */
export function besideText(document: OfficeDocument, context: CheckContext): Finding[] {
  const { notes, properties = [] } = document;
  const inProperties = properties
    .filter(({ person }) => !person)
    .flatMap(({ name, value }) =>
      personalFaults([{ label: `文件属性“${name}”里`, text: value }], context).map(
        ({ message, severity }): Finding => ({
          ruleId: 'personal/beside',
          severity,
          message: `${message}；${inWord}`,
          line: 1,
          column: 1,
          where: '全文',
        }),
      ),
    );
  return [...authorFindings(document), ...inProperties, ...noteFindings(notes, context)];
}
