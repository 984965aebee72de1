/** What the frontmatter of an imported plan can be, from its title, its headings and its words, with how sure that is. */
import { type IssuerKind, issuerName } from '../plan/frontmatter-terms.ts';
import { type Section, titleText } from '../plan/outline.ts';
import { findOutline, findSlot, type Outline, type Vocabulary } from '../plan/vocabulary.ts';
import { outlinesOfTitle } from './title-outlines.ts';

export interface Guess<T> {
  value: T;
  /** 0 to 1. */
  confidence: number;
}

const round = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;

function count(text: string, word: string): number {
  if (word === '') return 0;
  let times = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) times += 1;
  return times;
}

/** What else speaks for an outline. */
export interface Signs {
  issuer: IssuerKind;
  theme: string | undefined;
  hasAddressee: boolean;
  /** How the text announces itself: 制定…方案. */
  announced: string;
}

interface Heads {
  /** Kinds of the top headings, undefined where unknown. */
  kinds: readonly (string | undefined)[];
  titles: readonly string[];
  /** Kinds that stand under a heading. */
  headed: ReadonlySet<string>;
}

/** How well an outline fits: its required sections are there, the text has no others, title and headings use its words. */
function fitness(outline: Outline, ownTitle: string, { kinds, titles, headed }: Heads, signs: Signs): number {
  const title = `${ownTitle} ${signs.announced}`;
  // only what stands under a heading says anything about the outline
  const wanted = outline.sections.filter(({ kind }) => headed.has(kind));
  const direct = wanted.some(({ kind }) => kind === 'direct-task');
  const kindsOf = (section: Outline['sections'][number]) => [section.kind, ...section.alternatives];
  const known = [...new Set(kinds.filter((kind) => kind !== undefined))];
  const unknown = kinds.length - kinds.filter((kind) => kind !== undefined).length;
  const has = (section: Outline['sections'][number]) =>
    section.kind === 'direct-task' ? unknown >= 2 : kindsOf(section).some((kind) => known.includes(kind));
  const required = wanted.filter((section) => section.required);
  const recall = required.filter(has).length / Math.max(1, required.length);
  const matched = known.filter((kind) => wanted.some((section) => kindsOf(section).includes(kind))).length;
  const precision = (matched + (direct ? unknown : 0)) / Math.max(1, known.length + unknown);
  const ownTitles = wanted.filter((section) => section.title && titles.includes(section.title)).length;
  const genre = title.includes(outline.genre) ? 0.12 : 0;
  const words = outline.name
    .replace(/(?:年度|工作|计划|实施|方案|主题|社区)/gu, '')
    .split(/[与、的]/u)
    .filter((word) => word.length >= 2 && title.includes(word)).length;
  const theme =
    outline.themes?.besideHeadings && outline.themes.labels.includes(signs.theme ?? '') ? 0.15 : 0;
  const unit = outline.issuer === signs.issuer && signs.issuer !== '社区' ? 0.15 : 0;
  const isSent = outline.sections.some(({ kind, required }) => kind === 'addressee' && required);
  const sent = isSent && (signs.hasAddressee || signs.announced.endsWith(outline.genre)) ? 0.35 : 0;
  const own = ownTitles * 0.06 + genre + words * 0.12 + theme + unit;
  return recall * 0.45 + precision * 0.45 + own + sent;
}

