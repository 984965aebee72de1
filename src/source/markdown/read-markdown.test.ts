import { describe, expect, test } from 'vitest';
import { placeAt } from '../../document/blocks.ts';
import { foldCharacters } from '../../terms/folded-characters.ts';
import { shownBlocks } from '../testing/shown-blocks.ts';
import { isMarkdown } from './is-markdown.ts';
import { readMarkdownBlocks } from './read-markdown.ts';

const read = (source: string) => readMarkdownBlocks(foldCharacters(source));
const shown = (source: string) => shownBlocks(read(source).blocks);

describe('Markdown', () => {
  test('is headings with their levels, paragraphs, lists, tables; nothing of its signs is left', () => {
    const source = `# 云杉社区方案合集

> 整理于三月

## 1. 清凉驿站计划

为做好**开放**工作，
按 *要求* 制定，见[指南](https://example.invalid/a)和\\_附件\\_。[^1]

1. 备好饮水
2. 备好药箱
   - 纱布
- [x] 已检查
- [ ] 未检查

| 时段 | 值守 |
|:--|--:|
| 上午 | 甲\\|乙 |

### 要求

第一行  
第二行&nbsp;&nbsp;年

\`\`\`
原样
\`\`\`

![站点](a.png)

[^1]: 以通知为准。
`;
    expect(shown(source)).toEqual([
      '[h1] 云杉社区方案合集',
      '整理于三月',
      '[h2] 1. 清凉驿站计划',
      '为做好开放工作，按 要求 制定，见指南和_附件_。',
      '（注：以通知为准。）',
      '1.备好饮水',
      '2.备好药箱',
      '[bullet] 纱布',
      '□已检查'.replace('□', '☑'),
      '□未检查',
      '{时段|值守 ; 上午|甲|乙}',
      '[h3] 要求',
      '第一行\n第二行  年',
      '原样',
    ]);
    expect(read(source).notes.map(({ kind, text, taken }) => [kind, text, taken])).toEqual([
      ['link', 'https://example.invalid/a', false],
      ['footnote', '以通知为准。', true],
      ['picture', '站点', false],
    ]);
  });

  test('keeps the words of a link written by reference, and names where it leads', () => {
    const { blocks, notes } = read('# 甲\n\n见[附表][1]。\n\n[1]: b.xlsx\n');
    expect(shownBlocks(blocks)).toEqual(['[h1] 甲', '见附表。']);
    expect(notes).toMatchObject([{ kind: 'link', text: 'b.xlsx', line: 5 }]);
  });

  test('has each character in its place in the file', () => {
    const source = '# 甲\n\n居\u200b⺠\\_甲&amp;**乙**\\\\[丙](x) 丁\n戊 a\n  b\n';
    for (const block of read(source).blocks) {
      if (block.type !== 'paragraph') continue;
      for (let at = 0; at < block.text.length; at++) {
        const place = placeAt(block, at);
        const character = block.text.charAt(at);
        if (place?.in !== 'text' || character === ' ') continue;
        const original = source.charAt(place.offset);
        expect(original === '⺠' ? '民' : original, `${character} at ${place.offset}`).toBe(character);
      }
    }
    expect(shown(source).at(-1)).toBe('居民_甲&乙\\丙 丁戊 a b');
  });

  test('keeps lines that begin a number or an indent of their own as paragraphs', () => {
    expect(shown('# 甲\n\n前言。\n一、目标\n　　正文在此，\n续行。\n')).toEqual([
      '[h1] 甲',
      '前言。',
      '一、目标',
      '　　正文在此，续行。',
    ]);
  });

  test('takes a rule under a date for a rule, and lines with four blanks for text', () => {
    expect(shown('# 甲\n\n2027年1月3日\n---\n\n    缩进的正文。\n\n3~5月、6~8月')).toEqual([
      '[h1] 甲',
      '2027年1月3日',
      '缩进的正文。',
      '3~5月、6~8月',
    ]);
  });

  test('names what describes the file, and takes its title', () => {
    const { blocks, notes } = read('---\ntitle: 防汛方案\ntags: a\n---\n## 一\n\n文。');
    expect(shownBlocks(blocks)).toEqual(['[h1 title] 防汛方案', '[h2] 一', '文。']);
    expect(notes).toMatchObject([{ kind: 'removed', text: 'title: 防汛方案\ntags: a' }]);
  });

  test('keeps the table that stands in a note', () => {
    const source = '# 方案\n\n见表。[^1]\n\n[^1]: 时段：\n\n    | 甲 | 乙 |\n    |--|--|\n    | 丙 | 丁 |\n';
    expect(shown(source).join('')).toMatch(/（注：时段：.*甲.*乙.*丙.*丁.*）/s);
  });
});

describe('a text is Markdown', () => {
  const headings = '# 合集\n\n## 方案\n\n文。\n\n### 目标\n\n文。\n';
  test('where its headings are', () => {
    expect(isMarkdown(headings, false)).toBe(true);
    expect(isMarkdown('# 方案\n\n文。', true)).toBe(true);
    expect(isMarkdown('# 方案\n\n文。', false)).toBe(false);
  });

  test('where its name says so, and no two of its lines would become one', () => {
    const parted =
      '---\ntitle: 方案\ndate: 1\n---\n**方案**\n\n一、目标\n\n- 甲\n- 乙\n\n| 甲 | 乙 |\n| - | - |\n';
    expect(isMarkdown(parted, true)).toBe(true);
    expect(isMarkdown(parted, false)).toBe(false);
    expect(isMarkdown('**方案**\n一、目标\n- 甲\n乙\n', true)).toBe(false);
  });

  test.each([
    [
      'stray signs among numbered headings',
      '# 一、目标\n文。\n二、措施\n文。\n（一）甲\n文。\n# 三、要求\n四、其他\n五、附则\n',
    ],
    ['levels that follow no order', '# 甲\n文。\n续。\n#### 乙\n文。\n# 丙\n#### 丁\n'],
    ['lists and escapes alone', '- 1、广泛开展\n20\\_\\_年\n**社区**\n'],
    ['signs without a blank', '#甲\n#乙\n#丙\n'],
    ['quotes in quotes without end', `${headings}${'>'.repeat(50)} x`],
    ['thousands of brackets', `${headings}${'['.repeat(5000)}`],
  ])('but not with %s', (_, text) => {
    expect(isMarkdown(text, true)).toBe(false);
  });
});
