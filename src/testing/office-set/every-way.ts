/** Documents of the set in every house and kind of file that can hold them: what is known should not hang on the making. */
import { makeFile } from './make-file.ts';
import { houseNames, type Make, type OfficeSpec } from './office-spec.ts';

/** A writer refuses what its kind of file has not: merged cells in Markdown, tables inside cells in RTF. */
function canBeMade(spec: OfficeSpec): boolean {
  try {
    makeFile(spec);
    return true;
  } catch {
    return false;
  }
}

function inHouse(spec: OfficeSpec, file: Make['file'], house: Make['house']): OfficeSpec {
  // these houses leave cells empty where others draw a line: a cell of blanks is no blank to fill in
  const blanks = house === 'wps' || house === 'typist' ? { blanks: 'u' as const } : {};
  const numbers = file === 'docx' || file === 'flat' ? {} : { numbers: 'typed' as const };
  const make = { ...spec.make, file, house, named: undefined, ...numbers, ...blanks };
  return { ...spec, name: `${spec.name}@${file}/${house}`, make };
}

export function everyWay(specs: readonly OfficeSpec[], file: Make['file']): OfficeSpec[] {
  // Markdown has no looks
  const houses = file === 'md' ? (['modern'] as const) : houseNames;
  return specs.flatMap((spec) => houses.map((house) => inHouse(spec, file, house))).filter(canBeMade);
}
