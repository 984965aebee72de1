/**
 * A declared command: what it does, its arguments, options and exit codes stand in one object. The usage line, `--help`
 * and the reading of what was typed follow from it, so that none of them can say something else.
 *
 *     export const command = declare({ name: 'plan:x', does: '…', args: { file: { value: '文件', means: '…' } }, options: {} });
 *     export const main = callable(command, ({ file }) => …);
 *     if (import.meta.main) await main();
 */
import { padText, textWidth } from './text-width.ts';

/** What stands on the line by its place. */
export interface Argument {
  /** What it is, in a word: 文件. */
  value: string;
  means: string;
  optional?: true;
  /** Takes all that follows; only the last one. */
  many?: true;
}

/** What is named by `--name`. */
export interface Option {
  /** What the value is, in a word; a switch has none. */
  value?: string;
  /** The only values there are. */
  choices?: readonly string[];
  means: string;
  /** The value is a whole number, from 1 on. */
  whole?: true;
  /** The value where none is given. */
  default?: string | number;
  required?: true;
  /** May be given several times. */
  many?: true;
}

export interface Command {
  /** Its name in package.json, or its file where it has none there. */
  name: string;
  /** One sentence. */
  does: string;
  args: Readonly<Record<string, Argument>>;
  options: Readonly<Record<string, Option>>;
  /** What exit code 1 says; absent where the command never ends so. */
  fails?: string;
  /** Environment variables that it reads, and what they mean. */
  environment?: Readonly<Record<string, string>>;
  /** What a person reads who stops it by Ctrl-C, where the command can promise something. */
  stopped?: string;
}

type ArgumentGiven<A> = A extends { many: true }
  ? string[]
  : A extends { optional: true }
    ? string | undefined
    : string;
type One<O> = O extends { whole: true } ? number : O extends { choices: readonly (infer T)[] } ? T : string;
type OptionGiven<O> = O extends { value: string } | { choices: readonly string[] }
  ? O extends { many: true }
    ? One<O>[]
    : O extends { required: true } | { default: string | number }
      ? One<O>
      : One<O> | undefined
  : boolean;

/** What a person gave a command, by name: values of arguments and options, true or false for switches. */
export type Given<C extends Command> = {
  [K in keyof C['args']]: ArgumentGiven<C['args'][K]>;
} & { [K in keyof C['options']]: OptionGiven<C['options'][K]> };

/** Keeps the literal types of a declaration. */
export const declare = <const C extends Command>(command: C): C => command;

/** True for an option that is followed by a value. */
export const takesValue = ({ value, choices }: Option): boolean =>
  value !== undefined || choices !== undefined;

/** What stands behind an option: `文件夹`, `official|system`. */
export const valueName = ({ value, choices }: Option): string => value ?? choices?.join('|') ?? '';

const shownArgument = ({ value, optional, many }: Argument): string => {
  const word = many ? `${value}…` : value;
  return optional ? `[${word}]` : `<${word}>`;
};

function shownOption([name, option]: [string, Option]): string {
  const shown = takesValue(option) ? `--${name} ${valueName(option)}` : `--${name}`;
  return option.required ? shown : `[${shown}]${option.many ? '…' : ''}`;
}

const columns = 100;

/** Words on lines of a terminal; lines after the first are indented. */
function wrapped(words: readonly string[], indent: string): string {
  let width = 0;
  return words
    .map((word, index) => {
      const own = textWidth(word) + 1;
      const breaks = index > 0 && width + own > columns;
      width = breaks ? indent.length + own : width + own;
      return index === 0 ? word : breaks ? `\n${indent}${word}` : ` ${word}`;
    })
    .join('');
}

/** How it is typed: `npm run plan:x --`, without arguments. */
function call({ name, args, options }: Command): string {
  if (name.includes('/')) return `node ${name}`;
  return Object.keys({ ...args, ...options }).length > 0 ? `npm run ${name} --` : `npm run ${name}`;
}

/** The line that shows how the command is used. */
export function usageOf(command: Command): string {
  const parts = [
    ...Object.values(command.args).map(shownArgument),
    ...Object.entries(command.options)
      .sort(([, a], [, b]) => Number(b.required ?? false) - Number(a.required ?? false))
      .map(shownOption),
  ];
  return wrapped([`用法：${call(command)}`, ...parts], '      ');
}

function list(title: string, rows: readonly (readonly [string, string])[]): string[] {
  if (rows.length === 0) return [];
  const width = Math.max(...rows.map(([name]) => textWidth(name)));
  return ['', `${title}：`, ...rows.map(([name, means]) => `  ${padText(name, width)}  ${means}`)];
}

function optionMeans({ means, default: usual, required, many }: Option): string {
  const notes = [
    ...(required ? ['必须写明'] : []),
    ...(usual === undefined ? [] : [`不写时是 ${usual}`]),
    ...(many ? ['可以写几次'] : []),
  ];
  return notes.length > 0 ? `${means}（${notes.join('，')}）` : means;
}

/** What `--help` prints. */
export function helpOf(command: Command): string {
  const { does, args, options, fails, environment = {} } = command;
  return [
    does,
    '',
    usageOf(command),
    ...list(
      '内容',
      Object.values(args).map((argument) => [argument.value, argument.means]),
    ),
    ...list('选项', [
      ...Object.entries(options).map(
        ([name, option]) => [`--${name} ${valueName(option)}`.trimEnd(), optionMeans(option)] as const,
      ),
      ['--help', '显示这份说明'],
    ]),
    ...list('环境变量', Object.entries(environment)),
    ...list('退出码', [
      ['0', '完成'],
      ...(fails === undefined ? [] : [['1', fails] as const]),
      ['2', '用法不对，或有文件读不了、写不成'],
      ['130', '被中断（Ctrl-C）'],
    ]),
  ].join('\n');
}
