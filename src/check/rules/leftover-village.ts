/** 村和社区混用: village words in a community's plan and the reverse. */
import type { Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';

/** Laws and other documents keep their names; some words name both on purpose. */
const titled = /《[^》]*》|村（居）|村\(居\)|居（村）|城乡社区|村、?社区|村改居|城中村|城乡结合部|农村地区/g;

function firstUses(
  passages: readonly Passage[],
  words: readonly string[],
): { at: Passage; start: number; word: string; count: number }[] {
  const uses = new Map<string, { at: Passage; start: number; word: string; count: number }>();
  const longest = [...words].sort((a, b) => b.length - a.length);
  if (longest.length === 0) return [];
  const pattern = new RegExp(
    longest.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'),
    'g',
  );
  for (const at of passages) {
    if (at.path && !['blocks', 'title'].includes(String(at.path[0]))) continue;
    const text = at.text.replace(titled, (shown) => ' '.repeat(shown.length));
    for (const { index, 0: word } of text.matchAll(pattern)) {
      const use = uses.get(word);
      if (use) use.count += 1;
      else uses.set(word, { at, start: index, word, count: 1 });
    }
  }
  return [...uses.values()];
}

export const leftoverVillage: Rule = {
  id: 'leftover/village',
  name: '村和社区用语混用',
  severity: 'warning',
  about:
    '社区的计划里写了“村民”“村规民约”，或村的计划里写了“居委会”“业主委员会”，多半是改用别处的稿子没有改净。每个词只报第一处。',
  why: '社区的计划里写“修订村规民约”，居民不知道说的是谁；社区没有村民会议，照着办就缺了程序。',
  mend: [
    '社区用“居民”“居民公约”“居民会议”，村用“村民”“村规民约”“村民会议”。',
    '涉及选举、议事程序的，不只换词，还要按各自的法律核对一遍。',
    '每个词只报第一处，改的时候用“查找”改全。',
  ],
  unless:
    '村改居、城乡接合部两种说法都用的，不会指出；法律名称里的“村民委员会”也不算。文件确要同时管村和社区的，忽略。',
  source: 'measured',
  basis:
    '村和社区各有组织法：《中华人民共和国村民委员会组织法》和《中华人民共和国城市居民委员会组织法》；混用的词从网上流传的稿子里收集。',
  examples: {
    ok: [
      { text: '桃源社区2027年工作计划\n居民议事会每月召开一次，学习《中华人民共和国村民委员会组织法》。' },
      { text: '柳湾村2027年工作计划\n村民议事会每月召开一次。' },
    ],
    notOk: [
      { text: '桃源社区2027年工作计划\n组织村民修订村规民约，村民自愿参加。', found: ['村民', '村规民约'] },
      { text: '柳湾村2027年工作计划\n由业主委员会组织实施。', found: ['业主委员会'] },
    ],
  },
  check({ facts, passages }, { words }) {
    const { issuerKind } = facts;
    if (issuerKind !== '社区' && issuerKind !== '村') return [];
    const foreign = issuerKind === '社区' ? words.villageWords : words.communityWords;
    const other = issuerKind === '社区' ? '村' : '城市社区';
    return firstUses(passages, foreign).map(({ at, start, word, count }): Fault => {
      const times = count > 1 ? `，全文共 ${count} 处` : '';
      const message = `“${word}”是${other}的用语，这是${issuerKind}的计划${times}；请改用${issuerKind}的说法`;
      return { at, start, end: start + word.length, message };
    });
  },
};
