// Edits of a document's XML as Word, WPS and LibreOffice make them while people type, each with a word to look for. Tests only.

/** A change of `document.xml`; undefined where the document has no place for it. */
export type WordEdit = (xml: string, at: number, word: string) => string | undefined;

const run = (text: string, format = '') =>
  `<w:r w:rsidR="00A77B3E">${format && `<w:rPr>${format}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (text: string, format = '') =>
  `<w:p w:rsidR="00B12C3D" w:rsidRDefault="00B12C3D">${format}${run(text)}</w:p>`;
const tracked = 'w:id="9001" w:author="a" w:date="2027-01-05T08:00:00Z"';

/** The nth of all matches. */
function pick(xml: string, pattern: RegExp, at: number): RegExpExecArray | undefined {
  const all = [...xml.matchAll(pattern)];
  return all[at % Math.max(1, all.length)];
}

const replaceAt = (xml: string, { index, 0: found }: RegExpExecArray, instead: string) =>
  xml.slice(0, index) + instead + xml.slice(index + found.length);

/** An edit of one match. */
const onMatch =
  (pattern: RegExp, change: (match: RegExpExecArray, word: string, at: number) => string): WordEdit =>
  (xml, at, word) => {
    const match = pick(xml, pattern, at);
    return match && replaceAt(xml, match, change(match, word, at));
  };

const textRun = /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t(?: [^>]*)?>([^<]+)<\/w:t><\/w:r>/gs;
/** A paragraph of the body or of a cell that holds runs, and no text box. */
const wholeParagraph = /<w:p>(<w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>)?(?:(?!<\/?w:p[ >]).)*<\/w:p>/gs;
const row = /<w:tr>(?:(?!<\/?w:tbl>).)*?<\/w:tr>/gs;

