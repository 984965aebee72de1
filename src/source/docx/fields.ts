/** Fields: what their code says that their reader sees, where the file holds no result. */
import type { XmlElement } from '@rgrove/parse-xml';
import type { Run } from '../../document/office-document.ts';
import { child, childElements, isOn, valOf } from '../ooxml/xml-tree.ts';
import { symbolCharacter, unknownSign } from '../symbol-fonts.ts';
import { writeEq } from './eq-field.ts';

export interface Field {
  code: string;
  phase: 'code' | 'result';
  /** Text that stood in its code: other programs put it there. */
  strayText: string;
  /** Something of its result was read. */
  shown: boolean;
  /** Settings of a field of a form. */
  form?: XmlElement | undefined;
}

export const newField = (code: string = '', phase: Field['phase'] = 'code'): Field => ({
  code,
  phase,
  strayText: '',
  shown: false,
});

export const fieldType = ({ code }: Field): string => /^\s*([A-Za-z]+)/.exec(code)?.[1]?.toUpperCase() ?? '';

const pageTypes = new Set(['PAGE', 'NUMPAGES', 'SECTIONPAGES']);

/** True for numbers of pages: no words of the document. */
export const isPageField = (field: Field): boolean => pageTypes.has(fieldType(field));

/** What stands for them in headers and footers. */
export const pageSign = '〔页码〕';

export const isContentsField = (field: Field): boolean => fieldType(field) === 'TOC';

/** Fields that show nothing where they stand. */
const silent = new Set([
  ...[
    'TC',
    'XE',
    'RD',
    'TA',
    'SET',
    'ASK',
    'BOOKMARK',
    'PRIVATE',
    'TOC',
    'INDEX',
    'ADVANCE',
    'SECTION',
    'ADDIN',
  ],
  ...['PRINT', 'NEXT', 'HYPERLINK', 'FORMTEXT', 'FORMDROPDOWN', 'FORMCHECKBOX'],
]);

/** The words of a field without a result, or why it has none. */
export interface FieldText {
  run?: Run;
  note?: { text: string; taken: boolean };
  /** Words of its code that no reader sees: entries of an index, questions. */
  hidden?: string;
}

function ticked(form: XmlElement | undefined): string {
  const box = child(form, 'w:checkBox');
  const checked = isOn(box, 'w:checked') ?? isOn(box, 'w:default') ?? false;
  return checked ? '☑' : '□';
}

function chosenEntry(form: XmlElement | undefined): string {
  const list = child(form, 'w:ddList');
  const entries = list ? childElements(list).filter(({ name }) => name === 'w:listEntry') : [];
  const index = Number(valOf(list, 'w:result') ?? valOf(list, 'w:default') ?? 0);
  return entries[index]?.attributes['w:val'] ?? '';
}

/** Five blanks, as Word draws an empty field of a form. */
const emptyField: Run = { text: '     ', underline: true };

function eqText(code: string): FieldText {
  const written = writeEq(code);
  if (!written) return { note: { text: code.trim(), taken: false } };
  const { text, certain } = written;
  return { run: { text }, ...(!certain && { note: { text, taken: true } }) };
}

function symbolText(code: string): FieldText {
  const [, number = '', font = ''] = /^\s*(\d+|0x[0-9a-f]+)[^"]*(?:"([^"]{1,60})")?/i.exec(code) ?? [];
  const sign = font
    ? symbolCharacter(font, Number(number))
    : Number(number) > 0 && Number(number) < 0xffff
      ? String.fromCharCode(Number(number))
      : undefined;
  return sign === undefined
    ? { run: { text: unknownSign }, note: { text: code.trim(), taken: false } }
    : { run: { text: sign } };
}

/** Words in the code of a field that shows nothing; '' where there are none. Names of styles are no words. */
function unseenWords(field: Field): string {
  const code = field.code.replace(/\\t\s+"[^"]*"/g, '').trim();
  return silent.has(fieldType(field)) && /\p{Script=Han}/u.test(code) ? code : '';
}

/** What a field shows beyond the result that was read, and what of it is not shown. */
export function fieldText(field: Field): FieldText {
  const shown = shownText(field);
  const hidden = unseenWords(field);
  const stray = field.strayText.trim();
  const isNamed = stray === '' || shown.note?.text.includes(stray);
  return {
    ...shown,
    ...(!isNamed && { note: { text: stray, taken: false } }),
    ...(hidden !== '' && { hidden }),
  };
}

function shownText(field: Field): FieldText {
  const type = fieldType(field);
  const rest = field.code.replace(/^\s*[A-Za-z]+/, '');
  if (type === 'FORMCHECKBOX') return { run: { text: ticked(field.form) } };
  if (field.shown) return {};
  if (type === 'FORMTEXT') return { run: emptyField };
  if (type === 'FORMDROPDOWN') {
    const text = chosenEntry(field.form);
    return { run: text === '' ? emptyField : { text } };
  }
  if (type === 'EQ') return eqText(rest);
  if (type === 'SYMBOL') return symbolText(rest);
  if (type === 'MACROBUTTON' || type === 'GOTOBUTTON') {
    const text = rest.replace(/^\s*\S+\s?/, '').trim();
    return text === '' ? {} : { run: { text, prompt: true } };
  }
  const words = field.strayText.trim() || field.code.trim();
  return silent.has(type) || isPageField(field) || words === ''
    ? {}
    : { note: { text: words, taken: false } };
}
