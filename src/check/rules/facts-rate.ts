/** 比率算错: 发放200份，收回186份，回收率为95%; 由400件增加到450件，增长15%. */
import type { Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';

const percent = /(?<!\d)(\d+(?:\.\d+)?)\s?[%％]/g;
/** A rate of what was counted before it. */
const share =
  /(?:回收|完成|整改|办结|参与|覆盖|化解|入户|达标|通过|合格|到会|出席|投票|签约|见面|走访|安装|改造)率[^，。；\d]{0,6}$|占(?:总数|总户数|总人数|全部)?(?:的|比)?[^，。；\d]{0,3}$/;
const growth = /(?:增长|增幅|上升|提高|下降|减少|降低|降幅|压减)[^，。；\d率]{0,6}$/;
/** Whole numbers are rounded; 93.2% is told to its last place. */
const tolerance = (figure: string) =>
  (figure.includes('.') ? 0.5 * 10 ** -(figure.split('.')[1]?.length ?? 0) : 1) + 0.011;

/** 增加50件 tells the step, 增加到450件 the end. */
function grownBy(text: string, base: Quantity, next: Quantity): number | undefined {
  const between = text.slice(base.end, next.start);
  if (/(?:增加|减少|增长|下降|压减|多了?|少了?)(?:了)?$/.test(between)) return next.value / base.value;
  if (/(?:增加|减少|增长|提高|下降|降低|压减|扩大)(?:到|至|为)$/.test(between))
    return Math.abs(next.value - base.value) / base.value;
  return undefined;
}

function faultsIn(at: Passage): Fault[] {
  return [...at.text.matchAll(/[^。；\n]+/g)].flatMap(({ index: from, 0: text }) => {
    const found = quantitiesIn(text);
    return [...text.matchAll(percent)].flatMap(({ index, 0: shown, 1: figure = '' }): Fault[] => {
      const before = text.slice(Math.max(0, index - 16), index);
      const [base, next] = found.filter(({ end }) => end <= index).slice(-2);
      if (!base || !next || base.unit !== next.unit || base.value === 0) return [];
      // another rate in between is told of something else, and the two figures stand right before this one
      if (/[%％率]/.test(text.slice(base.end, next.start)) || text.slice(next.end, index).length > 24)
        return [];
      if (
        /[%％]/.test(text.slice(next.end, index)) ||
        /以上|不低于|不少于|目标|力争|达到/.test(text.slice(base.start))
      )
        return [];
      // 完成17项，推进2项，启动1项，完成率85%: of more than two figures nobody says which ones are meant
      const third = found.filter(({ end }) => end <= base.start).at(-1);
      const isSeries =
        third?.unit === base.unit || (third?.unit === next.unit && base.start - third.end < 12);
      const ratio =
        !isSeries && share.test(before) && next.value <= base.value ? next.value / base.value : undefined;
      const right = ratio ?? (growth.test(before) ? grownBy(text, base, next) : undefined);
      if (right === undefined || Math.abs(right * 100 - Number(figure)) <= tolerance(figure)) return [];
      const real = `${Math.round(right * 1000) / 10}%`;
      const message = `写的是${shown}，按前面的${base.value}和${next.value}算是${real}；请核对这几个数`;
      return [{ at, start: from + index, end: from + index + shown.length, message, expected: real }];
    });
  });
}

export const factsRate: Rule = {
  id: 'facts/rate',
  name: '比率算错',
  severity: 'warning',
  about:
    '“发放200份，收回186份，回收率95%”的比率要能由前面的两个数算出来；“由400件增加到450件，增长12.5%”也一样。四舍五入的不算。',
  why: '问卷发200份、收186份，回收率写成95%，一除就露了馅；这样的数进了总结，上级会怀疑整份统计。',
  mend: [
    '用后一个数除以前一个数，重新算一遍。',
    '增长多少，用增加的部分除以原来的数。',
    '前面的数是笔误的，改前面的数。',
  ],
  unless: '写“不低于”“达到”“力争”的是目标，不验算。四舍五入的出入不指出；比率另有算法的，写出分母后忽略。',
  source: 'custom',
  basis: '算术；只在比率前面紧挨着两个单位相同的数时验算。',
  examples: {
    ok: [
      { text: '发放问卷200份，收回186份，回收率为93%；较上年的400件增加50件，增长12.5%。' },
      { text: '截至11月底，完成17项，正在推进2项，尚未启动1项，任务完成率85%。' },
      { text: '登记住户320户，走访300户，走访率不低于90%；排查30处，整改28处，整改率93.3%。' },
    ],
    notOk: [
      { text: '发放问卷200份，收回186份，回收率为95%。', found: ['95%'] },
      { text: '较上年的400件增加50件，增长15%；由400件减少到300件，下降30%。', found: ['15%', '30%'] },
    ],
  },
  alone: true,
  check: ({ passages }) =>
    passages.flatMap((at) => (at.type === 'cell' || at.type === 'field' ? [] : faultsIn(at))),
};
