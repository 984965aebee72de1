/** The body of a plan: syntax tree → content before the first heading and a section tree. */
import type { PhrasingContent, RootContent, Table as TableNode } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { isSpelledOut, readHeadingNumber } from '../../terms/heading-number.ts';
import { nearestHint } from '../../terms/nearest.ts';
import { deepestLevel } from '../../terms/numbering.ts';
import { blockTypeOf, componentName } from '../block-type.ts';
import { blockDefinition } from '../blocks/blocks.ts';
import { type Content, kindOfHeading, type Section, titleText } from '../outline.ts';
import { findKind, type Outline } from '../vocabulary.ts';
import { findingAt, refuse, refuseTag } from './guard.ts';
import {
  attributeOf,
  type Gathering,
  innerText,
  parseInlines,
  parsePlainInlines,
  type Tag,
} from './parse-text.ts';

/** Slots and facts alone on a line are read as tags of their own; here they become the paragraph that they are. */
function joinMarks(nodes: readonly RootContent[]): RootContent[] {
  const joined: RootContent[] = [];
  for (const node of nodes) {
    if (node.type !== 'mdxJsxFlowElement' || !(node.name === 'Slot' || node.name === 'Fact')) {
      joined.push(node);
      continue;
    }
    const slot = {
      ...node,
      type: 'mdxJsxTextElement',
      children: node.children as PhrasingContent[],
    } as MdxJsxTextElement;
    const last = joined.at(-1);
    const sameLine = last?.type === 'paragraph' && last.position?.end.line === node.position?.start.line;
    if (sameLine && last.position && node.position) {
      const gap = ' '.repeat((node.position.start.offset ?? 0) - (last.position.end.offset ?? 0));
      last.children.push({ type: 'text', value: gap }, slot);
      last.position = { start: last.position.start, end: node.position.end };
    } else joined.push({ type: 'paragraph', children: [slot], position: node.position });
  }
  return joined;
}

function parseTable(node: TableNode, gathering: Gathering): Content {
  const width = node.children.reduce((most, row) => Math.max(most, row.children.length), 0);
  const rows = node.children.map((row) =>
    Array.from({ length: width }, (_, index) =>
      parseInlines(row.children[index]?.children ?? [], gathering, 'cell'),
    ),
  );
  return { type: 'table', rows };
}

function parseTag(tag: Tag, gathering: Gathering): Content | undefined {
  const { findings } = gathering;
  const block = blockTypeOf(tag.name ?? '');
  if (block) {
    const empty = tag.attributes.length === 0 && tag.children.length === 0;
    if (!empty)
      findings.push(
        findingAt(
          tag,
          'guard/attribute',
          `“${blockDefinition(block).label}”的标签里不写别的；数据请写在文首的表格数据（blocks）里`,
        ),
      );
    return { type: 'block', block };
  }
  if (tag.name === 'Guidance') {
    const text = tag.attributes.length === 0 ? innerText(tag, gathering) : undefined;
    if (tag.attributes.length > 0) findings.push(findingAt(tag, 'guard/attribute', '<Guidance> 不带属性'));
    return text ? { type: 'guidance', text } : undefined;
  }
  findings.push(refuseTag(tag));
  return undefined;
}

function parseContent(node: RootContent, gathering: Gathering): Content | undefined {
  const { findings } = gathering;
  switch (node.type) {
    case 'paragraph': {
      const children = parseInlines(node.children, gathering);
      return children.length > 0 ? { type: 'paragraph', children } : undefined;
    }
    case 'list': {
      if (!node.ordered) {
        findings.push(
          findingAt(node, 'guard/markup', '公文不用项目符号；请改成编号列表（每行以“1. ”开头）或段落'),
        );
        return undefined;
      }
      const items = node.children.map((item) => {
        const [only, ...more] = joinMarks(item.children);
        if (only?.type === 'paragraph' && more.length === 0) return parseInlines(only.children, gathering);
        findings.push(findingAt(item, 'guard/nesting', '编号列表的每一项只能是一段文字；请拆成小标题和段落'));
        return [];
      });
      return { type: 'list', items };
    }
    case 'table':
      return parseTable(node, gathering);
    case 'mdxJsxFlowElement':
      return parseTag(node, gathering);
    default:
      findings.push(refuse(node));
      return undefined;
  }
}

