// What the maintainer of a site does at the desk: runs the commands, fills in the approval record. Tests only.

import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { callScript } from '../call-script.ts';
import { type Outcome, runScript } from '../run-script.ts';

/** Lines of the blank record and what they become; a line that is not needed is taken out. */
const typed: readonly (readonly [blank: string, filled: string])[] = [
  ['body: \n', 'body: 居民代表会议\n'],
  ['meeting: \n', 'meeting: 2027年第一次居民代表会议\n'],
  ['present: \n', 'present: 53\n'],
  ['agree: \n', 'agree: 50\n'],
  ['office: \n', 'office: 桃源社区居民委员会\n'],
  ['phone: \n', 'phone: 0000-0000000\n'],
  ['index: \n', 'index: TY-2027-108\n'],
  ['subject: \n', 'subject: 消防安全\n'],
  ['publisher: \n', 'publisher: 桃源社区居民委员会\n'],
  ['docNo: \n', ''],
  ['basis: \n', ''],
  ['keywords: []', 'keywords: [充电, 消防]'],
];

const roles = ['居委会副主任', '社区党委书记', '街道分管副主任'];

export interface ApprovalDays {
  /** Of the meeting. */
  date: string;
  /** 初审, 复审, 终审; a line that is left out where there is no day. */
  reviews: readonly string[];
  published: string;
}

/** The record that `plan:publish -- --init` writes, with values typed into it. */
function fillRecord(blank: string, { date, reviews, published }: ApprovalDays): string {
  const steps = ['初审', '复审', '终审'].map((step, index): readonly [string, string] => {
    const line = `  - { step: ${step}, role: ${roles[index]}, date: ${reviews[index]} }\n`;
    return [`  - { step: ${step}, role: , date:  }\n`, reviews[index] ? line : ''];
  });
  const days = [
    ['\ndate: \n', `\ndate: ${date}\n`],
    ['published: \n', `published: ${published}\n`],
  ] as const;
  return [...typed, ...steps, ...days].reduce((text, [before, after]) => {
    if (!text.includes(before)) throw new Error(`the blank record has no “${before}”`);
    return text.replace(before, () => after);
  }, blank);
}

export class Maintainer {
  /** A folder of this run, inside the project. */
  readonly work: string;
  /** What day it is: `2027-01-18`. */
  today = '';

  constructor() {
    mkdirSync('.cache', { recursive: true });
    this.work = mkdtempSync(resolve('.cache', 'whole-way-'));
  }

  /** A file or folder below the working folder. */
  at(name: string): string {
    return join(this.work, name);
  }

  /** Runs a command of `scripts/` in a process of its own. @param options `{ id: 'x' }` becomes `--id x` */
  run(script: string, args: readonly string[], options: Readonly<Record<string, string>> = {}) {
    return this.start(runScript, script, args, options);
  }

  /** Has a command refuse something, for which it needs no process of its own. */
  try(script: string, args: readonly string[], options: Readonly<Record<string, string>>) {
    return this.start(callScript, script, args, options);
  }

  private start(
    how: typeof runScript,
    script: string,
    args: readonly string[],
    options: Readonly<Record<string, string>>,
  ): Promise<Outcome> {
    const given = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
    return how(`scripts/${script}.ts`, [...args, ...given], {
      BUILD_DATE: this.today,
      APPROVED_DIR: this.at('approved'),
      SAMPLES_DIR: this.at('samples'),
    });
  }

  /** Changes a Word file, or makes another of it. @returns the path of the new one */
  edit(from: string, to: string, change: (bytes: Uint8Array) => Uint8Array): string {
    writeFileSync(this.at(to), change(readFileSync(this.at(from))));
    return this.at(to);
  }

  /** Fills in the blank record. @returns the path of the filled one */
  record(name: string, days: ApprovalDays): string {
    writeFileSync(this.at(name), fillRecord(readFileSync(this.at('approval.yaml'), 'utf8'), days));
    return this.at(name);
  }
}
