/**
 * Made-up private data in the disguises in which it gets into documents, for tests: numbers parted, spelled out, widened, split by
 * tags; addresses as they are said. Everything follows from the seed. Nobody's numbers: they are drawn by chance.
 */
import { Random } from './random.ts';

export interface Disguised {
  kind: string;
  /** The sentence that holds it. */
  text: string;
  /** What must be found in it, at least in part. */
  hidden: string;
}

const wide = (text: string) =>
  text.replace(/[!-~]/g, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0));
const spoken = (text: string) => text.replace(/\d/g, (one) => '零一二三四五六七八九'[Number(one)] ?? '');
const spokenRound = (text: string) => text.replace(/\d/g, (one) => '〇一二三四五六七八九'[Number(one)] ?? '');
const capital = (text: string) => text.replace(/\d/g, (one) => '零壹贰叁肆伍陆柒捌玖'[Number(one)] ?? '');
const called = (text: string) =>
  text.replace(/\d/g, (one) => '洞幺二三四五六七八九'[Number(one)] ?? '').replaceAll('洞', '零');
const ringed = (text: string) => text.replace(/\d/g, (one) => '⓪①②③④⑤⑥⑦⑧⑨'[Number(one)] ?? '');
const dark = (text: string) => text.replace(/\d/g, (one) => '⓿❶❷❸❹❺❻❼❽❾'[Number(one)] ?? '');
const bold = (text: string) => text.replace(/\d/g, (one) => String.fromCodePoint(0x1d7ce + Number(one)));
const ways = [
  (text: string) => text,
  wide,
  spoken,
  spokenRound,
  capital,
  called,
  ringed,
  dark,
  bold,
] as const;

const marks = [
  ...['-', '–', '—', '－', '‐', '‑', '−', '―', '_', '.', '．', '·', '•', '・', '/', '／', '|', '~', '\\'],
  ...[
    ' ',
    '  ',
    '\u00a0',
    '\u3000',
    '\u2003',
    '\u2009',
    ' - ',
    ' · ',
    '\u00ad',
    '\u200b',
    '\ufeff',
    '\u2060',
  ],
  ...['<b>', '</b><i>', '&nbsp;', '**'],
] as const;

/** @param sizes lengths of the groups */
function parted(digits: string, sizes: readonly number[], mark: string): string {
  let at = 0;
  const groups = sizes.map((size) => {
    at += size;
    return digits.slice(at - size, at);
  });
  return groups.join(mark);
}

function inBrackets(digits: string, random: Random): string {
  const [open, close] = random.pick(['()', '（）', '[]', '【】', '〔〕'].map((pair) => [...pair]));
  return `${open}${digits.slice(0, 3)}${close}${digits.slice(3, 7)}${random.pick(['', ' ', '-'])}${digits.slice(7)}`;
}

function mobile(random: Random): string {
  const digits = `1${random.pick(['3', '4', '5', '6', '7', '8', '9'])}${random.digits(9)}`;
  const prefix = random.pick([
    '',
    '',
    '',
    '+86',
    '0086',
    '86',
    '+86 ',
    '0086-',
    '86-',
    '(86)',
    '（+86）',
    '＋86',
  ]);
  const shape = random.below(4);
  if (shape === 0) return prefix + random.pick(ways)(digits);
  if (shape === 1) return prefix + inBrackets(digits, random);
  const sizes = random.pick([
    [3, 4, 4],
    [3, 4, 4],
    [3, 8],
    [7, 4],
    [3, 3, 5],
    [4, 4, 3],
  ]);
  return prefix + random.pick(ways)(parted(digits, sizes, random.pick(marks)));
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function identity(random: Random): string {
  const region = `${random.pick(['11', '13', '21', '31', '33', '37', '42', '44', '51', '61', '65'])}${random.digits(4)}`;
  const year = String(1930 + random.below(90));
  const monthDay = `${String(1 + random.below(12)).padStart(2, '0')}${String(1 + random.below(28)).padStart(2, '0')}`;
  const serial = random.digits(3);
  const start = `${region}${year}${monthDay}${serial}`;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(start[index]), 0);
  const last = '10X98765432'[sum % 11] ?? '';
  const end = last === 'X' ? random.pick(['X', 'x', 'Х', 'х', 'Ｘ']) : last;
  const whole = start + end;
  switch (random.below(6)) {
    case 0:
      return whole;
    case 1:
      return `${region}${year.slice(2)}${monthDay}${serial}`;
    case 2:
      return `${whole.slice(0, 6)}${random.pick(['*', '×', 'X', '●']).repeat(8)}${whole.slice(14)}`;
    case 3:
      return random.pick(ways)(start) + end;
    default:
      return random.pick([(text: string) => text, wide])(
        parted(
          whole,
          random.pick([
            [6, 8, 4],
            [6, 4, 4, 4],
            [3, 3, 4, 4, 4],
            [6, 12],
            [14, 4],
          ]),
          random.pick(marks),
        ),
      );
  }
}