const textOf = ([, , text = '']: RegExpExecArray) => text;
const formatOf = ([, format = '']: RegExpExecArray) => format;
const split = (text: string, at: number): [string, string] => {
  const units = Array.from(text.replace(/&[a-z#0-9]+;/g, '＆'));
  const cut = at % (units.length + 1);
  return [units.slice(0, cut).join(''), units.slice(cut).join('')];
};

/** The first level of the body: where each paragraph and table begins. */
function bodyStarts(xml: string): number[] {
  const starts: number[] = [];
  let depth = 0;
  for (const { index, 0: tag } of xml.matchAll(/<(\/?)w:(?:tbl|p)(?=[ >])[^>]*?(\/?)>/g)) {
    const closes = tag.startsWith('</');
    if (!closes && depth === 0) starts.push(index);
    if (!tag.endsWith('/>')) depth += closes ? -1 : 1;
  }
  return starts;
}

function insertInBody(xml: string, at: number, source: string): string | undefined {
  const starts = bodyStarts(xml);
  const place = starts[at % Math.max(1, starts.length)];
  return place === undefined ? undefined : xml.slice(0, place) + source + xml.slice(place);
}

/** Paragraphs from one heading to the next, put where another one begins. */
function moveSection(xml: string, at: number): string | undefined {
  const headings = bodyStarts(xml).filter((start) =>
    /^<w:p><w:pPr><w:pStyle w:val="Heading1"/.test(xml.slice(start)),
  );
  const from = headings[at % Math.max(1, headings.length)];
  const to = headings[(at % Math.max(1, headings.length)) + 1];
  if (from === undefined || to === undefined) return undefined;
  const section = xml.slice(from, to);
  const rest = xml.slice(0, from) + xml.slice(to);
  const places = bodyStarts(rest);
  const place = places[(at * 7) % places.length] ?? 0;
  return rest.slice(0, place) + section + rest.slice(place);
}

function addColumn(xml: string, at: number, word: string): string | undefined {
  const table = pick(xml, /<w:tbl>(?:(?!<w:tbl>).)*?<\/w:tbl>/gs, at);
  if (!table) return undefined;
  // a table inside a cell has but one row
  const count = table[0].split('</w:tr>').length - 1;
  let rows = 0;
  const cell = (text: string) => `<w:tc><w:tcPr/>${paragraph(text)}</w:tc>`;
  const wider = table[0].replace(/<\/w:tr>/g, () => `${cell(rows++ === at % count ? word : '略')}</w:tr>`);
  return replaceAt(xml, table, wider);
}

const box = (word: string) =>
  `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${paragraph(word)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;

/** What people type and would look for in the plan: it has to be there. */
export const typed: Readonly<Record<string, WordEdit>> = {
  'words in a run that the spelling check cuts': onMatch(textRun, (match, word, at) => {
    const [before, behind] = split(textOf(match), at);
    const part = (text: string) =>
      text && `<w:r w:rsidRPr="00C0FFEE">${formatOf(match)}<w:t xml:space="preserve">${text}</w:t></w:r>`;
    return `${part(before)}<w:proofErr w:type="spellStart"/>${part(word)}<w:proofErr w:type="spellEnd"/>${part(behind)}`;
  }),
  'a paragraph of no style': (xml, at, word) => insertInBody(xml, at, paragraph(`${word}，写在两段之间。`)),
  'a paragraph in the style of the one before': onMatch(
    wholeParagraph,
    (match, word) => match[0] + paragraph(word, match[1] ?? ''),
  ),
  'a typed heading': (xml, at, word) => insertInBody(xml, at, paragraph(`五、${word}`)),
  'a line break': onMatch(textRun, (match, word) => `${match[0]}<w:r><w:br/><w:t>${word}</w:t></w:r>`),
  'a row': onMatch(row, (match, word) => match[0] + match[0].replace('</w:p>', `${run(word)}</w:p>`)),
  'a column': addColumn,
  'words in a cell': onMatch(
    /<w:tc>(?:(?!<\/w:tc>).)*?<w:p>/gs,
    (match, word) => `${match[0].slice(0, -5)}${paragraph(word)}<w:p>`,
  ),
  'a table in a cell': onMatch(
    /<w:tc>(<w:tcPr>(?:(?!<\/w:tcPr>).)*<\/w:tcPr>)?/gs,
    (match, word) => `${match[0]}<w:tbl><w:tr><w:tc>${paragraph(word)}</w:tc></w:tr></w:tbl>`,
  ),
  'a tracked insertion': onMatch(
    textRun,
    (match, word) => `${match[0]}<w:ins ${tracked}>${run(word)}</w:ins>`,
  ),
  'a smart tag': onMatch(
    textRun,
    (match, word) => `<w:smartTag w:uri="u" w:element="date">${match[0]}${run(word)}</w:smartTag>`,
  ),
  'a control of one’s own': onMatch(
    textRun,
    (match, word) =>
      `<w:sdt><w:sdtPr><w:tag w:val="own"/></w:sdtPr><w:sdtContent>${match[0]}${run(word)}</w:sdtContent></w:sdt>`,
  ),
  'a link': onMatch(
    textRun,
    (match, word) => `${match[0]}<w:hyperlink w:anchor="a">${run(word)}</w:hyperlink>`,
  ),
};

/** What a plan may have no place for: it has to be there, or to be named. */
export const beside: Readonly<Record<string, WordEdit>> = {
  'words in the brackets of a blank': onMatch(/【([^】<]*)】/g, ([, label = ''], word, at) =>
    at % 2 === 0 ? `【${word}】` : `【${label}${word}】`,
  ),
  'a tracked deletion': onMatch(textRun, (match, word) => {
    const gone = `<w:r><w:delText xml:space="preserve">${word}</w:delText></w:r>`;
    return `${match[0]}<w:del ${tracked}>${gone}</w:del>`;
  }),
  'a tracked move': onMatch(
    textRun,
    (match, word) =>
      `<w:moveFrom ${tracked}>${run(word)}</w:moveFrom>${match[0]}<w:moveTo ${tracked}>${run(word)}</w:moveTo>`,
  ),
  'a text box': onMatch(textRun, (match, word) => match[0] + box(word)),
  'a hidden word': onMatch(textRun, (match, word) => match[0] + run(word, '<w:vanish/>')),
  'cells merged sideways': onMatch(
    /<w:tc><w:tcPr>((?:(?!<w:gridSpan|<\/w:tcPr>).)*)<\/w:tcPr>((?:(?!<\/w:tc>).)*)<\/w:tc><w:tc>(?:<w:tcPr>(?:(?!<\/w:tcPr>).)*<\/w:tcPr>)?((?:(?!<\/w:tc>).)*)<\/w:tc>/gs,
    ([, format = '', one = '', two = ''], word) =>
      `<w:tc><w:tcPr>${format}<w:gridSpan w:val="2"/></w:tcPr>${one}${two}${paragraph(word)}</w:tc>`,
  ),
};

/** What changes no word. */
export const silent: Readonly<Record<string, WordEdit>> = {
  'marks of the session': (xml) => xml.replace(/<w:(p|r)>/g, '<w:$1 w:rsidR="00D15EA5">'),
  'a section moved': (xml, at) => moveSection(xml, at),
  'a bookmark': onMatch(
    textRun,
    (match) => `<w:bookmarkStart w:id="77" w:name="_Ref"/>${match[0]}<w:bookmarkEnd w:id="77"/>`,
  ),
  'a comment’s range': onMatch(
    textRun,
    (match) => `<w:commentRangeStart w:id="5"/>${match[0]}<w:commentRangeEnd w:id="5"/>`,
  ),
};
