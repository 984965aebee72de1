/** 没有填的空: blanks, crossed-out years and names, lines to write on. */
import { unwritten } from '../../plan/unwritten.ts';
import type { Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';

/** Found in scraped and half-filled texts (measured, import-cases/defects.md B). */
const marks: readonly RegExp[] = [
  // examples that nobody has confirmed are told by a rule of their own; what explains has marks and figures:
  // 【许可范围须包含溶液（含量＞5%）】
  /【(?!例：)[^】\n（）()，。；：＞＜%％]{0,30}】/g,
  /(?:19|20)(?:[xX×＊*_＿—-]{2}|[xX×＊*_＿]{1})(?=年|[\d.、，至]|$)/g,
  /[xX×＊]{2,}/g,
  /[_＿]{2,}/g,
  /□+/g,
  /某某|某{2,}/g,
  // names of nobody, with which forms are shown
  /(?<![\u3400-\u9fff])(?:张三|李四|王五|赵六)(?![\u3400-\u9fff])|(?<=[由找]|负责人|责任人|联系人|组长|成员|同志|姓名|居民|志愿者|楼长)(?:张三|李四|王五|赵六)(?=$|[^\u3400-\u9fff]|负责|同志|牵头|登记|参加|等|和|与)/gu,
  unwritten,
];

/** Boxes to tick: one that is ticked, or a second one, stands in the same line. */
const hasTickBoxes = (text: string) => /[☑☒]/.test(text) || text.indexOf('□') !== text.lastIndexOf('□');

/** What follows a box to tick is counted in no unit. */
function standsAlone(text: string, at: number): boolean {
  return text[at - 1] !== '□' && !/[□年月日号时分个名人户次元％%]/.test(text[at + 1] ?? '');
}

interface Stretch {
  start: number;
  end: number;
}

function placeholders({ text }: Passage): Stretch[] {
  const found: Stretch[] = [];
  const taken = new Uint8Array(text.length);
  const tickBoxes = hasTickBoxes(text);
  for (const mark of marks) {
    for (const { index, 0: shown } of text.matchAll(mark)) {
      const end = index + shown.length;
      if (shown === '□' && tickBoxes && standsAlone(text, index)) continue;
      if (taken.subarray(index, end).includes(1)) continue;
      taken.fill(1, index, end);
      found.push({ start: index, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** No quotation is longer: a line full of blanks must not be searched through for each of them. */
const longestQuotation = 120;

/** Within quotation marks. */
function isQuoted(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - longestQuotation), start);
  const behind = text.slice(end, end + longestQuotation);
  return before.lastIndexOf('“') > before.lastIndexOf('”') && behind.includes('”');
}

function faultOf(at: Passage, { start, end }: Stretch): Fault {
  const shown = at.text.slice(start, end);
  const label = /^【(.*)】$/.exec(shown)?.[1];
  if (label === '写作提示') {
    const message = `“${shown}”这一段是给起草人看的；请整段删去`;
    return { at, start, end, message };
  }
  // a draft may still have one; before it is published the gate refuses it
  if (/^[张李王赵][三四五六]$/u.test(shown))
    return {
      ...{ at, start, end, severity: 'warning' as const, expected: '岗位名称' },
      message: `“${shown}”是举例用的名字；请换成岗位，如“社区党委书记”“网格员”`,
    };
  const wanted = label || (/^(?:19|20)/.test(shown) ? '四位年份' : '实际内容');
  return {
    at,
    start,
    end,
    message: `“${shown}”还没有填；请写上${wanted}，确实用不着的，连同这句话一起删去`,
    expected: wanted,
    // 以“××街道办事处”名义发文: quoted it may be said of all
    ...(isQuoted(at.text, start, end) && { severity: 'warning' as const }),
  };
}

export const placeholderLeft: Rule = {
  id: 'placeholder/left',
  name: '没有填的空',
  severity: 'error',
  about:
    '【社区名称】、20xx年、××、□、“某某”“张三”、……这类记号说明还有地方没有填。上会和公开之前必须全部填好。模板里的空白不算。',
  why: '空着的地方一旦印出去、贴出去，居民看到的是一份没有写完的文件；“××社区”留在正文里，还会被认作从别处照抄。上会以后再发现，要重新印发。',
  mend: [
    '在审阅页点这条意见，光标停在没有填的地方。',
    '写上实际的年份、名称、数或人选；定不下来的，写明由谁在什么时候定。',
    '确实用不着的，把这一句话整句删去，不要只删记号。',
    '在本站起草的，回到“填空”那一步补上，全文同一个空一次填好。',
  ],
  unless:
    '引语里省去的话用“……”可以留着，放在引号内就不会指出；勾选框一行里有两个以上，或已经打了勾的，也不算。尺寸写“1.2m×1.5m”不受影响。',
  source: 'measured',
  basis: '收集来的计划范文和填了一半的模板里，这几种记号最常见，逐一看过以后定下来的。',
  examples: {
    ok: [
      { text: '2027年，桃源社区每月组织一次环境清洁。' },
      { text: '请各单位填写《自查表》（附件1）。' },
      { text: '窗户尺寸为1.2m×1.5m。' },
      { text: '须有经营许可证【许可范围须包含消毒液（含有效氯＞5%）】。' },
      { text: '服务类别：养老☑　托幼□　助残□' },
      { text: '是否独居：□是　□否' },
      { text: '居民代表提出“夜里下楼……看不清台阶”。' },
    ],
    notOk: [
      { text: '20xx年，【社区名称】每月组织一次环境清洁。', found: ['20xx', '【社区名称】'] },
      { text: '由××社区牵头，联系人：____。', found: ['××', '____'] },
      { text: '组长：张三，成员：李四、王五；由赵六负责。', found: ['张三', '李四', '王五', '赵六'] },
      { text: '按照某某同志的要求，于2027年□月前完成。', found: ['某某', '□'] },
      { text: '于□月□日前完成，报□□街道。', found: ['□', '□', '□□'] },
      { text: '【写作提示】写清谁来查、多久一次。', found: ['【写作提示】'] },
      { text: '由……对照任务清单检查，……月底前公布结果。', found: ['……', '……'] },
    ],
  },
  alone: true,
  check({ passages, facts }) {
    if (facts.state === 'template') return [];
    return passages.flatMap((passage) => placeholders(passage).map((stretch) => faultOf(passage, stretch)));
  },
};