function card(random: Random): string {
  const start = `62${random.digits(random.pick([13, 16]))}`;
  const sum = [...`${start}0`].reverse().reduce((total, figure, index) => {
    const value = Number(figure) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  const whole = `${start}${(10 - (sum % 10)) % 10}`;
  const sizes = whole.length === 16 ? [4, 4, 4, 4] : [4, 4, 4, 4, 3];
  const shown =
    random.below(3) === 0
      ? whole
      : parted(whole, random.pick([sizes, [6, whole.length - 6]]), random.pick(marks));
  return random.pick(ways)(shown);
}

function address(random: Random): string {
  const [building, unit, floor, door] = [
    1 + random.below(40),
    1 + random.below(6),
    1 + random.below(24),
    1 + random.below(8),
  ];
  const room = `${floor}0${door}`;
  const write = random.pick([
    (text: string) => text,
    wide,
    spoken,
    spokenRound,
    (text: string) => text.replace(/(?<=\D)(?=\d)|(?<=\d)(?=\D)/g, ' '),
  ]);
  const house = random.pick(['号楼', '栋', '幢', '座']);
  // numerals of two figures are said with 十, which the sentence does by words of its own
  const small = write === spoken || write === spokenRound ? 1 + (building % 9) : building;
  return write(
    random.pick([
      `${small}${house}${unit}单元${room}室`,
      `${small}${house}${unit}单元${room}`,
      `${small}${house}${room}室`,
      `${small}${house}${room}`,
      `桃源路${small}弄${unit}号${room}室`,
      `${small}${house}-${unit}-${room}室`,
      `桃源路${small}号${room}室`,
      `家住桃源路${small}号`,
      `门牌号${small}-${unit}号`,
      `${unit}单元${room}室`,
      `A座${room}室`,
    ]),
  );
}

function plate(random: Random): string {
  const place = `${random.pick([...'京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'])}${random.pick([...'ABCDEFGHJK'])}`;
  const rest = random.pick([
    random.digits(5),
    `${random.pick([...'ABDFKQ'])}${random.digits(4)}`,
    `D${random.digits(5)}`,
    `${random.digits(4)}学`,
  ]);
  return random.pick([(text: string) => text, wide])(
    `${place}${random.pick(['', '', '·', ' ', '-', '.', '•'])}${rest}`,
  );
}

const letters = (random: Random, count: number) =>
  Array.from({ length: count }, () => random.pick([...'abcdefghijkmnpqrstuvwxyz'])).join('');

function mail(random: Random): string {
  const [name, host] = [`${letters(random, 5)}${random.digits(2)}`, `${letters(random, 4)}`];
  return random.pick([
    `${name}@${host}.com`,
    wide(`${name}@${host}.cn`),
    `${name} @ ${host}.com`,
    `${name}(at)${host}.com`,
    `${name}@${host}。com`,
    `${name}@\u200b${host}.com`,
  ]);
}

function chat(random: Random): string {
  const id = `${letters(random, 5)}_${random.digits(3)}`;
  const number = `${1 + random.below(9)}${random.digits(8)}`;
  return random.pick([
    `微信：${id}`,
    `微信号${id}`,
    `VX：${id}`,
    `wx ${id}`,
    `薇信:${id}`,
    `微信${wide(id)}`,
    `QQ：${number}`,
    `qq号${number}`,
    `ＱＱ：${wide(number)}`,
    `扣扣${number}`,
  ]);
}

function birth(random: Random): string {
  const [year, month, day] = [1930 + random.below(80), 1 + random.below(12), 1 + random.below(28)];
  return random.pick([
    `出生日期：${year}-${month}-${day}`,
    `${year}年${month}月${day}日出生`,
    `生于${year}年${month}月`,
    wide(`${year}年${month}月${day}日生`),
    `生于${spokenRound(String(year))}年三月五日`,
    `出生年月：${year}.${month}`,
  ]);
}

const kinds = { mobile, identity, card, address, plate, mail, chat, birth } as const;
export const disguiseKinds = Object.keys(kinds) as (keyof typeof kinds)[];

const frames: Readonly<Record<keyof typeof kinds, readonly (readonly [string, string])[]>> = {
  mobile: [
    ['联系电话：', '。'],
    ['请打', '，白天有人。'],
    ['（手机', '）'],
    ['1.', '；'],
    ['有事找楼长（', '），办公时间均可。'],
    ['张三', ''],
    ['', ''],
  ],
  identity: [
    ['身份证号：', '。'],
    ['证件号', '，已登记。'],
    ['（身份证', '）'],
    ['申请人张三，公民身份号码为', '。'],
  ],
  card: [
    ['卡号', '。'],
    ['补贴打到银行卡', '，次月到账。'],
    ['账号：', '；'],
  ],
  address: [
    ['为', '安装扶手。'],
    ['', '漏水。'],
    ['走访', '，送去清单。'],
  ],
  plate: [
    ['', '停在消防通道。'],
    ['车牌', '，已通知移车。'],
    ['登记车辆：', '。'],
  ],
  mail: [
    ['意见发到', '。'],
    ['邮箱：', '；'],
    ['', ''],
  ],
  chat: [
    ['请加', '。'],
    ['', '，备注楼栋。'],
    ['报名联系', '；'],
  ],
  birth: [
    ['王某，', '，独居。'],
    ['', '。'],
  ],
};

/** @param kind what is hidden */
export function disguise(kind: keyof typeof kinds, seed: number): Disguised {
  const random = new Random(seed);
  const hidden = kinds[kind](random);
  const [before, behind] = random.pick(frames[kind]);
  return { kind, text: `${before}${hidden}${behind}`, hidden };
}
