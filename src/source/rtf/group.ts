/** A group of an RTF file while it is open: the format of its letters, and where its text goes. */
import type { Field } from './field.ts';
import {
  applyToLetters,
  applyToSetting,
  type LetterState,
  type ParagraphState,
  plainLetters,
  plainSetting,
  pointsOf,
} from './state.ts';
import type { Story } from './story.ts';

/** Where text of a group goes. */
export type Sink = (text: string, group: Group) => void;

/** What its words change ends with it. */
export interface Group {
  letters: LetterState;
  setting: ParagraphState;
  sink: Sink;
  /** The stream that paragraphs of the group belong to; none where it holds no running text. */
  story: Story | undefined;
  /** How many characters stand for one of `\u`. */
  unicodeSkip: number;
  /** `\*` was met: whoever does not know the next word skips the group. */
  isStarred: boolean;
  /** Which of several fonts the next `\af` names. */
  script: string;
  field: Field | undefined;
  /** Word that opened it, for words that mean something only there. */
  destination: string;
  /** Cells of an inner table. */
  isInner: boolean;
  onClose?: (() => void) | undefined;
}

/** The group that is open before any other. */
export const newGroup = (story: Story, sink: Sink): Group => ({
  letters: { ...plainLetters },
  setting: { ...plainSetting },
  sink,
  story,
  unicodeSkip: 1,
  isStarred: false,
  script: '',
  field: undefined,
  destination: '',
  isInner: false,
});

/** Words that set letters or paragraphs; what they change is the group's own. */
export function formatWord(group: Group, name: string, value: number | undefined): void {
  const letters = { ...group.letters };
  if (applyToLetters(letters, name, value)) {
    group.letters = letters;
    return;
  }
  const setting = { ...group.setting };
  if (applyToSetting(setting, name, value)) group.setting = setting;
}

/** Where text goes that nobody reads on the page. */
export const nowhere: Sink = () => {};

/** Fonts of Chinese letters stand beside those of others; false for words that say nothing of them. */
export function fontWord(group: Group, name: string, value: number | undefined): boolean {
  if (/^(?:rtlch|ltrch|loch|hich|dbch)$/.test(name)) {
    group.script = name;
    return true;
  }
  if (name !== 'af' && name !== 'afs' && name !== 'ab') return false;
  if (group.script === 'dbch')
    group.letters = {
      ...group.letters,
      ...(name === 'af' && { wideFont: value ?? 0 }),
      ...(name === 'afs' && { wideSize: pointsOf(value) }),
      ...(name === 'ab' && { wideBold: value !== 0 }),
    };
  return true;
}
