/**
 * The data files in `templates/` as one checked, typed `Vocabulary`. They are the maintainers' own: whatever is wrong in
 * them is told all at once, and nothing works before it is mended.
 */
import { UserError } from '../terms/user-error.ts';
import { issuerKinds } from './frontmatter-terms.ts';
import { type Vocabulary, vocabularySchema } from './vocabulary.ts';

/** Kinds that have a place of their own in a plan, and that the code therefore knows by name. */
const namedKinds = ['addressee', 'preamble', 'direct-task', 'closing', 'signoff', 'remark'];

function repeated<T>(names: readonly T[]): T[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

function doubled({ kinds, slots, themes, issuers, outlines }: Vocabulary): string[] {
  const titles = kinds.flatMap((kind) => [kind.title, ...kind.synonyms]);
  return [
    ...repeated(kinds.map(({ id }) => id)).map((id) => `章节类 ${id} 重复`),
    ...repeated(titles).map((title) => `章节标题或同义说法“${title}”出现在两个章节类里`),
    ...repeated(kinds.flatMap(({ tasks }) => tasks?.rank ?? [])).map(
      (rank) => `两个章节类的 tasks.rank 都是 ${rank}`,
    ),
    ...repeated(slots.map(({ name }) => name)).map((name) => `填空 ${name} 重复`),
    ...repeated(slots.map(({ label }) => label)).map((label) => `填空标签“${label}”重复`),
    ...repeated(slots.flatMap(({ label, alsoCalled = [] }) => [label, ...alsoCalled])).map(
      (head) => `列名“${head}”归了两处填空`,
    ),
    ...repeated(themes.flatMap(({ slug, label }) => [slug, label])).map((name) => `主题 ${name} 重复`),
    ...repeated(issuers.map(({ kind }) => kind)).map((kind) => `发文主体 ${kind} 重复`),
    ...repeated(outlines.map(({ id }) => id)).map((id) => `提纲 ${id} 重复`),
    ...repeated(outlines.map(({ order }) => order)).map((order) => `两份提纲的 order 都是 ${order}`),
    ...repeated(outlines.flatMap((outline) => outline.themes?.labels ?? [])).map(
      (label) => `主题 ${label} 归了两份提纲`,
    ),
    ...outlines.flatMap(({ id, unfit }) =>
      repeated(unfit.flatMap(({ themes }) => themes)).map(
        (label) => `提纲 ${id} 的 unfit 里主题 ${label} 重复`,
      ),
    ),
  ];
}

function missing({ kinds, issuers }: Vocabulary): string[] {
  return [
    ...namedKinds
      .filter((id) => kinds.every((kind) => kind.id !== id))
      .map((id) => `缺少章节类 ${id}，程序要用到它`),
    ...issuerKinds
      .filter((kind) => issuers.every((issuer) => issuer.kind !== kind))
      .map((kind) => `issuers.yaml 缺少发文主体 ${kind}；没有自称可写的，words 写 []`),
  ];
}

/** What a section kind must have besides its guidance, by where it stands. */
function incomplete({ kinds }: Vocabulary): string[] {
  return kinds.flatMap(({ id, place, skeleton, usualLength }) => [
    ...(place !== 'frontmatter' && !skeleton
      ? [`章节类 ${id} 缺 skeleton：写一段通用的起笔文字，空白模板从它开始`]
      : []),
    ...(place === 'heading' && !usualLength
      ? [`章节类 ${id} 缺 usualLength：写示范文本里这一章字数的中位数`]
      : []),
  ]);
}

/** Outlines that name unknown kinds or themes, blanks in their titles that are no slot's label. */
function dangling({ kinds, slots, themes, outlines }: Vocabulary): string[] {
  const kindIds = new Set(kinds.map(({ id }) => id));
  const slotLabels = new Set(slots.map(({ label }) => label));
  const themeLabels = new Set(themes.map(({ label }) => label));
  return outlines.flatMap((outline) => [
    ...outline.sections
      .flatMap((section) => [section.kind, ...section.alternatives])
      .filter((kind) => !kindIds.has(kind))
      .map((kind) => `提纲 ${outline.id} 用了没有定义的章节类 ${kind}`),
    ...[...(outline.themes?.labels ?? []), ...outline.unfit.flatMap(({ themes: labels }) => labels)]
      .filter((label) => !themeLabels.has(label))
      .map((label) => `提纲 ${outline.id} 用了没有定义的主题 ${label}`),
    ...[...outline.title.matchAll(/【([^】]*)】/g)]
      .filter(([, label]) => !slotLabels.has(label ?? ''))
      .map(([mark]) => `提纲 ${outline.id} 的标题里，${mark}不是任何填空的标签`),
  ]);
}

function wrongSlots({ slots }: Vocabulary): string[] {
  return slots
    .filter((slot) => (slot.type === 'choice') !== (slot.choices !== undefined))
    .map((slot) => `填空 ${slot.name}：choice 型必须有 choices，其他类型不能有`);
}

/**
 * Checks and types the vocabulary. Outlines come out in their `order`.
 * @param raw parsed data files: `{ kinds, slots, themes, issuers, outlines }`
 * @throws UserError that lists every fault
 */
export function buildVocabulary(raw: unknown): Vocabulary {
  const parsed = vocabularySchema.safeParse(raw);
  const faults = parsed.success
    ? [doubled, missing, incomplete, dangling, wrongSlots].flatMap((find) => find(parsed.data))
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}：${issue.message}`);
  if (!parsed.success || faults.length > 0) throw new UserError(`词汇表有误：\n${faults.join('\n')}`);
  return { ...parsed.data, outlines: parsed.data.outlines.toSorted((a, b) => a.order - b.order) };
}
