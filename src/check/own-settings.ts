/**
 * What a unit, or the writer of one document, has decided about the check: rules that are switched off, and words that
 * are right here. Kept in the browser, and in a file that the page exports and `plan:check --settings` reads. Gates never
 * ask for it: what is published is held to every rule.
 *
 *     off: [typography/space]
 *     words: [清山街道]
 */
import { stringify } from 'yaml';
import { z } from 'zod';
import type { Finding, Result } from '../terms/finding.ts';
import { nearestHint } from '../terms/nearest.ts';
import { readYaml, YamlPlaces } from '../terms/yaml-places.ts';
import type { Fault, OwnSettings, Rule } from './rule.ts';
import { rules } from './rules.ts';

export const ownSettingsSchema = z.strictObject({
  /** Ids of rules that are not run. */
  off: z.array(z.string()).nullable().default([]),
  /** Names and words that are right here, from two characters on: nothing within one is reported. */
  words: z
    .array(z.string().trim().min(2, '每个词至少两个字').max(60, '每个词最多六十个字'))
    .nullable()
    .default([]),
});

const fields = Object.keys(ownSettingsSchema.shape);

/** @returns no settings where the file is no such file; a rule that is not known is told as a warning and left out */
export function readOwnSettings(text: string): Result<OwnSettings> {
  const places = new YamlPlaces(text);
  const { value, findings } = readYaml(places, ownSettingsSchema, {
    area: 'settings',
    name: '审阅设置',
    keysNear: () => fields,
  });
  if (!value) return { findings };
  const ids: string[] = rules.map(({ id }) => id);
  const unknown = (value.off ?? []).flatMap((id, index): Finding[] => {
    if (ids.includes(id)) return [];
    const message = `没有规则“${id}”${nearestHint(id, ids)}；这一条没有用上`;
    return [{ ruleId: 'settings/rule', severity: 'warning', message, ...places.of(['off', index]) }];
  });
  const off = (value.off ?? []).filter((id) => ids.includes(id));
  return { value: joinSettings({ off, words: value.words ?? [] }), findings: unknown };
}

/** The settings as a file; the names of the rules stand beside them for whoever opens it. */
export function printOwnSettings({ off, words }: OwnSettings): string {
  const names = new Map<string, string>(rules.map(({ id, name }) => [id, name]));
  const list = off.map((id) => `  - ${id} # ${names.get(id) ?? id}\n`).join('');
  return `# 本单位的审阅设置。在审阅页导入，或用 npm run plan:check -- 文件 --settings 这份文件
# 停用的规则
off:${list === '' ? ' []\n' : `\n${list}`}
# 本单位没有错的名称和用词
${stringify({ words })}`;
}

/** Several settings as one, each entry once: those of the unit and those of the document. */
export function joinSettings(...all: readonly OwnSettings[]): OwnSettings {
  const once = (key: keyof OwnSettings) => [...new Set(all.flatMap((one) => one[key]))];
  return { off: once('off'), words: once('words') };
}

/** Whether a rule is run. */
export function isOn({ id }: Pick<Rule, 'id'>, own: OwnSettings | undefined): boolean {
  return !own?.off.includes(id);
}

/** Whether what was found lies within a word that is right here. */
export function isOwnWord({ at, start, end }: Fault, { words }: OwnSettings): boolean {
  if (!at) return false;
  const [from, to] = [start ?? 0, end ?? at.text.length];
  return words.some((word) => {
    for (
      let found = at.text.indexOf(word);
      found >= 0 && found <= from;
      found = at.text.indexOf(word, found + 1)
    )
      if (to <= found + word.length) return true;
    return false;
  });
}
