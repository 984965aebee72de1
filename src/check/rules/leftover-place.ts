/** 别处的地名: names of other communities, streets, towns, districts and cities than the plan's own. */
import type { IssuerKind } from '../../plan/frontmatter-terms.ts';
import type { CheckedDocument } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';
import { levelOf, type PlaceLevel, type PlaceName, placeNames } from './place-names.ts';
import { sentenceAt } from './sentences.ts';

/** Where an issuer stands; places below it are its own business. */
const issuerLevels: Partial<Record<IssuerKind, PlaceLevel>> = {
  社区: 1,
  村: 1,
  街道: 2,
  镇: 2,
  区文明办: 3,
  区级部门: 3,
  市局: 4,
  市政府: 4,
};

/** Others are named on purpose where one learns from them or works with them. */
const partnership =
  /结对|共建|联建|联创|联办|合作|交流|参观|考察|观摩|学习[^，。]{0,6}(?:经验|做法)|借鉴|对口|手拉手|相邻|毗邻|邻近|接壤|交界|来自|迁|合并|籍/;

/** Fields that name others rightly. */
const freeFields = new Set(['issuer', 'basis', 'signoff', 'related', 'provenance']);

function isIncluded(name: string, own: readonly string[]): boolean {
  return own.some((known) => known.includes(name) || name.endsWith(known));
}

function inSlot({ at, start, end }: PlaceName): boolean {
  return at.slots.some((slot) => slot.start < end && start < slot.end);
}

/** The name of a level that the document does not say its own of: the one it uses most, more than once. */
function usualName(names: readonly PlaceName[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { name } of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first && first[1] > Math.max(1, second?.[1] ?? 0) ? first[0] : undefined;
}

function ownNames({ facts, passages }: CheckedDocument, found: readonly PlaceName[]): string[] {
  const titles = found.filter(({ at }) => at.type === 'title').map(({ name }) => name);
  const slots = found.filter(inSlot).map(({ name }) => name);
  const issuers = passages
    .filter(({ path }) => path?.[0] === 'issuer' || path?.[0] === 'signoff')
    .map(({ text }) => text);
  return [...facts.names, ...issuers, ...titles, ...slots];
}

/** 柳湾社区、清潭社区、枫林社区: several at once are named on purpose. */
function isListed({ at, start, end }: PlaceName, names: readonly PlaceName[]): boolean {
  return names.some(
    (other) =>
      other.at === at &&
      ((other.end + 1 === start && /[、和与]/.test(at.text[other.end] ?? '')) ||
        (end + 1 === other.start && /[、和与]/.test(at.text[end] ?? ''))),
  );
}

function faultOf({ at, start, end, name }: PlaceName, own: string | undefined): Fault {
  const mine = own ? `，本文用的是“${own}”` : '';
  const message = `“${name}”不是本文自己的名称${mine}；请核对是不是沿用别处的稿子没有改`;
  return { at, start, end, message, ...(own && { expected: own }) };
}

export const leftoverPlace: Rule = {
  id: 'leftover/place',
  name: '别处的地名',
  severity: 'warning',
  about:
    '计划里出现了别的社区、村、街道、镇、区、市的名称，多半是照抄别处的稿子忘了改。结对共建、参观学习的单位不算，街道计划里写下辖的社区、一句话里并列的几个名称也不算；看不出本文是谁的不查。',
  why: '居民看到自己的计划里写着别的社区，第一个念头是“抄来的”；报到街道更难交代。照搬的稿子里，最后一处没改的名称最难看出来。',
  mend: [
    '用“查找”把这个名称全文找一遍，逐处改成本单位的名称。',
    '页眉、落款、附件、表格里也看一遍。',
    '在本站起草的，名称做成填空，改一处全文都改。',
  ],
  unless:
    '结对共建、参观学习、地域相邻写到别处的不会指出，并列的几个名称也不会。上级机关、共建单位的名称，列入“审阅设置”里本单位的用词，以后不再提。',
  source: 'measured',
  basis: '网上流传、换过地名的计划文本里看来；只有看得出文件是谁的，才作比较。',
  examples: {
    ok: [
      { text: '工作要点\n在枫林街道、柳湾街道先行。\n枫林街道每月一报，清潭街道每季一报。' },
      { text: '桃源社区2027年工作计划\n居民多迁自柳湾镇，物资送往柳湾社区、清潭社区、枫林社区。' },
      { text: '桃源社区2027年工作计划\n桃源社区每月开展文明社区宣传，推进社区治理，配合青山街道检查。' },
      { text: '桃源社区2027年工作计划\n与柳湾社区结对共建，学习枫林社区经验。' },
      { text: '青山街道2027年工作要点\n在桃源社区、柳湾社区先行试点。' },
    ],
    notOk: [
      { text: '桃源社区2027年工作计划\n为提升柳湾社区居民素质，制定本计划。', found: ['柳湾社区'] },
      {
        text: '桃源社区2027年工作计划\n在枫林街道领导下，枫林街道和桃源社区一起推进。\n报柳湾街道备案。',
        found: ['柳湾街道'],
      },
    ],
  },
  check(document, { vocabulary }) {
    const { facts } = document;
    const found = placeNames(document, vocabulary);
    const own = ownNames(document, found);
    const floor = facts.issuerKind && issuerLevels[facts.issuerKind];
    // who issues is unknown, or no place: its surroundings may hold several of everything
    if (floor === undefined) return [];
    return ([1, 2, 3, 4] as const).flatMap((level): Fault[] => {
      if (level < floor) return [];
      const names = found.filter((one) => one.level === level);
      const known = own.filter((name) => levelOf(name) === level);
      const usual = known[0] ?? usualName(names);
      if (usual === undefined) return [];
      return names
        .filter((one) => !freeFields.has(String(one.at.path?.[0])) && !inSlot(one))
        .filter(({ name }) => !isIncluded(name, [...own, usual]))
        .filter(({ at, start }) => !partnership.test(sentenceAt(at.text, start).text))
        .filter((one) => !isListed(one, names))
        .map((one) => faultOf(one, usual));
    });
  },
};
