/** `plan:template --data`: what a table lacks, then one document for each of its units, in a folder or in one zip. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { readUnits } from '../src/drafts/many.ts';
import { gapList, unitFiles, zipFiles } from '../src/drafts/many-files.ts';
import { writeNew } from '../src/files/write-new.ts';
import { writeTogether } from '../src/files/write-together.ts';
import type { Plan } from '../src/plan/plan.ts';
import type { Vocabulary } from '../src/plan/vocabulary.ts';
import { readSheet } from '../src/source/sheet/read-sheet.ts';
import { forTerminal } from '../src/terms/finding.ts';
import { UserError } from '../src/terms/user-error.ts';
import type { DocumentFormat, WordOptions } from '../src/writers/formats.ts';
import { letSignalsIn } from './run-command.ts';
import { terminalProgress } from './terminal-progress.ts';

interface Wanted {
  /** Path of the table. */
  data: string;
  /** Slot → value for all units. */
  common: Readonly<Record<string, string>>;
  formats: readonly DocumentFormat[];
  /** Folder or .zip; without it only the gaps are listed. */
  out: string | undefined;
  word: WordOptions;
}

/** What the table says, for every slot of the template. @throws UserError where it says nothing */
function readTable(template: Plan, vocabulary: Vocabulary, { data, common }: Wanted) {
  const sheet = readSheet(new Uint8Array(readFileSync(data)));
  const table = sheet.value ? readUnits(sheet.value, template, vocabulary, common) : { findings: [] };
  const findings = [...sheet.findings, ...table.findings];
  if (!table.value) throw new UserError(findings.map(({ message }) => `${data}：${message}`).join('\n'));
  for (const { message, where } of findings)
    console.error(forTerminal(`提醒：${where ? `${where}，` : ''}${message}`));
  return table.value;
}

/** @throws UserError in Chinese where the table cannot be read or a file is there already: then nothing is written */
export async function templateForUnits(
  template: Plan,
  vocabulary: Vocabulary,
  wanted: Wanted,
): Promise<void> {
  const table = readTable(template, vocabulary, wanted);
  const gaps = gapList(table, template);
  for (const gap of gaps) console.error(forTerminal(`还要填：${gap}`));
  const { out, formats, word } = wanted;
  if (out === undefined) {
    console.log(`共 ${table.units.length} 个单位。没有写 --out，只列出上面这些，没有生成文件`);
    if (gaps.length > 0) process.exitCode = 1;
    return;
  }
  const progress = terminalProgress('已生成', '份');
  const files = await unitFiles(template, table.units, {
    vocabulary,
    formats,
    word,
    made: async () => {
      progress.step();
      await letSignalsIn();
    },
  });
  progress.clear();
  if (extname(out).toLowerCase() === '.zip') writeNew(out, zipFiles(files, gaps, new Date()));
  else writeTogether(out, files);
  console.log(`已写入 ${out}：${table.units.length} 个单位，${files.size} 份文件`);
}
