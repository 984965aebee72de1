/** 标题和落款对不上: name or year of the title against issuer, period and sign-off. */
import type { CheckedDocument, Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';
import { levelOf, placeNames } from './place-names.ts';

const year = /(?<!\d)((?:19|20)\d{2})(?=年|[—–~-])/g;
const signedBy =
  /^([^，。；：\s]{2,20}?(?:社区|村|街道|镇))(?:居委会|村委会|居民委员会|村民委员会|办事处|人民政府|党委|党支部|党总支)$/;
const signedOn = /^((?:19|20)\d{2})年\d{1,2}月\d{1,2}日$/;

/** The last lines of a text, where who signs and when stands. */
function lastLines(passages: readonly Passage[]): Passage[] {
  return passages.filter(({ path }) => !path).slice(-3);
}

function yearFaults(document: CheckedDocument, title: Passage): Fault[] {
  const { facts, passages } = document;
  const shown = [...title.text.matchAll(year)];
  const [first] = shown;
  if (!first) return [];
  const isOwn = (one: number) => one >= Math.min(...facts.years) && one <= Math.max(...facts.years);
  if (title.path && facts.years.length > 0)
    // a summary names the year past and the year to come
    return shown.some(([, one]) => isOwn(Number(one)))
      ? []
      : [
          {
            at: title,
            start: first.index,
            end: first.index + 4,
            message: `标题写的是 ${first[1]} 年，计划期是 ${facts.years.join('—')} 年；请改成一致`,
            expected: String(facts.years[0]),
          },
        ];
  if (title.path) return [];
  const said = shown.map(([, one]) => Number(one));
  return lastLines(passages).flatMap((at): Fault[] => {
    const signed = Number(signedOn.exec(at.text.trim())?.[1]);
    if (!signed || said.some((one) => Math.abs(signed - one) < 2)) return [];
    const message = `落款是 ${signed} 年，标题是 ${said.join('—')} 年；请核对是不是沿用旧稿没有改`;
    return [{ at, message, expected: String(said.at(-1)) }];
  });
}

function nameFaults(
  document: CheckedDocument,
  title: Passage,
  names: readonly { name: string; start: number; end: number }[],
): Fault[] {
  const { facts, passages } = document;
  const own = title.path ? facts.names : [];
  const signers = title.path
    ? []
    : lastLines(passages).flatMap(({ text }) => signedBy.exec(text.trim())?.[1] ?? []);
  const known = [...own, ...signers];
  return names
    .filter(({ name, start }) => {
      const rivals = known.filter((other) => levelOf(other) === levelOf(name));
      return (
        start <= 8 &&
        rivals.length > 0 &&
        !rivals.some((other) => other.endsWith(name) || name.endsWith(other))
      );
    })
    .map(({ name, start, end }) => {
      const where = title.path ? '发文单位' : '落款';
      const expected = known.find((other) => levelOf(other) === levelOf(name)) ?? '';
      const message = `标题写的是“${name}”，${where}是“${expected}”；请改成一致`;
      return { at: title, start, end, message, expected };
    });
}

export const leftoverTitle: Rule = {
  id: 'leftover/title',
  name: '标题与落款不一致',
  severity: 'warning',
  about: '标题里的单位和年份要和发文单位、计划期、落款一致；照搬别处的稿子常常只改了其中一处。',
  why: '标题是一个社区、落款是另一个社区，文件等于没有主人，盖章时才发现就要重印。',
  mend: [
    '先定下发文单位和年份。',
    '标题、开头、落款、页眉四处改成一致。',
    '落款日期早于计划期一年以内是正常的，不必改。',
  ],
  unless: '街道代社区印发、标题和落款本来不同级的，不会指出。单位更名以后保留旧称的，在文中写明后忽略。',
  source: 'measured',
  basis: '照搬别处稿子的计划里看来：标题改了，落款常常没有改。',
  examples: {
    ok: [
      { text: '桃源社区2027年工作计划\n每月清扫一次。\n桃源社区居民委员会\n2026年12月20日' },
      { text: '桃源社区2025—2026年度积分办法\n每月清扫一次。\n桃源社区居民委员会\n2027年3月20日' },
      { text: '工作计划\n每月清扫一次。\n桃源社区居民委员会\n2026年12月20日' },
    ],
    notOk: [
      {
        text: '桃源社区2027年工作计划\n每月清扫一次。\n柳湾社区居民委员会\n2024年1月20日',
        found: ['桃源社区', '2024年1月20日'],
      },
    ],
  },
  check(document, { vocabulary }) {
    const title = document.passages.find(({ type }) => type === 'title');
    if (!title) return [];
    const names = placeNames({ ...document, passages: [title] }, vocabulary);
    return [...nameFaults(document, title, names), ...yearFaults(document, title)];
  },
};
