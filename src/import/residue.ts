/** Lost and foreign characters in a paragraph that can be put right with certainty. */
import type { Blanks } from './blanks.ts';
import type { RepairCount } from './repairs.ts';

/** A word put in place of another, for the record. */
export interface WordRepair {
  found: string;
  meant: string;
}

/** 1. 时间□3月 and 第一阶段□3月: the mark behind a label was a colon. */
const label =
  /^((?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]{1,2}\s{0,4}[\u3400-\u9fff]{2,6}|第[一二三四五六七八九十\d]{1,2}(?:阶段|步|季度)|[\u3400-\u9fff]{0,4}(?:时间|地点|对象|主题|内容|任务|目标|要求|单位|方式|范围|人员|步骤|措施|日期|期限)))□\s{0,4}(?=[\d一-鿿xX×])/u;
/** □需要　□不需要, ☑有　□无: boxes to tick one after the other, no lost characters. */
const choices = /(?:^|[：:\s）)])[□☑☒]\s?[^□☑☒，。；]{1,14}[□☑☒]/u;
const beforeDate = /(?<=[\u3400-\u9fff])□(?=(?:20|19)[\dxX×_*-]{1,4}年|[xX×]{2}年|\d{1,2}月)/gu;
const orgNext = /^(?:社区|居委|街道|[省市县区镇乡村年大届员路]|小区|公司|学校|同志|周年)/u;

/** xxx…xxx that stand for the quotes around a phrase: an even number, short phrases, no name behind the first. */
function restoreQuotes(text: string, repairs: WordRepair[]): string {
  if (!text.includes('xxx')) return text;
  const pieces = text.split(/(?<![xX])xxx(?![xX])/u);
  if (pieces.length < 3 || pieces.length % 2 === 0) return text;
  const sound = pieces.every((piece, index) =>
    index % 2 === 1
      ? piece.length >= 4 && piece.length <= 60 && !/[。；：]/u.test(piece) && !orgNext.test(piece)
      : index === 0 || (!orgNext.test(piece) && piece !== '') || /^(?:社会|建设)/u.test(piece),
  );
  if (!sound) return text;
  repairs.push({ found: 'xxx', meant: '“”' });
  return pieces
    .map((piece, index) => (index === 0 ? piece : `${index % 2 === 1 ? '“' : '”'}${piece}`))
    .join('');
}

/** The paragraph with lost colons and commas, foreign words and lost quotes put right; other lost characters as blanks. */
export function mendResidue(
  text: string,
  blanks: Blanks,
  count: RepairCount,
  keepsBoxes = false,
): { text: string; words: WordRepair[] } {
  const words: WordRepair[] = [];
  let result = text;
  if (result.includes('□') && !keepsBoxes && !choices.test(result)) {
    const before = result;
    const meant = (mark: string) => {
      words.push({ found: '□', meant: mark });
      return mark;
    };
    result = result
      .replace(label, (_, head: string) => head + meant('：'))
      .replace(beforeDate, () => meant('，'));
    if (result !== before) count.box = (count.box ?? 0) + 1;
    result = result.replace(/□{1,40}/gu, (found) => {
      words.push({ found, meant: blanks.decode(blanks.open('lost')) });
      return blanks.open('lost');
    });
  }
  if (result.includes('and')) {
    result = result.replace(/(?<=[\u3400-\u9fff])\s{0,2}and\s{0,2}(?=[\u3400-\u9fff])/gu, (found) => {
      words.push({ found: found.trim(), meant: '和' });
      return '和';
    });
  }
  return { text: restoreQuotes(result, words), words };
}
