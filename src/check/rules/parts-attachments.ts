/** 附件: named in the text and not there, listed with a number missing, listed under another name. */
import type { CheckedDocument } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';
import {
  attachmentLabels,
  attachmentNumber,
  type NotedAttachment,
  notedAttachments,
  signedDate,
} from './document-parts.ts';

/** 见附件2, （附件1）, 见附表2; not 邮件附件, 附件材料齐全. */
const mentions =
  /(?:(?:详?见|参见|按照?|填写|填报|附|（|\()\s*(?:本通知|后)?)附\s*[件表图]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})?(?!材料|名|中|的|上传|形式|[一-龥]*邮)/g;

function mentionFaults(document: CheckedDocument, noted: readonly NotedAttachment[]): Fault[] {
  const labels = attachmentLabels(document, noted);
  const numbers = [...noted, ...labels].flatMap(({ number }) => number ?? []);
  const isThere = noted.length > 0 || labels.length > 0;
  const isWhole = signedDate(document) !== undefined;
  const most = Math.max(noted.length, labels.length, 1, ...numbers);
  const firstLabel = document.passages.indexOf(labels[0]?.at ?? ({} as never));
  const main = firstLabel < 0 ? document.passages : document.passages.slice(0, firstLabel);
  return main.flatMap((at) => {
    // an attachment of another document: 《通知》（附件2）
    if (at.path || at.role === 'attachment-note' || !at.text.includes('附')) return [];
    return [...at.text.matchAll(mentions)].flatMap(({ index, 0: shown }): Fault[] => {
      if (
        /》\s*$/.test(at.text.slice(0, index)) &&
        /^(?:的|中|规定)/.test(at.text.slice(index + shown.length))
      )
        return [];
      // 附表2 has its own head below the text, or is one of the attachments
      const isPart = /[表图]\s*\d*$|[表图]\s*[一二三四五六七八九十]+$/.test(shown);
      if (isPart && (isThere || document.passages.some(({ text }) => /^附\s*[表图]/.test(text)))) return [];
      const number = attachmentNumber(shown);
      const start = index + shown.search(/附\s*[件表图]/);
      const place = { at, start, end: index + shown.length };
      if (!isThere && isWhole)
        return [
          {
            ...place,
            message: `文中提到“${at.text.slice(start, place.end)}”，正文后面没有附件说明；请补上“附件：1.…”，或改写这一句`,
          },
        ];
      if (!isThere || number === undefined || number <= most) return [];
      return [
        { ...place, message: `文中提到“附件${number}”，列出的附件只有 ${most} 件；请补列，或改这个编号` },
      ];
    });
  });
}

function noteFaults(noted: readonly NotedAttachment[]): Fault[] {
  return noted.flatMap(({ at, number }, index): Fault[] => {
    const expected = (noted[index - 1]?.number ?? 0) + 1;
    if (number === undefined || number === expected || (index > 0 && noted[index - 1]?.number === undefined))
      return [];
    const message = `附件说明里的序号“${number}”应是 ${expected}；请查是漏列了附件还是编错了号`;
    return [{ at, message, expected: String(expected) }];
  });
}

const letters = (name: string) => name.replace(/[^\p{Script=Han}\d]/gu, '');

function labelFaults(document: CheckedDocument, noted: readonly NotedAttachment[]): Fault[] {
  const labels = attachmentLabels(document, noted);
  if (labels.length === 0 || noted.length === 0) return [];
  return noted.flatMap(({ at, number, name }, index): Fault[] => {
    // a file of its own has no place in this one
    if (/\.\w{2,4}$/.test(name)) return [];
    const label =
      labels.find((one) => (one.number ?? 1) === (number ?? 1)) ??
      (noted.length === 1 ? labels[index] : undefined);
    if (!label)
      return [
        {
          at,
          message: `附件说明列了“${name.slice(0, 24)}”，后面没有找到这件附件；请补上，或从附件说明里删去`,
          severity: 'info',
        },
      ];
    const [listed, own] = [letters(name), letters(label.title)];
    if (own.length < 4 || own.length > 60 || listed.includes(own) || own.includes(listed)) return [];
    return [
      {
        at,
        message: `附件说明里写“${name.slice(0, 40)}”，附件的标题是“${label.title.slice(0, 40)}”；请改成一致`,
        severity: 'info',
      },
    ];
  });
}

export const partsAttachments: Rule = {
  id: 'parts/attachments',
  name: '附件对不上',
  severity: 'warning',
  about: '正文提到附件的，正文之后应有附件说明；附件说明的序号要连续，名称要与附件的标题一致。',
  why: '通知让人填“附件2”，后面只有一件附件，电话会一个接一个打来问；附件名称前后不一样，下载时不知道是不是同一份表。',
  mend: [
    '正文后空一行写“附件：1.……”，一件一行，名称后面不加标点。',
    '对照附件说明，看每件附件在不在、标题是不是同一个名称。',
    '删掉附件以后，正文里“见附件几”的编号跟着改。',
  ],
  unless:
    '附件另外发送的，附件说明照写，再注明“另发”；“后面没有找到这件附件”的那条建议可以忽略。邮件里的附件不算公文附件。',
  source: 'GB/T 9704-2012 §7.3.4',
  basis: '7.3.4 附件说明；7.3.7 附件的序号和标题与附件说明一致。',
  examples: {
    ok: [
      { text: '工作方案\n详见附表2。\n桃源社区居民委员会\n2027年2月26日\n附表2：分工' },
      {
        text: '关于报送表格的通知\n各社区：\n请填写登记表（见附件2）。\n附件：1.活动情况表\n2.登记表\n\n青山街道办事处\n2027年2月26日',
      },
      { text: '工作计划\n材料以附件形式发到邮箱。' },
      {
        text: '关于报送表格的通知\n各社区：\n请填写登记表（见附件2）。\n附件：\n附件一 活动情况表.xls\n附件二 登记表.doc\n青山街道办事处\n2027年2月26日',
      },
    ],
    notOk: [
      { text: '工作方案\n各组分工详见附表2。\n桃源社区居民委员会\n2027年2月26日', found: ['附表2'] },
      {
        text: '关于报送表格的通知\n各社区：\n请填写登记表（见附件）。\n\n青山街道办事处\n2027年2月26日',
        found: ['附件'],
      },
      {
        text: '关于报送表格的通知\n各社区：\n请填写登记表（见附件4）。\n附件：1.活动情况表\n3.登记表\n\n青山街道办事处\n2027年2月26日',
        found: ['附件4', '3.登记表'],
      },
      {
        text: '关于报送表格的通知\n各社区：\n请填写登记表。\n附件：活动情况登记表\n\n青山街道办事处\n2027年2月26日\n附件\n年度评议打分表\n每户填一行。',
        found: ['附件：活动情况登记表'],
      },
    ],
  },
  check(document) {
    const noted = notedAttachments(document);
    return [...mentionFaults(document, noted), ...noteFaults(noted), ...labelFaults(document, noted)];
  },
};
