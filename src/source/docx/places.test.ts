import { parseXml } from '@rgrove/parse-xml';
import { describe, expect, test } from 'vitest';
import { paragraphsOf, placeAt } from '../../document/blocks.ts';
import type { OfficeDocument } from '../../document/office-document.ts';
import { chineseList, numbered, p, par, r, tbl, tc, tr, zipped } from '../testing/make-docx.ts';
import { sampleParts } from '../testing/sample-parts.ts';
import { partsWith, readBytes, readParts } from '../testing/word-parts.ts';

/** The text of the element that begins at an offset of a part, unescaped by a parser. */
function textAt(xml: string, element: number): string {
  const source = xml.slice(element);
  const name = /^<([^\s/>]+)/.exec(source)?.[1] ?? '';
  if (name.endsWith(':tab')) return '\t';
  if (name.endsWith(':br')) return '\n';
  if (name.endsWith(':noBreakHyphen')) return '-';
  const end = source.indexOf(`</${name}>`) + name.length + 3;
  return parseXml(source.slice(0, end)).root?.text ?? '';
}

/** How many runs lead back to their text; every run with a place must. */
function followed(document: OfficeDocument, parts: Readonly<Record<string, string>>): number {
  let count = 0;
  for (const { runs, text } of paragraphsOf(document.blocks)) {
    expect(runs.map((run) => run.text).join('')).toBe(text);
    for (const { text: own, place } of runs) {
      if (place?.in !== 'part') continue;
      const found = textAt(parts[place.part] ?? '', place.element);
      expect(found.slice(place.character, place.character + own.length)).toBe(own);
      count += 1;
    }
  }
  return count;
}

describe('places of a Word file', () => {
  test('lead from every run back to its text in the XML', () => {
    const parts = partsWith(sampleParts, []);
    const { document } = readBytes(zipped(parts));
    expect(followed(document, parts)).toBeGreaterThan(20);
  });

  test('stay right past references, characters of two units, tabs, breaks and long tables', () => {
    const rows = Array.from({ length: 3000 }, (_, index) => tr(tc(`第${index}行 &amp; 𠮷`), tc('乙')));
    const body =
      p('𠮷&amp;&lt;甲') +
      par(`${r('前')}<w:r><w:tab/><w:t>后</w:t><w:br/><w:t>下</w:t><w:noBreakHyphen/></w:r>`) +
      tbl(...rows) +
      `<w:sdt><w:sdtContent>${p('控件')}</w:sdtContent></w:sdt>` +
      p('末');
    const parts = partsWith({ body }, []);
    const { document } = readBytes(zipped(parts));
    expect(followed(document, parts)).toBe(1 + 6 + 6000 + 2);
  });

  test('are none for numbers that the program adds', () => {
    const numbering = `<w:abstractNum w:abstractNumId="1">${chineseList}</w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`;
    const { paragraphs } = readParts({ body: p('目标', numbered(2)), numbering });
    expect(paragraphs[0]).toMatchObject({ text: '一、目标', automatic: 2 });
    const [number, words] = paragraphs[0]?.runs ?? [];
    expect(number).toEqual({ text: '一、' });
    expect(words?.place).toMatchObject({ in: 'part', part: 'word/document.xml', character: 0 });
    expect(paragraphs[0] && placeAt(paragraphs[0], 3)).toMatchObject({ character: 1 });
  });
});
