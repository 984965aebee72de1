// A unit switches a rule off or says that a name is right; nothing else falls silent, and its file comes back as it was.
import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { readWordLists } from '../files/read-word-lists.ts';
import { checkText } from './check-text.ts';
import { joinSettings, printOwnSettings, readOwnSettings } from './own-settings.ts';
import type { OwnSettings } from './rule.ts';

const context = { vocabulary: readVocabulary(), words: readWordLists(), library: [] };
const text = '桃源社区工作计划\n每周一次,由网格员 上门,不合格的报消防办处理。';
const found = (own?: OwnSettings) =>
  checkText(text, { ...context, ...(own && { own }) }).map(({ ruleId, found }) => [ruleId, found]);

describe('settings of a unit', () => {
  test('switch off the rules that they name, and no other', () => {
    const [all, some] = [found(), found({ off: ['typography/half-width'], words: [] })];
    expect(new Set(all.map(([rule]) => rule)).size).toBeGreaterThan(1);
    expect(some).toEqual(all.filter(([rule]) => rule !== 'typography/half-width'));
  });

  test('keep silent within a word that is right here, and speak of what reaches out of it', () => {
    const own = (word: string) => found({ off: [], words: [word] });
    expect(found()).toContainEqual(['typography/space', ' ']);
    expect(own('网格员 上门')).not.toContainEqual(['typography/space', ' ']);
    expect(own('网格员')).toContainEqual(['typography/space', ' ']);
  });

  test('come back from their file as they were, whatever the words are', () => {
    const settings = {
      off: ['typography/space', 'typo/word'],
      words: ['清山街道', '甲: 乙 # 丙', '“引号”', '- 横'],
    };
    expect(readOwnSettings(printOwnSettings(settings))).toEqual({ value: settings, findings: [] });
    const none = { off: [], words: [] };
    expect(readOwnSettings(printOwnSettings(none))).toEqual({ value: none, findings: [] });
  });

  test('name a rule that does not exist, with the nearest, and use the others', () => {
    const { value, findings } = readOwnSettings('off: [typography/spase, typo/word]\n');
    expect(value).toEqual({ off: ['typo/word'], words: [] });
    expect(findings.map(({ message, line }) => [message, line])).toEqual([
      [expect.stringContaining('没有规则“typography/spase”，最接近的有：typography/space'), 1],
    ]);
  });

  test.each([
    ['a field that there is not', 'word: [清山街道]', /没有“word”这个字段.*words/],
    ['a word of one character, which would silence half of the text', 'words: [的]', /至少两个字/],
    ['what is no list', 'off: typo/word', /off 应是/],
    ['any other text', '桃源社区工作计划', /审阅设置/],
  ])('refuse %s', (_, file, message) => {
    const { value, findings } = readOwnSettings(file);
    expect(value).toBeUndefined();
    expect(findings.map((finding) => finding.message).join('\n')).toMatch(message);
  });

  test('of unit and document hold each entry once', () => {
    const [unit, document] = [
      { off: ['typo/word'], words: ['清山街道'] },
      { off: ['typo/word', 'spun/word'], words: [] },
    ];
    expect(joinSettings(unit, document)).toEqual({ off: ['typo/word', 'spun/word'], words: ['清山街道'] });
  });
});
