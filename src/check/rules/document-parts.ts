/** What a document consists of, as the rules of parts ask it: title, genre, addressee, sign-off, attachments. */
import { readChineseNumeral } from '../../terms/heading-number.ts';
import type { CheckedDocument, Passage } from '../checked-document.ts';

/**
 * The title over all of its lines, with its first; undefined where there is none. That of a plan is a field: it counts
 * where the plan is issued as a document, with a head of its own.
 */
export function titleOf({ passages }: CheckedDocument): { at: Passage; text: string } | undefined {
  const isIssued = passages.some(({ path }) => path?.[0] === 'issue');
  const lines = passages.filter(({ type, path }) => type === 'title' && (!path || isIssued));
  const [at] = lines;
  return at && { at, text: lines.map(({ text }) => text.trim()).join('') };
}

/** Statutory genres (党政机关公文处理工作条例 第八条) and others of their kind that a title ends with. */
const genreEnd =
  /(通知|请示|批复|公函|函|通报|公告|通告|公示|意见|报告|汇报|倡议书|邀请函|方案|计划|预案|细则|办法|规划|总结|要点)(?:[（(][^（）()]{1,12}[）)])?$/;

/** 通知, 方案 …: what the title calls the document. */
export function genreOf(document: CheckedDocument): string | undefined {
  return genreEnd.exec(titleOf(document)?.text ?? '')?.[1];
}

/** The line below the title that names the receivers: 各社区居民委员会： */
export function addresseeOf({ passages }: CheckedDocument): Passage | undefined {
  const title = passages.findLastIndex(({ type }) => type === 'title');
  return (
    passages.find(({ role }) => role === 'addressee') ??
    passages.slice(title + 1, title + 5).find(({ text }) => /^[^。；！？]{2,400}[：:]$/.test(text))
  );
}

/** The passage with the date below the text, of the main text or of an attachment. */
export function signedDate({ passages }: CheckedDocument): Passage | undefined {
  return passages.find(({ role }) => role === 'date');
}

/** Genres that go to a superior: 意见 may go either way (党政机关公文处理工作条例 第八条), 汇报 is what 报告 is called in the trade. */
export const upwardGenres: ReadonlySet<string> = new Set(['请示', '报告', '汇报']);

/** Whether it has the red head of a document (青山街道办事处文件); letters and minutes have heads of their own (GB/T 9704-2012 §10). */
export function hasDocumentHead({ passages }: CheckedDocument): boolean {
  return passages.some(({ role, text, path }) =>
    path ? path.join('.') === 'issue.form' && text === '文件' : role === 'red-head' && /文\s*件$/.test(text),
  );
}

/** 附件3, 附件三 → 3; 附件 → undefined. */
export function attachmentNumber(shown: string): number | undefined {
  const [, figures] = /附\s*件\s*(\d{1,2}|[一二三四五六七八九十]{1,2})/.exec(shown.normalize('NFKC')) ?? [];
  if (figures === undefined) return undefined;
  return /^\d/.test(figures) ? Number(figures) : readChineseNumeral(figures);
}

/** One line of the note of attachments: its number, if written, and its name. */
export interface NotedAttachment {
  at: Passage;
  number?: number;
  name: string;
}

/** 附件一 登记表.doc: a file that hangs on the page. */
const noteOfFile =
  /^附\s*件\s*(\d{1,2}|[一二三四五六七八九十]{1,2})\s*[.．、:：]?\s*(\S.*\.(?:docx?|xlsx?|pptx?|pdf|wps|et|rar|zip))$/iu;
const noteStart = /^附\s*件\s*(?:(\d{1,2})\s*[.．、:：]|[:：])\s*(?:(\d{1,2})\s*[.．、]\s*)?(\S.*)?$/su;

/** What the note below the text lists, in its order. 附件1：登记表 behind it heads the attachment itself. */
export function notedAttachments({ passages }: CheckedDocument): NotedAttachment[] {
  const noted: NotedAttachment[] = [];
  for (const at of passages) {
    if (at.cell || at.path) continue;
    const file = noteOfFile.exec(at.text);
    if (file?.[1] && file[2]) {
      noted.push({ at, name: file[2], number: attachmentNumber(`附件${file[1]}`) ?? 1 });
      continue;
    }
    const start = noteStart.exec(at.text);
    const next = at.role === 'attachment-note' ? /^(\d{1,2})\s*[.．、]\s*(\S.*)$/su.exec(at.text) : null;
    const number = start ? (start[1] ?? start[2]) : next?.[1];
    const name = (start ? start[3] : next?.[2])?.replace(/[。；;]$/, '').trim();
    const isHead = start?.[1] !== undefined && noted.length > 0 && Number(start[1]) !== noted.length + 1;
    if (name && !isHead) noted.push({ at, name, ...(number !== undefined && { number: Number(number) }) });
  }
  return noted;
}

/** Lines 附件, 附件2, 附件2：登记表 at the head of an attachment. */
export function attachmentLabels({ passages }: CheckedDocument, noted: readonly NotedAttachment[]) {
  const isNoted = new Set(noted.map(({ at }) => at));
  return passages.flatMap((at, index): { at: Passage; number?: number; title: string }[] => {
    if (at.cell || at.path || isNoted.has(at)) return [];
    const match = /^附\s*件\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})?\s*(?:[.．:：]\s*(\S.{0,60})?)?$/.exec(
      at.text,
    );
    if (!match) return [];
    const number = attachmentNumber(at.text);
    const below = passages.slice(index + 1, index + 9);
    const behind = below.findIndex(({ role }) => role !== 'attachment-title');
    const lines = below.slice(0, Math.max(1, behind)).map(({ text }) => text.trim());
    return [{ at, ...(number !== undefined && { number }), title: match[1] ?? lines.join('') }];
  });
}
