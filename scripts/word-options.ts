/** The options of Word files, shared by the commands that write them. */
import { usualWordOptions, type WordOptions } from '../src/writers/formats.ts';
import type { Option } from './command.ts';

export const wordOptions = {
  fonts: {
    choices: ['official', 'system'],
    default: usualWordOptions.fonts,
    means: 'Word 文件的字体：official 用公文字体，system 用每台电脑都有的字体',
  },
  fill: {
    choices: ['highlight', 'controls'],
    default: usualWordOptions.fillIn,
    means: 'Word 文件的填空：highlight 是带底色的【…】，controls 是内容控件',
  },
} as const satisfies Record<string, Option>;

/** @param given the values of `wordOptions` */
export const chosenWord = (given: {
  fonts: WordOptions['fonts'];
  fill: WordOptions['fillIn'];
}): WordOptions => ({
  fonts: given.fonts,
  fillIn: given.fill,
});
