/** The options of Word files, shared by the commands that write them. */
import { usualWordOptions, type WordOptions } from '../src/writers/formats.ts';
import { UsageError } from './run-command.ts';

export const wordArguments = { fonts: { type: 'string' }, fill: { type: 'string' } } as const;
export const wordUsage = '[--fonts official|system] [--fill highlight|controls]';

function choose<const T extends string>(
  name: string,
  value: string | undefined,
  choices: readonly T[],
  usual: T,
): T {
  if (value === undefined) return usual;
  const chosen = choices.find((choice) => choice === value);
  if (!chosen) throw new UsageError(`--${name} 只能是 ${choices.join(' 或 ')}；现在是“${value}”`);
  return chosen;
}

export function readWordOptions({
  fonts,
  fill,
}: {
  fonts?: string | undefined;
  fill?: string | undefined;
}): WordOptions {
  return {
    fonts: choose('fonts', fonts, ['official', 'system'], usualWordOptions.fonts),
    fillIn: choose('fill', fill, ['highlight', 'controls'], usualWordOptions.fillIn),
  };
}
