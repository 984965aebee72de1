/** Formulas (`m:oMath`) as one line of text: a/b, x², √(x+1). */
import type { XmlElement } from '@rgrove/parse-xml';
import { child, childElements } from '../ooxml/xml-tree.ts';

const raised: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('0123456789+-=()n', (sign, index) => [sign, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'[index] ?? '']),
);
const lowered: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('0123456789+-=()', (sign, index) => [sign, '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'[index] ?? '']),
);

function small(text: string, signs: Readonly<Record<string, string>>, mark: string): string {
  if (text === '') return '';
  const units = Array.from(text);
  if (units.every((unit) => signs[unit])) return units.map((unit) => signs[unit]).join('');
  return mark + grouped(text);
}

/** In brackets where it is more than one name or number. */
function grouped(text: string): string {
  return /^(?:[\p{L}\p{N}.%]+)$/u.test(text) ? text : `(${text})`;
}

function property(element: XmlElement, properties: string, name: string): string | undefined {
  return child(child(element, properties), name)?.attributes['m:val'];
}

/** Is told each element whose text is written. */
type Took = (element: XmlElement) => void;

function writeOne(element: XmlElement, took: Took): string {
  const named = (name: string) => {
    const found = child(element, name);
    return found ? linear(found, took) : '';
  };
  const base = () => named('m:e');
  const all = (name: string) =>
    childElements(element)
      .filter((one) => one.name === name)
      .map((one) => linear(one, took));
  switch (element.name) {
    case 'm:t':
    case 'w:t':
      took(element);
      return element.text;
    case 'm:f':
      return `${grouped(named('m:num'))}/${grouped(named('m:den'))}`;
    case 'm:sSup':
      return base() + small(named('m:sup'), raised, '^');
    case 'm:sSub':
      return base() + small(named('m:sub'), lowered, '_');
    case 'm:sSubSup':
      return base() + small(named('m:sub'), lowered, '_') + small(named('m:sup'), raised, '^');
    case 'm:rad': {
      const degree = named('m:deg');
      return `${degree === '2' ? '' : small(degree, raised, '')}√${grouped(base())}`;
    }
    case 'm:nary': {
      const sign = property(element, 'm:naryPr', 'm:chr') ?? '∫';
      return `${sign}${small(named('m:sub'), lowered, '_')}${small(named('m:sup'), raised, '^')} ${base()}`;
    }
    case 'm:d': {
      const begin = property(element, 'm:dPr', 'm:begChr') ?? '(';
      const end = property(element, 'm:dPr', 'm:endChr') ?? ')';
      return begin + all('m:e').join(property(element, 'm:dPr', 'm:sepChr') ?? '|') + end;
    }
    case 'm:func':
      return `${named('m:fName')} ${base()}`;
    case 'm:eqArr':
    case 'm:mr':
      return all('m:e').join(element.name === 'm:mr' ? ', ' : '; ');
    case 'm:m':
      return `[${all('m:mr').join('; ')}]`;
    default:
      return element.name.endsWith('Pr') ? '' : linear(element, took);
  }
}

/**
 * Reads a formula, or any part of one.
 * @param took is told each element whose text is in what comes out
 */
export function linear(parent: XmlElement, took: Took): string {
  return childElements(parent)
    .map((one) => writeOne(one, took))
    .join('');
}