/** The outline that fits best; how sure depends on how far it is ahead. */
export function guessOutline(
  vocabulary: Vocabulary,
  title: string,
  sections: readonly Section[],
  kindOf: (section: Section) => string | undefined,
  signs: Signs,
): Guess<string> {
  const heads: Heads = {
    kinds: sections.map(kindOf),
    titles: sections.map(({ title }) => titleText(title)),
    headed: new Set(vocabulary.kinds.filter(({ place }) => place === 'heading').map(({ id }) => id)),
  };
  // the title says what it is; the headings only which of its kind
  const named = new Set(outlinesOfTitle(vocabulary, title).map(({ id }) => id));
  const scores = vocabulary.outlines
    .filter(({ id }) => named.size === 0 || named.has(id))
    .map((outline) => ({ id: outline.id, score: fitness(outline, title, heads, signs) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  if (!best) return { value: '', confidence: 0 };
  const confidence = round(best.score * 0.6 + (best.score - (second?.score ?? 0)) * 0.8);
  // 讲话, 批复, 公告: the same headings stand in many kinds of documents, what it is the title says: 计划, 方案, 通知 …
  const genre = findOutline(vocabulary, best.id)?.genre.slice(-2) ?? '';
  const isOther = title !== '' && !title.includes(genre) && !signs.announced.includes(genre);
  if (named.size === 1) return { value: best.id, confidence: Math.max(confidence, 0.75) };
  return { value: best.id, confidence: isOther ? Math.min(confidence, 0.5) : confidence };
}

/** The two strongest themes: by title where it is the piece's own, else by how often their words are used. */
export function guessThemes(vocabulary: Vocabulary, title: string, text: string): Guess<string>[] {
  const scored = vocabulary.themes
    .map(({ label, words: { telling, common } }) => {
      const inTitle = [label, ...telling].some((word) => title.includes(word)) ? 6 : 0;
      const times = (words: readonly string[]) => words.reduce((sum, word) => sum + count(text, word), 0);
      return { label, score: inTitle + times(telling) + times(common) * 0.3 };
    })
    .filter(({ score }) => score >= 1)
    .sort((a, b) => b.score - a.score);
  const total = scored.reduce((sum, { score }) => sum + score, 0);
  return scored.slice(0, 2).map(({ label, score }) => ({ value: label, confidence: round(score / total) }));
}

const announcement =
  /(?:制定|制订|现将|现就|提出|下发)[^。；]{0,60}?(工作计划|行动方案|活动方案|实施方案|实施意见|规划|工作要点|通知|总结|汇报|预案|考核办法|计划|方案|意见|请示|纪要)/u;

/** How the first paragraphs say what the document is; '' where they do not. */
export function announcedGenre(opening: string): string {
  return announcement.exec(opening.slice(0, 3000))?.[1] ?? '';
}

/** The outline of a text without headings: a guess by its theme that a person has to check. */
export function outlineByTheme(vocabulary: Vocabulary, theme: string | undefined): string | undefined {
  return vocabulary.outlines.find(({ themes }) => theme !== undefined && themes?.labels.includes(theme))?.id;
}

/** Who signs: the kind whose names have the longest piece in common with the signature; undefined where none has. */
export function issuerOfSignature({ issuers }: Vocabulary, signer: string): IssuerKind | undefined {
  const known = issuers.flatMap(({ kind, signs }) => signs.map((sign) => ({ kind, sign })));
  const found = known.filter(({ sign }) => signer.includes(sign));
  return found.sort((a, b) => b.sign.length - a.sign.length)[0]?.kind;
}

/** Who speaks: the kind whose own words are used most; the community where none is. */
export function guessIssuer({ issuers }: Vocabulary, title: string, text: string): Guess<IssuerKind> {
  const scores = issuers
    .filter(({ words }) => words.length > 0)
    .map(({ kind, words }) => ({
      kind,
      // 我校 says more than 居民
      score:
        words.reduce((sum, word) => sum + count(text, word) * (/^[我本]/u.test(word) ? 4 : 1), 0) +
        (title.includes(kind) ? 2 : 0),
    }))
    .sort((a, b) => b.score - a.score);
  const [best] = scores;
  if (!best || best.score === 0) return { value: '社区', confidence: 0.3 };
  const total = scores.reduce((sum, { score }) => sum + score, 0);
  return { value: best.kind, confidence: round(best.score / total) };
}

/** The blank that stands for the issuer's name. */
export function issuerBlank(vocabulary: Vocabulary, kind: IssuerKind): string {
  const { slot } = issuerName(kind);
  return `【${findSlot(vocabulary, slot)?.label ?? slot}】`;
}

/** The year where the title names one and only one, and no redacted year stands in the text. */
export function guessYear(title: string): number | undefined {
  const years = [...new Set(title.match(/(?<!\d)(?:19|20)\d{2}(?=年|[-—]|$)/gu) ?? [])];
  return years.length === 1 ? Number(years[0]) : undefined;
}
