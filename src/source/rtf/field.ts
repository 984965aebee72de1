/** A field of an RTF file: its code, what a form says of it, and what it shows where it holds no result. */
import { fieldName, fieldSymbol, isPageField, isSilentField } from '../field-code.ts';
import type { LetterState } from './state.ts';
import type { Story } from './story.ts';

/** What is gathered of a field until its group ends. */
export interface Field {
  code: string;
  /** What a form field says: \fftype, \ffres … */
  form: Map<string, number>;
  options: string[];
  hasResult: boolean;
}

export const newField = (): Field => ({ code: '', form: new Map(), options: [], hasResult: false });

/** Puts into the text what a field shows beyond its result, or names it where it shows nothing. */
export function showField(field: Field, story: Story, letters: LetterState): void {
  const name = fieldName(field.code);
  const symbol = fieldSymbol(field.code);
  if (name === 'FORMCHECKBOX') {
    const result = field.form.get('ffres') ?? 25;
    const isOn = (result === 25 ? (field.form.get('ffdefres') ?? 0) : result) === 1;
    story.made(isOn ? '☑' : '□', letters);
  } else if (name === 'FORMDROPDOWN') {
    const at = field.form.get('ffres') ?? 25;
    story.made(field.options[at === 25 ? (field.form.get('ffdefres') ?? 0) : at] ?? '____', letters);
  } else if (symbol) {
    story.made(symbol.sign, letters);
    if (!symbol.isKnown) story.note('symbol', field.code.trim(), false);
  } else if (!field.hasResult && !isPageField(name) && !isSilentField(name))
    story.note('field', field.code.trim(), false);
}
