/**
 * Documents that were changed at random, as careless programs, bad disks and hasty people change them: read and imported,
 * each must end in a value or in a message, and no Han character may go without a name.
 */
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { blocksText } from '../../src/document/blocks.ts';
import { findPlanFiles } from '../../src/files/find-plans.ts';
import { importOffice } from '../../src/import/import-document.ts';
import { parseSoundPlan } from '../../src/plan/mdx/parse.ts';
import type { Vocabulary } from '../../src/plan/vocabulary.ts';
import { readSource } from '../../src/source/read-source.ts';
import { hanText } from '../../src/terms/similarity.ts';
import { writePlan } from '../../src/writers/formats.ts';
import { createRandom, type Random } from './random.ts';

export interface MutantFigures {
  mutants: number;
  /** Still read, and imported. */
  read: number;
  refused: number;
  crashes: number;
  /** Mutants in which a Han character was neither taken over nor named. */
  losses: number;
  /** What went wrong, the first few. */
  examples: string[];
}

interface Original {
  name: string;
  bytes: Uint8Array;
}

const mainPart = 'word/document.xml';

async function originals(vocabulary: Vocabulary): Promise<Original[]> {
  const files = findPlanFiles(['content/samples']).filter((_, index) => index % 5 === 0);
  const made: Original[] = [];
  for (const [index, file] of files.entries()) {
    const plan = parseSoundPlan(readFileSync(file, 'utf8'), vocabulary);
    for (const format of ['docx', 'txt', 'md'] as const)
      made.push({ name: `${index}.${format}`, bytes: await writePlan(plan, format, vocabulary) });
  }
  return made;
}

function flipBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = bytes.slice();
  const count = random.int(1, 6);
  for (let at = 0; at < count; at++) changed[random.int(0, bytes.length - 1)] = random.int(0, 255);
  return changed;
}

function cutBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const from = random.int(0, bytes.length - 1);
  return random.chance(0.5) ? bytes.slice(0, from) : bytes.slice(from);
}

/** Elements of the body taken out, doubled, moved, renamed; attributes lost; text set between them. */
function mutateXml(xml: string, random: Random): string {
  let changed = xml;
  for (let step = random.int(1, 4); step > 0; step--) {
    const tags = [...changed.matchAll(/<w:(p|r|tbl|tr|tc|t|sdt|pPr|rPr)[ >]/g)];
    if (tags.length === 0) return changed;
    const { index, 1: name = '' } = random.pick(tags);
    const close = `</w:${name}>`;
    const end = changed.indexOf(close, index);
    if (end < 0) continue;
    const element = changed.slice(index, end + close.length);
    const [before, after] = [changed.slice(0, index), changed.slice(index + element.length)];
    const wrapped = random.pick(['w:ins', 'w:sdtContent', 'w:smartTag', 'mc:Fallback', 'x:unknown']);
    changed = random.pick([
      before + after,
      before + element + element + after,
      `${before}<${wrapped}>${element}</${wrapped}>${after}`,
      before + element.replace(/ w:[a-zA-Z]+="[^"]*"/, '') + after,
      before + element.replaceAll('w:', 'ns0:') + after,
      `${before + element}<w:tab/>游离的字${after}`,
    ]);
  }
  return changed;
}

function mutatePackage(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(bytes);
  const main = parts[mainPart];
  if (!main) return bytes;
  const others = Object.keys(parts).filter((name) => name !== mainPart);
  if (random.chance(0.3)) delete parts[random.pick(others)];
  return zipSync({ ...parts, [mainPart]: strToU8(mutateXml(strFromU8(main), random)) }, { level: 1 });
}

function mutateText(bytes: Uint8Array, random: Random): Uint8Array {
  const lines = new TextDecoder().decode(bytes).split('\n');
  const at = random.int(0, lines.length - 1);
  const line = lines[at] ?? '';
  const put = random.pick([
    [],
    [line, line],
    [line.slice(0, line.length / 2), line.slice(line.length / 2)],
    [`${line}\u200b\ufeff\u202e`],
    [`# ${line}`],
    [`| ${line} | ${line} |`, '| --- | --- |'],
    [line.replaceAll('，', ',')],
    [`${line}${'　'.repeat(9)}${line}`],
  ]);
  lines.splice(at, 1, ...put);
  return new TextEncoder().encode(lines.join('\n'));
}

function mutate({ name, bytes }: Original, random: Random): Uint8Array {
  if (random.chance(0.25)) return random.chance(0.5) ? flipBytes(bytes, random) : cutBytes(bytes, random);
  return name.endsWith('.docx') ? mutatePackage(bytes, random) : mutateText(bytes, random);
}

const countHan = (text: string) => Array.from(hanText(text)).length;

/** Han characters that the main part holds as text, counted without our reader. */
function hanInPart(bytes: Uint8Array): number | undefined {
  try {
    const main = unzipSync(bytes, { filter: ({ name }) => name === mainPart })[mainPart];
    const texts = main && strFromU8(main).match(/<(?:w|ns0):(?:t|delText)(?: [^>]*)?>[^<]*/g);
    return texts ? countHan(texts.map((text) => text.slice(text.indexOf('>') + 1)).join('')) : undefined;
  } catch {
    return undefined;
  }
}

/** Findings of an import that could not account for all it was given. */
const losses: ReadonlySet<string> = new Set(['import/lost', 'import/lost-signs']);

/** What is lost of one mutant: between the file and the document, or between the document and the plans. */
function lossOf(bytes: Uint8Array, name: string, vocabulary: Vocabulary): string | undefined | 'refused' {
  const { value, findings } = readSource(bytes, name);
  if (!value) return findings.length > 0 ? 'refused' : '没有内容，也没有说明';
  const inDocument = countHan(blocksText(value.blocks) + value.notes.map(({ text }) => text).join(''));
  const inFile = name.endsWith('.docx') ? hanInPart(bytes) : undefined;
  if (inFile !== undefined && inFile > inDocument) return `读入时少了 ${inFile - inDocument} 个汉字`;
  return importOffice(value, vocabulary).findings.find(({ ruleId }) => losses.has(ruleId))?.message;
}

/** Reads and imports as many mutants as asked. */
export async function measureMutants(
  mutants: number,
  seed: number,
  vocabulary: Vocabulary,
): Promise<MutantFigures> {
  const all = await originals(vocabulary);
  const figures: MutantFigures = { mutants, read: 0, refused: 0, crashes: 0, losses: 0, examples: [] };
  for (let at = 0; at < mutants; at++) {
    const random = createRandom(`mutant/${seed}/${at}`);
    const original = random.pick(all);
    const bytes = mutate(original, random);
    let outcome: string | undefined;
    try {
      outcome = lossOf(bytes, original.name, vocabulary);
    } catch (error) {
      figures.crashes += 1;
      figures.examples.push(`${at} ${original.name}: ${error instanceof Error ? error.stack : error}`);
      continue;
    }
    if (outcome === 'refused') figures.refused += 1;
    else if (outcome === undefined) figures.read += 1;
    else {
      figures.losses += 1;
      figures.examples.push(`${at} ${original.name}: ${outcome}`);
    }
  }
  return { ...figures, examples: figures.examples.slice(0, 12) };
}
