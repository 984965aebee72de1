/** What can be guessed of a document from its title: its years and who issues it. */
import { type IssuerKind, issuerKinds } from '../plan/frontmatter-terms.ts';
import type { Outline } from '../plan/vocabulary.ts';
import { type Facts, noFacts, type Passage } from './checked-document.ts';

/** The name of an issuer in a title: 桃源社区2027年… → 桃源社区; behind 关于 stands what a document is about, 乡村 is nobody. */
function issuerOf(title: string): { name: string; kind: IssuerKind } | undefined {
  const match =
    /^(?:关于)?((?:(?!关于)\p{Script=Han}){2,12}?(社区|(?<![乡农城山])村(?!（社区）)|街道|镇|学校|小学|中学|医院|妇联|团委))(?:居民委员会|村民委员会|办事处|党委|党支部)?/u.exec(
      title,
    );
  if (!match?.[1] || !match[2]) return undefined;
  const kind = { 小学: '学校', 中学: '学校', 团委: '共青团' }[match[2]] ?? match[2];
  return issuerKinds.includes(kind as IssuerKind) ? { name: match[1], kind: kind as IssuerKind } : undefined;
}

/** The title over all of its lines; '' where there is none. */
export function titleOf(passages: readonly Passage[]): string {
  const first = passages.findIndex(({ type }) => type === 'title');
  if (first < 0) return '';
  const behind = passages.slice(first).findIndex(({ type }) => type !== 'title');
  const lines = passages.slice(first, behind < 0 ? undefined : first + behind);
  return lines.map(({ text }) => text).join('');
}

/** @param outline what it is meant to be, where a person said so */
export function titleFacts(passages: readonly Passage[], outline?: Outline): Facts {
  const title = titleOf(passages);
  const years = [...title.matchAll(/(?<!\d)(?:19|20)\d{2}(?=年|[—–\-~至—])/g)].map(([year]) => Number(year));
  const issuer = issuerOf(title);
  return {
    ...noFacts,
    ...(outline && { outline }),
    years,
    ...(issuer && { issuerKind: issuer.kind, issuer: issuer.name, names: [issuer.name] }),
  };
}
