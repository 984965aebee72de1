/** 例举未确认: examples of a sample that were taken over without a word of yes. */
import type { Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';

function openFacts(at: Passage): Fault[] {
  return [...at.text.matchAll(/【例：([^【】\n]+)】/g)].map(({ index, 0: mark, 1: example = '' }) => ({
    at,
    start: index,
    end: index + mark.length,
    message: `例举“${example}”还没有确认；本地也是这样的，去掉括号和“例：”；不一样的，写上本地的；没有这回事的，连同这句话一起删去`,
    expected: '本地的情况',
  }));
}

export const placeholderFact: Rule = {
  id: 'placeholder/fact',
  name: '例举未确认',
  severity: 'error',
  about:
    '【例：86户】这样的地方是从示范文本带来的例子，写的是别处的情况。起草时要一处一处定下来：照用、改成本地的，或者删去。模板里的例举不算。',
  why: '例举是别的社区的数字、楼栋和日子。没有核对就印出去，台账对不上，检查时说不清；居民一看也知道不是写自己这里的。',
  mend: [
    '对照本地台账：情况一样的，去掉括号和“例：”，留下里面的字。',
    '不一样的，整处换成本地的数、地点或日期。',
    '本地没有这回事的，连同这句话一起删去。',
    '在本站起草的，到“正文和表格”那一步，在每节的例举旁边按“照用”“改成”或“删去”。',
  ],
  unless: '模板本来就留着例举，不会指出。正文里不要用“【例：】”表示别的意思。',
  source: 'custom',
  basis: '本站的约定：示范文本里没有名字的细节标成例举，做成模板时带着括号，由起草的人逐处确认。',
  examples: {
    ok: [{ text: '网格员全年走访独居老人86户。' }],
    notOk: [{ text: '网格员全年走访独居老人【例：86户】。', found: ['【例：86户】'] }],
  },
  alone: true,
  check({ passages, facts }) {
    return facts.state === 'template' ? [] : passages.flatMap(openFacts);
  },
};
