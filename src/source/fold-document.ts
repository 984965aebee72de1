/** Radicals and signs that nobody sees, put right in the blocks of a document that no text reader has folded. */
import type { Block, OfficeDocument, Run } from '../document/office-document.ts';
import type { Finding } from '../terms/finding.ts';
import { type Folded, foldCharacters } from '../terms/folded-characters.ts';
import type { Place } from '../terms/place.ts';
import { foldFindings } from './fold-findings.ts';

const moved = (place: Place, by: number): Place =>
  place.in === 'part'
    ? { ...place, character: place.character + by }
    : { ...place, offset: place.offset + by };

/** A run as the runs that are left of it: parted where something was taken out. */
function foldedRuns(run: Run, folded: Folded): Run[] {
  const { place, ...look } = run;
  if (!place) return folded.text === '' ? [] : [{ ...look, text: folded.text }];
  const runs: Run[] = [];
  let from = 0;
  for (let to = 1; to <= folded.text.length; to++) {
    if (to < folded.text.length && folded.source(to) === folded.source(from) + (to - from)) continue;
    runs.push({ ...look, text: folded.text.slice(from, to), place: moved(place, folded.source(from)) });
    from = to;
  }
  return runs;
}

/** @returns the document, and what was put right in it */
export function foldDocument(document: OfficeDocument): { value: OfficeDocument; findings: Finding[] } {
  const sum = { radicals: 0, invisible: 0, controls: 0 };
  let example: Folded['example'];
  const fold = (block: Block): Block => {
    if (block.type === 'table')
      return {
        ...block,
        rows: block.rows.map((row) => row.map((cell) => ({ ...cell, blocks: cell.blocks.map(fold) }))),
      };
    if (foldCharacters(block.text).text === block.text) return block;
    let automatic = block.automatic ?? 0;
    const runs = block.runs.flatMap((run, index) => {
      const folded = foldCharacters(run.text);
      sum.radicals += folded.radicals;
      sum.invisible += folded.invisible;
      sum.controls += folded.controls;
      example ??= folded.example;
      if (index === 0 && automatic > 0) automatic -= run.text.length - folded.text.length;
      return foldedRuns(run, folded);
    });
    return {
      ...block,
      runs,
      text: runs.map(({ text }) => text).join(''),
      ...(block.automatic !== undefined && { automatic: Math.max(automatic, 0) }),
    };
  };
  const blocks = document.blocks.map(fold);
  return {
    value: { ...document, blocks },
    findings: foldFindings({ ...sum, ...(example && { example }) }),
  };
}
