import { describe, expect, test } from 'vitest';
import { paragraphsOf, placeAt } from '../../document/blocks.ts';
import { foldCharacters } from '../../terms/folded-characters.ts';
import { readMarkdownBlocks } from './read-markdown.ts';
import { sectionsOf } from './sections.ts';

const section = (at: number) =>
  `## 方案${at}\n\n为做好**工作**，按[指南][g]落实，见附注。[^n]\n\n- 甲\n- 乙\n\n\`\`\`\n\n# 不是标题${at}\n\n\`\`\`\n\n${'　　社区按网格落实各项安排。'.repeat(20)}\n\n`;
const long = `${Array.from({ length: 60 }, (_, at) => section(at)).join('')}[g]: https://example.invalid/g\n\n[^n]: 以通知为准。\n`;

describe('a long text', () => {
  test('is parted where blocks begin, and lies in its sections whole', () => {
    const sections = sectionsOf(long);
    expect(sections.length).toBeGreaterThan(5);
    expect(sections.map(({ text, length }) => text.slice(0, length)).join('')).toBe(long);
    for (const { start, line } of sections) expect(long.slice(0, start).split('\n').length).toBe(line);
    expect(sectionsOf(section(1))).toHaveLength(1);
  });

  test('is read as if it had not been parted: references, lines, places, what is no heading', () => {
    const { blocks, notes } = readMarkdownBlocks(foldCharacters(long));
    const paragraphs = [...paragraphsOf(blocks)];
    const titles = paragraphs.filter(({ format }) => format.outline !== undefined).map(({ text }) => text);
    expect(titles).toEqual(Array.from({ length: 60 }, (_, at) => `方案${at}`));
    expect(paragraphs.filter(({ text }) => text === '为做好工作，按指南落实，见附注。')).toHaveLength(60);
    expect(paragraphs.filter(({ text }) => text === '（注：以通知为准。）')).toHaveLength(60);
    expect(paragraphs.some(({ text }) => /\[|\^|\*|: x$/.test(text))).toBe(false);
    expect(notes.filter(({ kind }) => kind === 'footnote')).toHaveLength(1);
    const lines = long.split('\n');
    for (const paragraph of paragraphs) {
      if (paragraph.format.outline !== undefined)
        expect(lines[paragraph.line - 1]).toBe(`## ${paragraph.text}`);
      const place = placeAt(paragraph, 0);
      if (place?.in === 'text') expect(long.charAt(place.offset)).toBe(paragraph.text.charAt(0));
    }
  });

  test('is read whole when it has hundreds of sections', () => {
    const text = Array.from({ length: 500 }, (_, at) => section(at)).join('');
    const paragraphs = [...paragraphsOf(readMarkdownBlocks(foldCharacters(text)).blocks)];
    expect(paragraphs.filter(({ format }) => format.outline !== undefined)).toHaveLength(500);
  });
});
