/** Head and imprint of an issued document as lines of text, for the formats that have no page to place them on. */
import { headWord, type Issue, showSecrecy } from '../plan/issue.ts';
import { blankMark } from '../plan/slot.ts';
import { showDate } from '../terms/plan-date.ts';

export interface IssueLines {
  /** 份号, 密级和保密期限, 紧急程度. */
  marks: string[];
  /** 发文机关标志, a line for each body; 文件 or 纪要 behind the last. */
  head: string[];
  /** 发文字号, with the signers where there are any. */
  number: string;
  /** 抄送, 印发机关和印发日期. */
  imprint: string[];
}

/** The lines; slots in them are still values or blanks. */
export function issueLines(issue: Issue): IssueLines {
  const { form, head, copyNumber, secrecy, urgency, docNo, signers, copiedTo, printed } = issue;
  const number = docNo ?? blankMark({ label: '发文字号' });
  const date = printed?.date ? showDate(printed.date) : blankMark({ label: '印发日期' });
  return {
    marks: [copyNumber, secrecy && showSecrecy(secrecy), urgency].filter((mark) => mark !== undefined),
    head: head.map((name, index) => (index === head.length - 1 ? `${name}${headWord[form]}` : name)),
    number: signers ? `${number}　签发人：${signers.join('　')}` : number,
    imprint: [
      ...(copiedTo ? [`抄送：${copiedTo.join('，')}。`] : []),
      ...(printed && form !== '信函' ? [`${printed.by}　${date}印发`] : []),
    ],
  };
}
