/** Word lists of the check, read from `templates/words/*.yaml`: data, not code, each entry with its source. */
import { z } from 'zod';

const word = z.string().min(1);

function compiles(source: string): boolean {
  try {
    return new RegExp(source, 'gu') instanceof RegExp;
  } catch {
    return false;
  }
}

const patternSchema = z.strictObject({
  /** A regular expression (flags `gu`); what it matches is what is wrong. */
  find: word.refine(compiles, '不是正则表达式'),
  /** What to write in its place, `$1` and `$&` as in `replace`; absent where the sentence needs rewriting. */
  right: word.optional(),
  /** Only a hint: right often enough to be read by somebody. */
  hint: z.boolean().default(false),
  /** Why, in half a sentence, for whoever reads the message. */
  say: word,
  /** Where that is laid down, with its year; absent for common usage. */
  source: word.optional(),
  /** What it finds, and what it leaves alone; each is tested. */
  wrong: z.array(word).min(1),
  fine: z.array(word).min(1),
});
/** Something wrong by what stands around it. */
export type WordPattern = z.infer<typeof patternSchema>;

const lawSchema = z.strictObject({
  /** The whole name, without 《》; the short one is the same without 中华人民共和国. */
  name: word,
  /** How many articles the text in force has; absent where nobody has looked them up since it was amended. */
  articles: z.int().positive().optional(),
  /** The years in which it was passed, issued or amended, rising. */
  years: z.array(z.int()).default([]),
  /** The day from which it applies, as far as its text says one. */
  inForce: word.optional(),
  /** The whole name of what has taken its place. */
  replacedBy: word.optional(),
  /** Where that was looked up. */
  source: word,
});
/** A law or regulation of the state. */
export type Law = z.infer<typeof lawSchema>;

export const wordListsSchema = z.strictObject({
  /** Abolished bodies, ended campaigns, repealed law, superseded wording. */
  dated: z.array(
    z.strictObject({
      /** The dated words, any of them. */
      words: z.array(word).min(1),
      /** What can stand in their place today; absent where the thing ended without successor or needs rewriting. */
      instead: word.optional(),
      /** What the sentence lacks, where the words themselves stand and only stop too early. */
      missing: word.optional(),
      /** The first year in which they are out of date: plans for earlier years are only advised. */
      since: z.int().optional(),
      /** Why, in one sentence, with the year. */
      reason: word,
      /** Where that is laid down: name of the law, decision or plan; `custom` for usage. */
      source: word,
      /** With these it is right: one that contains the dated word has to cover it, any other to stand in the sentence. */
      unless: z.array(word).default([]),
      /** Dated only where one of these stands in the same sentence. */
      when: z.array(word).default([]),
      /** Reported inside 《》 as well: laws and decisions that are cited by their titles. */
      titles: z.boolean().default(false),
    }),
  ),
  /** Words that are easily taken for each other, doubled or contradicting quantities, units. */
  usage: z.array(patternSchema),
  /** How Taiwan, Hong Kong and Macao are written of. */
  region: z.array(patternSchema),
  /** What communities, towns and streets may not do on their own. */
  authority: z.array(patternSchema),
  /** Formulas that are quoted exactly, and names of leaders. */
  formulas: z.array(
    z.strictObject({
      right: word,
      /** Forms that are told; where the right one is long, those one or two characters beside it are told anyway. */
      wrong: z.array(word).default([]),
      /** Other formulas that are near to it and right. */
      also: z.array(word).default([]),
      /** The year from which it is written so; texts of earlier years are left alone. */
      since: z.int().optional(),
      /** Where it stands so, with the year; `custom` for usage. */
      source: word,
    }),
  ),
  /** Laws and regulations of the state: all laws, of the regulations those that streets and communities cite. */
  laws: z.array(lawSchema),
  /** Likely typos: wrong → right, only where the wrong form is no word of its own. */
  typos: z.array(
    z.strictObject({
      wrong: word,
      right: word,
      /** As in `dated`: right where a longer word covers it, or with one of these in the sentence. */
      unless: z.array(word).default([]),
    }),
  ),
  /** Words of the office in which a character that sounds or looks alike is told. */
  officeWords: z.array(word),
  /** Set phrases of four characters and more, in which a slip is told even where it makes a word. */
  officePhrases: z.array(word),
  /** What stands side by side in sound text, though it sounds or looks like a word of the office. */
  notSlips: z.array(word),
  /** Characters that sound alike, each group one string; of a character with several readings the usual one. */
  soundAlike: z.array(word),
  /** Sounds that are easily taken for each other: one character of each group of `soundAlike`, in one string. */
  nearSound: z.array(word),
  /** Characters that look alike, each group one string. */
  lookAlike: z.array(word),
  /** Words that spinning programs put in place of others; telling only together. */
  spun: z.array(
    z.strictObject({
      wrong: word,
      right: word,
      /** Phrases in which it can only be put in for the other word: 用心参加; … is up to eight characters. */
      with: z.array(word).min(1),
    }),
  ),
  /** Endings by which organisations are known: 办公室, 委员会, 局 … and departments by name. */
  departments: z.array(word),
  /** Words that only villages use, and those that only urban communities use. */
  villageWords: z.array(word),
  communityWords: z.array(word),
});
export type WordLists = z.infer<typeof wordListsSchema>;