/** `<Section kind="tasks" />` names the kind of the section that it stands in. */
function parseSectionKind(tag: Tag, section: Section | undefined, gathering: Gathering): void {
  const { findings, vocabulary } = gathering;
  const kind = attributeOf(tag, 'kind', gathering);
  if (kind === undefined) return;
  if (!findKind(vocabulary, kind)) {
    const hint = nearestHint(
      kind,
      vocabulary.kinds.map(({ id }) => id),
    );
    findings.push(findingAt(tag, 'guard/section-kind', `没有章节类“${kind}”${hint}`));
  } else if (!section || section.content.length > 0) {
    findings.push(findingAt(tag, 'guard/place', '<Section kind="…" /> 要紧跟在标题后面'));
  } else section.kind = kind;
}

/**
 * Builds the section tree. Heading levels must go down one step at a time from `##`.
 * Faults go into `gathering.findings`; what is sound is kept.
 */
export function parseBody(
  nodes: readonly RootContent[],
  outline: Outline | undefined,
  gathering: Gathering,
): { content: Content[]; sections: Section[]; shownBlocks: Map<string, Tag> } {
  const { findings, vocabulary } = gathering;
  const content: Content[] = [];
  const sections: Section[] = [];
  const open: Section[] = [];
  const shownBlocks = new Map<string, Tag>();
  for (const node of joinMarks(nodes)) {
    if (node.type === 'heading') {
      const depth = node.depth - 1;
      const title = parsePlainInlines(node.children, gathering, '标题里只能有文字、填空和例举');
      if (depth < 1 || depth > deepestLevel) {
        findings.push(
          findingAt(node, 'heading/level', '正文标题只能用 ## 到 #####；全文的标题写在文首的标题（title）里'),
        );
        continue;
      }
      if (depth > open.length + 1) {
        const message = `标题跳级：这里用了 ${'#'.repeat(node.depth)}，上一级最多到 ${'#'.repeat(open.length + 1)}；请补上中间一级或减少 #`;
        findings.push(findingAt(node, 'heading/skip', message));
      }
      if (title.length === 0)
        findings.push(findingAt(node, 'heading/empty', '标题是空的；请写上标题或删去 #'));
      const number = readHeadingNumber(titleText(title));
      if (number && !isSpelledOut(number.style)) {
        findings.push(
          findingAt(node, 'heading/number', `标题不写编号“${number.text}”，编号由程序自动加；请删去`),
        );
      }
      open.length = Math.min(open.length, depth - 1);
      const kind = kindOfHeading(vocabulary, outline, titleText(title), depth);
      const section: Section = { ...(kind && { kind }), title, content: [], sections: [] };
      (open.at(-1)?.sections ?? sections).push(section);
      open.push(section);
      continue;
    }
    const section = open.at(-1);
    if (node.type === 'mdxJsxFlowElement' && node.name === 'Section') {
      parseSectionKind(node, section, gathering);
      continue;
    }
    const piece = parseContent(node, gathering);
    if (piece?.type === 'block' && node.type === 'mdxJsxFlowElement') {
      if (shownBlocks.has(piece.block)) {
        findings.push(
          findingAt(
            node,
            'block/twice',
            `<${componentName(piece.block)} /> 已经显示过一次；同一机制块只显示一次，请删去一处`,
          ),
        );
      } else shownBlocks.set(piece.block, node);
    }
    if (piece) (section?.content ?? content).push(piece);
  }
  return { content, sections, shownBlocks };
}
