/**
 * What differs between two lines of text, as people mark it: character by character, figures and Latin words whole.
 *
 *     textStretches('88户', '85户') // 88 removed, 85 added, 户 the same
 */
import { diffArrays } from 'diff';

export interface Stretch {
  change: 'same' | 'added' | 'removed';
  text: string;
}

/** Chinese character by character; a figure or a Latin word is one thing: 88 becomes 85, not 8 and another end. */
function tokens(text: string): string[] {
  return text.match(/\d+(?:\.\d+)?|[A-Za-z]+|./gsu) ?? [];
}

/** Those that are not added join to `before`, those that are not removed to `after`. */
export function textStretches(before: string, after: string): Stretch[] {
  return diffArrays(tokens(before), tokens(after)).map(({ added, removed, value }) => ({
    change: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}
