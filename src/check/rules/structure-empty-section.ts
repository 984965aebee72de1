/** 空章节: a heading with nothing under it. */
import type { CheckedDocument } from '../checked-document.ts';
import type { Rule } from '../rule.ts';
import { hasBlock, headingTitle, type SectionSpan, sectionSpans } from './section-spans.ts';

/** The text of each heading → where it stands last. */
function lastPlaces({ passages }: CheckedDocument): ReadonlyMap<string, number> {
  const headings = [...passages.entries()].filter(([, { type }]) => type === 'heading');
  return new Map(headings.map(([index, { text }]) => [text.trim(), index]));
}

function isEmpty(document: CheckedDocument, span: SectionSpan, places: ReadonlyMap<string, number>): boolean {
  if (span.end !== span.index + 1) return false;
  // 一、关于会议 above 第三条: articles are counted through, whatever stands between them
  const next = document.passages[span.end];
  const hasArticle = span.heading.mark?.style !== '第一条' && next?.mark?.style === '第一条';
  // a line of the contents stands again above its text
  const isListed = (places.get(span.heading.text.trim()) ?? 0) > span.index;
  return !hasArticle && !isListed && !hasBlock(document, span);
}

/** In plain text a short item looks like a heading; it is one where most of its siblings have text below. */
function isCertain(
  { heading, parent }: SectionSpan,
  spans: readonly SectionSpan[],
  filled: ReadonlyMap<string, number[]>,
): boolean {
  // what it announces stands elsewhere
  if (/见附件|附后|另行|另发/.test(heading.text)) return false;
  // a sentence that looks like a heading in plain text: （七）其他需要明确的事项。
  if (heading.text.endsWith('。') && heading.kind === undefined) return false;
  if (!heading.mark) return heading.kind !== undefined || heading.path === undefined;
  if (heading.kind !== undefined) return spans.length > 1;
  const [empty = 0, full = 0] = filled.get(groupOf(heading.depth, parent)) ?? [];
  if (heading.mark.style === '一、') return full >= empty;
  return full > empty && /^[（(]/.test(heading.mark.text) && headingTitle(heading).length <= 16;
}

const groupOf = (depth: number | undefined, parent: number | undefined) => `${depth ?? 1} ${parent ?? ''}`;

export const structureEmptySection: Rule = {
  id: 'structure/empty-section',
  name: '标题下没有内容',
  severity: 'warning',
  about: '标题下面既没有文字也没有表，直接到了下一个标题或文末，多半是删改后留下的。',
  why: '只有标题、没有内容，印出来像漏了一段；念到这里，会场上只能停下来。',
  mend: [
    '有话要说的补上：哪怕一句，也写清谁来做、什么时候做。',
    '并到别处的，把这个标题删去，后面的序号重编。',
    '内容在下一页的表里的，标题下写一句引出那张表。',
  ],
  unless: '条目短、一行就是一件事的清单不是标题，一般不会指出；指错了的忽略。',
  source: 'custom',
  basis: '行文惯例。只在旁边的标题多数有内容时才作判断。',
  examples: {
    ok: [
      { text: '物资清单\n一、扫帚和簸箕\n二、手套和口罩\n三、三轮车\n四、其他\n由社区保管。' },
      {
        text: '一、查看内容\n（一）楼道\n每月看一次。\n（二）车棚\n每周看一次。\n（三）其他需要看的事项。\n二、要求\n每季检查一次。',
      },
      {
        text: '一、会议\n第一条　会议由居民代表组成。\n第二条　会议每季召开一次。\n二、表决\n第三条　表决由过半数同意。',
      },
      { text: '一、清扫范围（见附件1）\n二、要求\n每季检查一次。' },
      { text: '一、任务\n（一）清扫\n每月一次。\n二、要求\n每季检查一次。' },
      { text: '一、任务\n1.清扫楼道\n2.修剪绿化\n二、要求\n每季检查一次。' },
    ],
    notOk: [{ text: '一、目标\n二、任务\n每月清扫一次。', found: ['一、目标'] }],
  },
  check(document) {
    const spans = sectionSpans(document);
    const filled = new Map<string, number[]>();
    const places = lastPlaces(document);
    const empty = spans.map((span) => isEmpty(document, span, places));
    for (const [at, { heading, parent }] of spans.entries()) {
      const key = groupOf(heading.depth, parent);
      const counts = filled.get(key) ?? [0, 0];
      counts[empty[at] ? 0 : 1] = (counts[empty[at] ? 0 : 1] ?? 0) + 1;
      filled.set(key, counts);
    }
    return spans
      .filter((span, at) => empty[at] && isCertain(span, spans, filled))
      .map(({ heading }) => ({
        at: heading,
        message: `标题“${headingTitle(heading)}”下面没有内容；请补写，或删去这个标题`,
        expected: '正文或表',
      }));
  },
};
