/**
 * The check of the library's own texts, besides the rules that everybody's are held to: they name only what was looked
 * up, several plans of one made-up place agree, what a slot holds stands nowhere beside it, and every detail that another
 * community would change stands in a slot or a fact. Node only.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { titleFindings } from '../check/named-titles.ts';
import { type MadeUpPlace, madeUpPlaceSchema, placeFaults } from '../plan/made-up-place.ts';
import { parsePlan } from '../plan/mdx/parse.ts';
import { type NamedSource, namedSourcesSchema } from '../plan/named-source.ts';
import { repeatedValues } from '../plan/repeated-values.ts';
import { shortFaults, shortPlan } from '../plan/short.ts';
import { type DetailSetting, fixedNumbersSchema, unmarkedDetails } from '../plan/unmarked-details.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import type { Finding } from '../terms/finding.ts';
import { UserError } from '../terms/user-error.ts';
import type { FileFinding } from './plan-cache.ts';

/** @throws UserError that names the file and every fault: the data is the maintainers' own */
function readData<T>(file: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}：${message}`);
  throw new UserError(`${file} 有误：\n${faults.join('\n')}`);
}

/** What samples and templates may name. */
export function readSources(folder = 'templates'): NamedSource[] {
  return readData(join(folder, 'sources.yaml'), namedSourcesSchema);
}

/** The made-up places and what is so of each. */
export function readPlaces(folder = 'templates'): MadeUpPlace[] {
  return readData(join(folder, 'places.yaml'), z.array(madeUpPlaceSchema));
}

/** What no running text of a sample may say outside of slots and facts: names of the made-up places, and all numbers but these. */
export function readDetailSetting(places: readonly MadeUpPlace[], folder = 'templates'): DetailSetting {
  const names = places.flatMap(({ name, issuers, slots }) => [
    name,
    ...issuers,
    ...['community', 'street', 'town', 'village'].flatMap((slot) => slots[slot] ?? []),
  ]);
  const fixed = readData(join(folder, 'fixed-numbers.yaml'), fixedNumbersSchema);
  return { fixed, names: [...new Set(names)] };
}

/** The templates that hold prose: section kinds, outlines, slots and themes. */
export function templateFiles(folder = 'templates'): string[] {
  const outlines = readdirSync(join(folder, 'outlines')).map((name) => join('outlines', name));
  return ['sections.yaml', 'slots.yaml', 'themes.yaml', ...outlines].map((name) => join(folder, name));
}

const fault = (rule: string, message: string): Finding => ({
  ruleId: `samples/${rule}`,
  severity: 'error',
  message,
  line: 1,
  column: 1,
});

/** What a sample says otherwise than its place, and what it says outside of its slots and facts. */
function sampleFindings(
  text: string,
  {
    places,
    details,
    vocabulary,
  }: { places: readonly MadeUpPlace[]; details: DetailSetting; vocabulary: Vocabulary },
): Finding[] {
  const { value } = parsePlan(text, vocabulary);
  if (value?.meta.state !== 'sample') return [];
  const short = shortPlan(value);
  return [
    ...(short ? shortFaults(value, short) : ['没有一页版；请在正文最后写一份 <Short>']).map((message) =>
      fault('short', message),
    ),
    ...placeFaults(value, text, places).map((message) => fault('place', message)),
    ...repeatedValues(value).map(({ name, value: words, around }) =>
      fault(
        'slot',
        `“${around}”里的“${words}”是填空 ${name} 的值，没有标成填空；请标上，做成的模板才不会留下例子`,
      ),
    ),
    ...[value, ...(short ? [short] : [])]
      .flatMap((body) => unmarkedDetails(body, details))
      .map(({ found, around }) =>
        fault(
          'detail',
          `“${around}”里的“${found}”没有标出来；有名字的用 <Slot name="…">，没有名字的用 <Fact>，哪里都一样的写进 templates/fixed-numbers.yaml`,
        ),
      ),
  ];
}

/** @param samples files of samples; templates are always read along */
export function checkSamples(samples: readonly string[], vocabulary: Vocabulary): FileFinding[] {
  const sources = readSources();
  const places = readPlaces();
  const details = readDetailSetting(places);
  const findings = (file: string, plan: boolean) => {
    const text = readFileSync(file, 'utf8');
    const own = plan ? parsePlan(text, vocabulary).value?.meta.attachments : [];
    const named = titleFindings(text, sources, own);
    return plan ? [...named, ...sampleFindings(text, { places, details, vocabulary })] : named;
  };
  return [
    ...templateFiles().flatMap((file) => findings(file, false).map((finding) => ({ file, finding }))),
    ...samples.flatMap((file) => findings(file, true).map((finding) => ({ file, finding }))),
  ];
}
