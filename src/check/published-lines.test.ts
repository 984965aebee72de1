import { expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { readWordLists } from '../files/read-word-lists.ts';
import { type PublishedLine, personalLines } from './published-lines.ts';

const context = { vocabulary: readVocabulary(), words: readWordLists() };
const told = (line: Omit<PublishedLine, 'label'>) => personalLines([{ label: 'note', ...line }], context);

test.each<[text: string, post: boolean]>([
  ['桃源社区居民委员会', false],
  ['社区居委会副主任', true],
  ['街道分管副主任', true],
  ['党委书记', true],
  ['包片民警', true],
  ['学习雷锋同志，楼长带头报修', false],
])('“%s” is no personal data', (text, post) => expect(told({ text, post })).toEqual([]));

test.each<[text: string, post: boolean, message: RegExp]>([
  ['电话138 1234 5678', false, /^note：这里有手机号码/],
  ['证号11010519491231002X', false, /^note：这里有身份证号/],
  ['卡号6222021234567894', false, /^note：这里有银行卡号/],
  ['住5号楼2单元301室', false, /^note：“5号楼2单元301室”是一户人家的住址/],
  ['王小明', true, /^note：“王小明”像是人名/],
  ['张主任', true, /^note：“张主任”/],
  ['王小明同志带头报修', false, /^note：“王小明”像是人名/],
  ['请打一三八零零零零零零零零', false, /^note：这里有手机号码/],
])('“%s” is', (text, post, message) => expect(told({ text, post })[0]).toMatch(message));
