/** Made-up plans the way old compilations hold them: plain text, many pieces under numbered labels in one file. */
import { parseSoundPlan } from '../../src/plan/mdx/parse.ts';
import type { Vocabulary } from '../../src/plan/vocabulary.ts';
import { planPlainText } from '../../src/writers/plain-text.ts';

/** 1 → 一, 12 → 十二, 20 → 二十; up to 99. */
function chineseNumber(value: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const tens = Math.floor(value / 10);
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return `${head}${digits[value % 10]}`;
}

/** As many files as it takes with `pieces` plans in each. */
export function makeCompilations(sources: readonly string[], vocabulary: Vocabulary, pieces = 20): string[] {
  const count = Math.ceil(sources.length / pieces);
  return Array.from({ length: count }, (_, file) => {
    const own = sources.slice(file * pieces, (file + 1) * pieces);
    const texts = own.map((source, index) => {
      // the label stands in place of the title, as compilers of such files have it
      const [, ...lines] = planPlainText(parseSoundPlan(source, vocabulary), vocabulary).trim().split('\n');
      return `社区年度工作计划篇${chineseNumber(index + 1)}\n\n${lines.filter((line) => line !== '').join('\n\n')}`;
    });
    const title = `2027年社区年度工作计划(精选${own.length}篇)`;
    const opening =
      '　　时间过得飞快，新的一年又要开始了，是时候写一份工作计划了。以下是为大家整理的范文，希望有所帮助。';
    return `${[title, opening, ...texts].join('\n\n')}\n`;
  });
}
