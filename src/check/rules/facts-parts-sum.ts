/** 分项与总数不符: 1200份，其中650份、350份、150份; 46处，已整改38处，尚有10处; 组长1名、成员6名共8人. */
import type { Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';

/** Where the parts of a number begin. */
const opens = /^[^，。；、\d]{0,6}[，,：:（(]\s?(?:其中|包括|分别为|分别是|即|含)/;
/** What leaves a part untold. */
const open = /其余|余下|剩余|其他|等|以内|每|另|以及|部分|左右|近|约|平均|计划|目标/;
const done = /(?:已|完成|办结|整改|化解)[^，。；\d]{0,8}$/;
const left = /(?:尚有|尚余|尚未|还有|还剩|剩余|剩下|余下|其余|未(?!满))[^，。；\d]{0,8}$/;
const together = /^[，,、]?\s?(?:总共|共计|合计|总计|共有?|一共)[^，。；、\d]{0,6}$/;
const sum = (parts: readonly Quantity[]) => parts.reduce((all, { value }) => all + value, 0);

interface Sentence {
  at: Passage;
  text: string;
  from: number;
}

function fault({ at, text, from }: Sentence, total: Quantity, parts: readonly Quantity[]): Fault {
  const said = text.slice(total.start, total.end);
  const message = `总数是${said}，列出的${parts.map(({ value }) => value).join('、')}相加是${sum(parts)}；请核对各项和总数`;
  return { at, start: from + total.start, end: from + total.end, message, expected: String(sum(parts)) };
}

/** 1200份，其中…: more than the whole is wrong; less only where it misses it by little, the rest may go untold. */
function partFaults(sentence: Sentence, found: readonly Quantity[]): Fault[] {
  const { text } = sentence;
  return found.flatMap((total, index): Fault[] => {
    if (!opens.test(text.slice(total.end, total.end + 20))) return [];
    const behind = found.slice(index + 1).filter(({ unit }) => unit === total.unit);
    const tail = text.slice(total.end);
    if (behind.length < 2 || open.test(tail) || /其中.*其中/.test(tail)) return [];
    // 其中婚姻43件、劳动11件、财产13件，按期办理63件: the parts end where they make up the whole
    if (behind.some((_, last) => last > 0 && sum(behind.slice(0, last + 1)) === total.value)) return [];
    const all = sum(behind);
    const isNear = all < total.value && all >= total.value * 0.9;
    return all > total.value || isNear ? [fault(sentence, total, behind)] : [];
  });
}

/** 46处，已整改38处，尚有10处. */
function leftFaults(sentence: Sentence, found: readonly Quantity[]): Fault[] {
  const { text } = sentence;
  return found.flatMap((total, index): Fault[] => {
    const [first, second] = found.slice(index + 1, index + 3);
    // 4月底前完成3项，5月底前2项，其余5项: the first figure of a row is no whole
    if (found.slice(0, index).some(({ unit }) => unit === total.unit)) return [];
    if (!first || !second || [first, second].some(({ unit }) => unit !== total.unit)) return [];
    const isSplit =
      done.test(text.slice(total.end, first.start)) && left.test(text.slice(first.end, second.start));
    if (!isSplit || first.value + second.value === total.value) return [];
    return [fault(sentence, total, [first, second])];
  });
}

/** 组长1名、副组长2名、成员6名，共10人: parts one behind the other, the whole behind them. */
function totalFaults(sentence: Sentence, found: readonly Quantity[]): Fault[] {
  const { text } = sentence;
  return found.flatMap((total, index): Fault[] => {
    const before = found[index - 1];
    if (!before || !together.test(text.slice(before.end, total.start))) return [];
    let first = index - 1;
    while (
      first > 0 &&
      found[first - 1]?.unit === total.unit &&
      /^[、，,和及][^，。；、\d]{1,12}$/.test(text.slice(found[first - 1]?.end, found[first]?.start))
    )
      first -= 1;
    const parts = found.slice(first, index);
    if (parts.length < 2 || before.unit !== total.unit || sum(parts) === total.value) return [];
    if (/每|各|平均|其中/.test(text.slice(Math.max(0, (parts[0]?.start ?? 0) - 12), total.start))) return [];
    return [fault(sentence, total, parts)];
  });
}

function faultsIn(at: Passage): Fault[] {
  return [...at.text.matchAll(/[^。；\n]+/g)].flatMap(({ index, 0: text }) => {
    const found = quantitiesIn(text);
    if (found.length < 3) return [];
    const sentence = { at, text, from: index };
    return [...partFaults(sentence, found), ...leftFaults(sentence, found), ...totalFaults(sentence, found)];
  });
}

export const factsPartsSum: Rule = {
  id: 'facts/parts-sum',
  name: '分项与总数不符',
  severity: 'warning',
  about:
    '“1200份，其中650份、350份、150份”各项相加要等于总数；“46处，已整改38处，尚有8处”也一样。只列一部分的，写明“其余”。',
  why: '写明发了1200份，分项加起来只有1150份，汇报时有人当场心算就问住了。多半是最后改了一个分项，没有改总数。',
  mend: [
    '把各项重新加一遍，和登记表核对。',
    '分项没有列全的，补一句“其余用于……”。',
    '已办、未办两个数，加起来要等于总数。',
  ],
  unless:
    '写了“其余”“等”“约”“左右”的，本来没有列全，不指出；各项互相重叠的（户数里的独居老人、残疾人），比总数少得多的也不指出。',
  source: 'custom',
  basis: '算术；只比较单位相同的数，一句话以内相加。',
  examples: {
    ok: [
      { text: '发放资料1200份，其中入户650份、广场350份、窗口200份。' },
      { text: '排查隐患46处，已整改38处，尚有8处正在整改；走访86户，其中独居老人12户、残疾人7户。' },
      { text: '受理事项67件，其中婚姻43件、劳动11件、财产13件，按期办理63件。' },
      { text: '12项责任中，4月底前完成3项，5月底前完成2项，6月和10月各完成1项，其余5项全年推进。' },
      { text: '由组长1名、副组长2名、成员6名组成，共9人；每场30人，其中志愿者20人、党员15人等。' },
    ],
    notOk: [
      { text: '发放资料1,200份，其中入户650份、广场350份、窗口150份。', found: ['1,200份'] },
      { text: '排查隐患46处，已整改38处，尚有10处正在整改。', found: ['46处'] },
      { text: '由组长1名、副组长2名、成员6名共10人组成。', found: ['10人'] },
      { text: '志愿者共300人，其中党员180人，群众150人。', found: ['300人'] },
    ],
  },
  alone: true,
  check: ({ passages }) =>
    passages.flatMap((at) => (at.type === 'cell' || at.type === 'field' ? [] : faultsIn(at))),
};
