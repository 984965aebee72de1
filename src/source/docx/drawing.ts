/** What is drawn: text boxes and WordArt are read, pictures, charts, diagrams and embedded files are named with their words. */
import { XmlElement } from '@rgrove/parse-xml';
import { parsePart } from '../ooxml/read-parts.ts';
import { child, childElements } from '../ooxml/xml-tree.ts';
import { chosen } from './alternative.ts';
import { isRed, type Look } from './look.ts';
import { addNote, type Spot } from './reading.ts';
import { took } from './unread.ts';

/** Words in a frame: blocks inside an element, or text that stands in an attribute. */
export type Box =
  | { boxed: 'box' | 'art'; element: XmlElement }
  | {
      boxed: 'box' | 'art';
      text: string;
      look: Look;
      /** Elements that hold the text. */
      from: readonly XmlElement[];
    };

export interface Drawn {
  boxes: Box[];
  /** A line was drawn. */
  ruled: boolean;
}

/** All descendants of one name, in order. */
function descendants(root: XmlElement, names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = [];
  const search = (element: XmlElement): void => {
    for (const inner of childElements(element)) {
      if (names.includes(inner.name)) found.push(inner);
      search(inner);
    }
  };
  search(root);
  return found;
}

/** Words of a part that a drawing refers to; each part is read once, however often it is referred to. */
function relatedWords(
  id: string | undefined,
  { reading, part }: Spot,
  wordsIn: (root: XmlElement) => string,
): string {
  const target = reading.parts.related(part).find((one) => one.id === id && !one.external)?.target;
  if (target === undefined) return '';
  const known = reading.words.get(target);
  if (known !== undefined) return known;
  const source = reading.parts.part(target);
  const root = source && parsePart(source.xml, source.outer);
  const words = typeof root === 'object' ? wordsIn(root) : '';
  reading.words.set(target, words);
  return words;
}

const wordsOf = (root: XmlElement, names: readonly string[]) =>
  descendants(root, names)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '');

/** All that is written on a chart: titles, names of series and categories, labels. Its figures are none of it. */
function chartWords(root: XmlElement): string {
  const written = descendants(root, ['a:p']).map((paragraph) => wordsOf(paragraph, ['a:t']).join(''));
  const names = descendants(root, ['c:tx', 'c:cat', 'cx:tx', 'cx:strDim']).flatMap((one) =>
    wordsOf(one, ['c:v', 'cx:v', 'cx:pt']),
  );
  return [...new Set([...written, ...names])].filter((text) => text !== '').join('、');
}

function diagramWords(root: XmlElement): string {
  return descendants(root, ['a:p'])
    .map((paragraph) => wordsOf(paragraph, ['a:t']).join(''))
    .filter((text) => text !== '')
    .join('、');
}

