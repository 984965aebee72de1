// A paragraph of the body struck out with its mark while changes are tracked, as LibreOffice saves it. Tests only.

import type { Edit } from './edit-package.ts';

const paragraph = /<w:p>(<w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>)?(?:(?!<\/?w:p[ >]).)*<\/w:p>/gs;
const tracked = 'w:author="审核人" w:date="2027-01-05T08:00:00Z"';
const styleOf = (source: string) => /<w:pStyle w:val="([^"]+)"\/>/.exec(source)?.[1] ?? '';

/** Paragraphs of the body that stand right before another paragraph, tables and what is in them left out. */
function strikable(xml: string): { start: number; source: string; next: string }[] {
  const tables = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(({ index, 0: { length } }) => [
    index,
    index + length,
  ]);
  const all = [...xml.matchAll(paragraph)].filter(
    ({ index }) => !tables.some(([from = 0, to = 0]) => index >= from && index < to),
  );
  return all.flatMap(({ index: start, 0: source }, at) => {
    const next = all[at + 1];
    return next?.index === start + source.length ? [{ start, source, next: next[0] }] : [];
  });
}

/** The style and the words of each paragraph that can be struck out. */
export const struckParagraphs = (xml: string): { style: string; text: string }[] =>
  strikable(xml).map(({ source }) => ({ style: styleOf(source), text: source.replace(/<[^>]*>/g, '') }));

/** The nth of them struck out; the paragraph behind it has its style from then on. */
export const strikeParagraph =
  (at: number): Edit =>
  (xml) => {
    const found = strikable(xml)[at];
    if (!found) return xml;
    const { start, source, next } = found;
    const struck = source
      .replace(/(<w:pStyle [^>]*>)/, `$1<w:rPr><w:del w:id="901" ${tracked}></w:del></w:rPr>`)
      .replace(/<w:t( [^>]*)?>([^<]*)<\/w:t>/g, '<w:delText>$2</w:delText>')
      .replace(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/gs, `<w:del w:id="902" ${tracked}>$&</w:del>`);
    const behind = next.replace(/<w:pStyle [^>]*>/, `<w:pStyle w:val="${styleOf(source)}"/>`);
    return xml.slice(0, start) + struck + behind + xml.slice(start + source.length + next.length);
  };
