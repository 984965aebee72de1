/** The lines that stand around the text of an official document, known by their words (GB/T 9704-2012 §7.2–7.4). */
import { readChineseNumeral } from '../../terms/heading-number.ts';
import { readDate, readTypedDay } from '../../terms/plan-date.ts';

const year = '(?:\\d{4}|[xX×*_ \\u3000]{0,4})';
/** 青街办〔2027〕3号, in any brackets that people type; 纪要 leave the body out (〔2027〕4号) or count issues (第7期). */
const documentNumber = new RegExp(
  `^[\\u3400-\\u9fff]{0,20}\\s*[〔\\[［(（【]\\s*${year}\\s*[〕\\]］)）】]\\s*第?\\s*[\\d_ \\u3000]{0,6}\\s*号|^[（(]?第\\s*\\d{1,4}\\s*[期号][）)]?$`,
  'u',
);
const classification =
  /^(?:№?\s*\d{6}|(?:绝密|机密|秘密)(?:\s*★.{0,10})?|(?:特急|加急|特提|平急)|内部(?:资料|文件|材料).{0,16})$/u;
const copied = /^(?:抄\s*送|抄\s*报|分\s*送|主\s*送)\s*[：:]/u;
const day = '(?:\\d{4}年\\d{1,2}月\\d{1,2}日|[二〇○零一三四五六七八九十年月日]{8,12})';
/** …办公室　2027年3月1日印发 below a document, …编　2027年3月1日 below the head of a 简报. */
const printed = new RegExp(`^.{2,40}?\\s*${day}\\s*印(?:发|制)$|^.{2,40}(?:编|编印|主办)\\s+${day}$`, 'u');
const copies = /^[（(]?共印\s*\d+\s*份[）)]?$/u;
const remark =
  /^[（(](?:此件|本文有删减|联系人|附注|联系电话|联系方式).{0,80}[）)]$|^(?:联系人|联系电话|附注)\s*[：:].{1,60}$/u;
/** 审核：…, 校对：… below a document: through whose hands it went. */
const handled = /^(?:审\s*核|核\s*稿|拟\s*稿|校\s*对|打\s*印|签\s*发)人?\s*[：:].{0,20}$/u;
const addressed =
  /^(?:[^。；！？：:]{1,300}(?:单位|机构|部|厅|院|社区|小区|网格|部门|支部|办公室|科室|委员会|委|局|校|小学|中学|公司|企业|物业|商户|居委会|业委会|办事处|政府|村|[小楼]组|团队|组长|楼长|站所|街道|中心|党委|党组织|组织|居民|业主|党员|家长|朋友|同志|代表|志愿者|管理方|兵团|军区|主席|书记|主任|局长|先生|女士)(?:们|[（(][^（）()]{1,10}[）)])?|[[【][^\]】]{1,20}[\]】])[：:]$/u;
const attachmentNote = /^附\s*件\s*[：:]\s*(.*)$/su;
const attachmentLabel =
  /^附\s*件\s*(\d{1,2}|[一二三四五六七八九十]{1,2})?\s*(?:[：:.．]|[（(][^（）()]{1,8}[）)])?$/u;
/** 图1：…, 表2-1 …: words that name a picture or a table. */
const numberedCaption = /^[图表]\s*\d{1,3}(?:[-—.．]\d{1,3})?\s*[：:.．、\s]\s*[^。；]{2,40}$/u;

/** Full-width figures as half-width ones. */
const narrow = (text: string): string => text.replace(/[０-９]/gu, (figure) => figure.normalize('NFKC'));

export const isDocumentNumber = (text: string): boolean =>
  text.length <= 60 && documentNumber.test(narrow(text));
export const isClassification = (text: string): boolean => classification.test(text);
export const isCopiedTo = (text: string): boolean => copied.test(text);
export const isPrintedBy = (text: string): boolean => printed.test(narrow(text)) || copies.test(text);
/** 各社区居民委员会： to whom a document goes. */
export const isAddressee = (text: string): boolean => addressed.test(text);
/** A page number that stands in the text. */
export const isPageNumber = (text: string): boolean => /^[-—–－]+\s*\d{1,3}\s*[-—–－]+$/u.test(text);
export const isHandledBy = (text: string): boolean => handled.test(text);
/** [发文单位], 【社区名称】: to be filled in. */
export const isBlankName = (text: string): boolean => /^[[【][^\]】]{1,20}[\]】]$/u.test(text);
/** 一、工作背景………1 in a list of contents that somebody typed. */
export const isContentsLine = (text: string): boolean => /(?:…{2}|[.．·]{4}|\t)\s{0,40}\d{1,3}$/u.test(text);
export const isCaption = (text: string): boolean => numberedCaption.test(text);
export const isRemark = (text: string): boolean => remark.test(text);

/** 附件一：登记表 in a list below the text; the same words can head an attachment. */
export function numberedNoteWords(text: string): string | undefined {
  if (!text.startsWith('附')) return undefined;
  return /^附\s*件\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*[：:]\s*(\S.{1,60})$/u.exec(text)?.[1];
}

/** What the note of attachments says behind its first words; undefined for any other line. */
export function noteWords(text: string): string | undefined {
  return attachmentNote.exec(text)?.[1]?.trim();
}

/** 附件, 附件2 alone on a line: the number as written, '' without one; undefined for any other line. */
export function labelNumber(text: string): string | undefined {
  const match = text.length <= 12 ? attachmentLabel.exec(text) : null;
  return match ? (match[1] ?? '') : undefined;
}

const digits = '〇一二三四五六七八九';

/** 二〇二七年二月十八日 → 2027年2月18日; other text comes back as it is. */
function inFigures(text: string): string {
  const match =
    /^([二一][〇○零0OＯ一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?$/u.exec(
      text,
    );
  if (!match) return text;
  const figure = (unit: string) => ('○零0OＯ'.includes(unit) ? '0' : String(digits.indexOf(unit)));
  const [, years = '', month = '', days] = match;
  return `${Array.from(years, figure).join('')}年${readChineseNumeral(month)}月${days === undefined ? '' : `${readChineseNumeral(days)}日`}`;
}

export interface DateLine {
  /** yyyy-mm-dd; absent where a part is blank or does not exist. */
  date?: string;
  written: string;
}

const dateParts =
  /^(?:[12]\d{3}|[二一][〇○零0OＯ一二三四五六七八九]{3}|[xX×*_]{2,4}|20[xX×*_]{2})?年(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[xX×*_]{1,4})?月(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[xX×*_]{1,4})?日)?$/u;

/** [日期], 【成文日期】: to be filled in. */
const blankDate = /^[[【](?:成文|落款|印发)?(?:日期|时间|年月日)[\]】]$/u;

/** A line that is a date and nothing else, its parts filled in or blank. */
export function dateLine(text: string): DateLine | undefined {
  const close = text.normalize('NFKC').replace(/\s/gu, '');
  if (blankDate.test(close)) return { written: text.trim() };
  if (close.length > 16 || !(dateParts.test(close) || /^\d{4}([./-])\d{1,2}\1\d{1,2}$/u.test(close)))
    return undefined;
  const figures = inFigures(close);
  const date = readTypedDay(figures) ?? readDate(figures);
  return { written: text.trim(), ...(date && { date }) };
}
