/**
 * What looks like the beginning of something and never is: repeated, it makes a text on which a reader or a rule that goes
 * back for every character takes the square of the length. People paste such texts: rulers of dots, columns, wrecked tables.
 */
export const hostilePieces: readonly string[] = [
  ...[
    '1一',
    '1 ',
    '1.',
    '12',
    '１',
    '一',
    '第1条',
    '一、',
    '（一）',
    '（a)',
    '1. a\n',
    '2027年',
    '3月5日',
    '20',
  ],
  ...[
    '（',
    '）',
    '《',
    '》',
    '“',
    '"',
    '【',
    '[',
    '〔',
    '(',
    '<',
    '<a>',
    '&',
    '`',
    '**',
    '_',
    'x',
    '-',
    '—',
    '…',
    '.',
    '/',
  ],
  ...[
    'a',
    'a\n',
    '> a\n',
    '# a\n',
    '|a|b|\n',
    '| a |\n|---|\n',
    'a\t',
    '\n',
    ' ',
    '\u3000',
    '\u200b',
    ',',
    '，',
    '。',
    '@',
    'a@b.',
  ],
  ...[
    '附件',
    '附件：1.',
    '社区',
    '的的',
    '合计',
    '由',
    '组长：',
    '王',
    '某某',
    '□',
    '《中华人民共和国',
    '习近平新时代',
    '以上',
  ],
];

/** Two pieces in turn, each with the piece a few places further on: every piece once before and once behind another. */
export const hostilePairs: readonly string[] = hostilePieces.map(
  (piece, index) => piece + (hostilePieces[(index + 7) % hostilePieces.length] ?? ''),
);

/** Each in a line of its own. */
export const hostileLines: readonly string[] = hostilePieces
  .filter((piece) => !piece.endsWith('\n'))
  .map((piece) => `${piece}\n`);

/** Lines for which a rule looks around in the whole document: whoever does that for every line takes the square of their number. */
export const wakingLines: readonly string[] = [
  '3月5日\n',
  '附件1：登记表\n',
  '一是清理楼道。\n',
  '（一）清理楼道。\n甲\n',
  '第一条　清理楼道。\n',
  '第一阶段（3月）\n',
  '3月至5月清理。\n',
  '按照第三条办理。\n',
  '《消防法》第3条\n',
  '社区居民3260户\n',
  '柳湾社区\n',
  '抓好以下五项工作。\n',
  '合计\t3\n',
  '合计\t3\n甲\n',
  '组长：王小明、李建国\n',
  '清理楼道里的杂物，由楼栋长上门劝导，每月一次。\n',
];

/** A text of so many characters that is nothing but the piece. */
export function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}