/** The style of VML is CSS: only its size of letters matters. */
function artLook(path: XmlElement, shape: XmlElement | undefined): Look {
  const style = path.attributes.style ?? '';
  const size = Number(/font-size:\s*([\d.]+)pt/i.exec(style)?.[1]);
  const font = /font-family:\s*["']?([^;"']+)/i.exec(style)?.[1];
  return {
    ...(size > 1 && { size }),
    ...(font !== undefined && { eastAsia: font }),
    red: isRed(shape?.attributes.fillcolor ?? ''),
    bold: /font-weight:\s*bold/i.test(style),
  };
}

interface Frame {
  spot: Spot;
  drawn: Drawn;
  /** What people who do not see it are told. */
  alt: string;
  /** Says so. */
  described?: XmlElement | undefined;
  art: boolean;
  embedded: boolean;
  shape: XmlElement | undefined;
}

/** What people who do not see a drawing are told, taken for a note. */
function takeAlt({ alt, described, spot }: Frame): string {
  if (described) took(described, spot);
  return alt;
}

const altOf = ({ attributes }: XmlElement) =>
  (attributes.descr ?? attributes.alt ?? attributes['o:title'] ?? attributes.title ?? '').trim();

function embeddedNote(object: XmlElement, spot: Spot): void {
  const program = object.attributes.ProgID ?? '';
  const isFormula = /^(?:equation|mathtype)/i.test(program);
  addNote(spot, isFormula ? 'formula' : 'embedded', isFormula ? '' : program, false);
}

function isArt(shape: XmlElement): boolean {
  const warp = child(child(shape, 'wps:bodyPr'), 'a:prstTxWarp');
  return warp !== undefined && warp.attributes.prst !== 'textNoShape';
}

/** Text in a drawing that is no box as it should be. */
const strayNames = new Set(['w:p', 'w:tbl', 'w:r', 'w:t']);

function visit(element: XmlElement, frame: Frame): void {
  const { spot, drawn, alt } = frame;
  const { name, attributes } = element;
  const inner = (change: Partial<Frame> = {}) => {
    for (const part of childElements(element)) visit(part, { ...frame, ...change });
  };
  const withAlt = (words: string) => [words, takeAlt(frame)].filter((text) => text !== '').join('：');
  if (name === 'mc:AlternateContent') {
    const one = chosen(element);
    if (one) for (const part of childElements(one)) visit(part, frame);
  } else if (name === 'w:txbxContent') drawn.boxes.push({ boxed: frame.art ? 'art' : 'box', element });
  else if (strayNames.has(name))
    drawn.boxes.push({ boxed: 'box', element: new XmlElement('', {}, [element]) });
  else if (name === 'a:txBody') {
    const texts = descendants(element, ['a:p']).map((paragraph) => descendants(paragraph, ['a:t']));
    const text = texts
      .map((line) => line.map((one) => one.text).join(''))
      .join('\n')
      .trim();
    if (text !== '') drawn.boxes.push({ boxed: 'box', text, look: {}, from: texts.flat() });
  } else if (name === 'v:textpath') {
    const text = (attributes.string ?? '').trim();
    if (text !== '') {
      const look = artLook(element, frame.shape);
      drawn.boxes.push({ boxed: 'art', text, look, from: [element] });
    }
  } else if (name === 'pic:pic' || name === 'v:imagedata') {
    const own = altOf(element) || altOf(child(child(element, 'pic:nvPicPr'), 'pic:cNvPr') ?? element);
    if (!frame.embedded) addNote(spot, 'picture', takeAlt(frame) || own, false);
  } else if (name === 'c:chart' || name === 'cx:chart')
    addNote(spot, 'chart', withAlt(relatedWords(attributes['r:id'], spot, chartWords)), false);
  else if (name === 'dgm:relIds')
    addNote(spot, 'diagram', withAlt(relatedWords(attributes['r:dm'], spot, diagramWords)), false);
  else if (name === 'o:OLEObject') embeddedNote(element, spot);
  else if (name === 'w:control') addNote(spot, 'embedded', attributes['w:name'] ?? '', false);
  else if (name === 'a:prstGeom') drawn.ruled ||= /^(?:line|straightConnector1)$/.test(attributes.prst ?? '');
  else if (name === 'v:line') {
    drawn.ruled = true;
    inner();
  } else if (name === 'wps:wsp') inner({ art: isArt(element) });
  else if (name === 'w:object')
    inner({ embedded: descendants(element, ['o:OLEObject', 'w:control']).length > 0 });
  else if (name === 'v:shape' || name === 'v:rect') inner({ shape: element, alt: altOf(element) || alt });
  else {
    // wp:docPr stands beside what it describes
    const described = child(element, 'wp:docPr');
    inner(described ? { alt: altOf(described), described } : {});
  }
}

/** Reads a `w:drawing`, `w:pict`, `w:object` or one of several alternatives of them. */
export function readDrawing(element: XmlElement, spot: Spot): Drawn {
  const drawn: Drawn = { boxes: [], ruled: false };
  visit(element, { spot, drawn, alt: '', art: false, embedded: false, shape: undefined });
  return drawn;
}
