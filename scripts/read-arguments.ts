/** Reads what was typed behind a declared command; what does not fit the declaration is told in Chinese. */
import { parseArgs } from 'node:util';
import { nearest } from '../src/terms/nearest.ts';
import { type Argument, type Command, type Given, type Option, takesValue, valueName } from './command.ts';

/** Wrong arguments; the usage is printed after the message. */
export class UsageError extends Error {}

/** The dashes that Word and input methods put in place of two hyphens. */
const otherDashes = /^[—–－−―‐‑]+-?([\w-]+)/;

const missing = (name: string, option: Option): UsageError =>
  new UsageError(
    option.required
      ? `没有用 --${name} 写明${valueName(option)}`
      : `选项 --${name} 后面缺少值：${valueName(option)}`,
  );

function wholeNumber(name: string, typed: string | undefined): number {
  const number = Number(typed);
  if (!/^\d+$/.test(typed ?? '') || !Number.isSafeInteger(number) || number < 1)
    throw new UsageError(`--${name} 要写正整数；现在是“${typed}”`);
  return number;
}

/** @param typed what stands on the line: `--fromat`, `-x` */
function unknown(typed: string, names: readonly string[]): UsageError {
  const [name = ''] = typed.split('=');
  return new UsageError(
    `没有 ${name} 这个选项，最接近的是 --${nearest(name.replace(/^-+/, ''), names, 1)[0]}`,
  );
}

function placed(
  args: Command['args'],
  typed: readonly string[],
): Record<string, string | string[] | undefined> {
  const rest = [...typed];
  const given: Record<string, string | string[] | undefined> = {};
  for (const [name, { value, means, optional, many }] of Object.entries<Argument>(args)) {
    if (rest.length === 0 && !optional) throw new UsageError(`没有指定${value}（${means}）`);
    given[name] = many ? rest.splice(0) : rest.shift();
  }
  if (rest.length > 0) throw new UsageError(`多出了：${rest.join('、')}`);
  return given;
}

/**
 * What was typed, by the names of the declaration; undefined where help was asked for.
 * @throws UsageError in Chinese
 */
export function readArguments<C extends Command>(command: C, typed: readonly string[]): Given<C> | undefined {
  const options: Command['options'] = command.options;
  const { tokens } = parseArgs({
    args: [...typed],
    allowPositionals: true,
    // what is wrong is told by the tokens: Node's own errors are English and know no nearest name
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(options).map(([name, option]) => [
        name,
        { type: takesValue(option) ? 'string' : 'boolean' },
      ]),
    ),
  });
  const named = tokens.filter((token) => token.kind === 'option');
  if (named.some(({ rawName }) => rawName === '--help' || rawName === '-h')) return undefined;
  const places = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const dashed = places.find((place) => Object.hasOwn(options, otherDashes.exec(place)?.[1] ?? ''));
  if (dashed !== undefined)
    throw new UsageError(`“${dashed}”前面要用两个半角减号：--${otherDashes.exec(dashed)?.[1]}`);

  const values: Record<string, (string | number)[]> = {};
  for (const { index, name, rawName, value, inlineValue } of named) {
    const option = Object.hasOwn(options, name) && rawName.startsWith('--') ? options[name] : undefined;
    if (!option) throw unknown(typed[index] ?? rawName, [...Object.keys(options), 'help']);
    const before = values[name] ?? [];
    values[name] = before;
    if (before.length > 0 && !option.many) throw new UsageError(`选项 --${name} 写了两次；只能写一次`);
    if (!takesValue(option)) {
      if (value !== undefined) throw new UsageError(`选项 --${name} 是开关，后面不写值；现在是“${value}”`);
    } else if (value === undefined || value.trim() === '') throw missing(name, option);
    else if (!inlineValue && value.startsWith('-'))
      throw new UsageError(`${missing(name, option).message}；值本身以减号开头时，写成 --${name}=${value}`);
    else if (option.choices && !option.choices.includes(value))
      throw new UsageError(`--${name} 只能是 ${option.choices.join(' 或 ')}；现在是“${value}”`);
    before.push(option.whole ? wholeNumber(name, value) : (value ?? ''));
  }
  const given = placed(command.args, places);
  for (const [name, option] of Object.entries(options)) {
    const found = values[name];
    if (!found && option.required) throw missing(name, option);
    Object.assign(given, {
      [name]: takesValue(option)
        ? option.many
          ? (found ?? [])
          : (found?.[0] ?? option.default)
        : found !== undefined,
    });
  }
  // the shape follows the declaration, key by key
  return given as Given<C>;
}
