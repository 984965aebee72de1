/** 时刻: 上午14时, and hours that end before they begin. */
import type { Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';

const parts = '凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜间|晚';
const clock = '(\\d{1,2})(?:(?:时|点(?!位))(半|(\\d{1,2})分?)?|[:：](\\d{2}))';
const single = new RegExp(`(${parts})\\s?${clock}`, 'g');
const range = new RegExp(
  `(?:(${parts})\\s?)?(?<![\\d.:：])${clock}\\s?(?:至|到|——|[—–\\-~～－])\\s?(次日|第二天|翌日|${parts})?\\s?${clock}`,
  'g',
);

/** 25时30分, 8:60至17:00: no such time; 3:72 alone may be a ratio. */
const impossible =
  /(?<![\d.:：])(?:(?:2[5-9]|[3-9]\d)时(?:[0-5]?\d分|整|$)|\d{1,2}时[6-9]\d分|\d{1,2}[:：][6-9]\d(?=\s?(?:至|到|——|[—–\-~～－])\s?\d{1,2}[:：]\d{2})|(?<=[午上晨间：:]\s?)(?:2[5-9]:[0-5]\d|[012]?\d:[6-9]\d)(?!\d))/g;

/** Hours that a part of the day can have, as people say them. */
const hours: Readonly<Record<string, (hour: number) => boolean>> = {
  凌晨: (hour) => hour <= 6 || hour === 12,
  清晨: (hour) => hour >= 3 && hour <= 9,
  早上: (hour) => hour >= 4 && hour <= 11,
  早晨: (hour) => hour >= 4 && hour <= 11,
  上午: (hour) => hour >= 5 && hour <= 12,
  中午: (hour) => (hour >= 10 && hour <= 15) || hour <= 2,
  下午: (hour) => hour <= 8 || (hour >= 12 && hour <= 19),
};
const late = new Set(['下午', '傍晚', '晚上', '夜间', '晚']);

/** Minutes since midnight; 下午2时 is 14时. */
function minutes(
  part: string | undefined,
  hour: string,
  half: string | undefined,
  minute: string | undefined,
): number {
  const own = Number(hour) * 60 + (half === '半' ? 30 : Number(minute ?? 0));
  return part && late.has(part) && Number(hour) < 12 ? own + 720 : own;
}

function partFaults(at: Passage): Fault[] {
  return [...at.text.matchAll(single)].flatMap(({ index, 0: shown, 1: part = '', 2: hour }): Fault[] => {
    const fits = hours[part];
    if (!fits || fits(Number(hour)) || Number(hour) > 24) return [];
    const message = `“${shown}”自相矛盾：${part}没有${Number(hour)}时；请改时刻，或去掉“${part}”按24小时写`;
    return [{ at, start: index, end: index + shown.length, message }];
  });
}

function impossibleFaults(at: Passage): Fault[] {
  return [...at.text.matchAll(impossible)].map(({ index, 0: shown }): Fault => {
    const message = `没有“${shown}”这个时刻：一天到24时为止，一小时到59分为止；请核对后改正`;
    return { at, start: index, end: index + shown.length, message };
  });
}

function rangeFaults(at: Passage): Fault[] {
  return [...at.text.matchAll(range)].flatMap((match): Fault[] => {
    const [shown, part, hour = '', half, minute, colon, part2, hour2 = '', half2, minute2, colon2] = match;
    if (/次日|第二天|翌日|凌晨|清晨/.test(part2 ?? '')) return [];
    // 晚上10时至6时 runs into the next day
    if (/晚|夜/.test(part ?? '') || (!part && Number(hour) >= 17)) return [];
    // without a second part of the day 上午9时至5时 may mean the afternoon
    const behind = part2 ?? (part && (late.has(part) || part === '中午') ? '下午' : undefined);
    const from = minutes(part, hour, half, minute ?? colon);
    const to = minutes(behind, hour2, half2, minute2 ?? colon2);
    if (Number(hour) > 24 || Number(hour2) > 24 || to > from) return [];
    const mayBeLater = part !== undefined && part2 === undefined && Number(hour2) <= 6;
    const message = mayBeLater
      ? `“${shown}”的结束早于开始；如果结束在下午，请写明“下午”`
      : `“${shown}”的结束不晚于开始，请调换或改正`;
    return [
      {
        at,
        start: match.index,
        end: match.index + shown.length,
        message,
        ...(mayBeLater && { severity: 'warning' }),
      },
    ];
  });
}

export const calendarClock: Rule = {
  id: 'calendar/clock',
  name: '时刻矛盾',
  severity: 'error',
  about: '“上午14时”自相矛盾；“上午9时至8时”的结束早于开始。跨到次日的写明“次日”。',
  why: '“上午14时集合”有人上午来、有人下午两点来；结束比开始早，值班表就排不出来。',
  mend: [
    '去掉“上午”“下午”，按24小时写：14时。',
    '或保留“下午”，写成“下午2时”。',
    '跨到第二天的写明“次日”：22时至次日6时。',
  ],
  unless: '“下午15时”重复而不矛盾，不会指出。比分、比例里的冒号不当成时刻。',
  source: 'custom',
  basis: '计时的常识；12 小时和 24 小时两种写法都可以，不混在一起。',
  examples: {
    ok: [
      { text: '上午9时至11时开放，下午2时至5时30分开放，晚上10时至6时巡查，22时至次日6时值守。' },
      {
        text: '周一至周五上午8时至下午5时开放，11时至12时30分供餐，中午12:00—14:00休息，中午12时30分至1时10分午睡。',
      },
      { text: '下午15时集合，凌晨5时清扫，比分3:2，稀释比1:60，值守36时。' },
    ],
    notOk: [
      { text: '上午14时在广场集合，下午9时散场。', found: ['上午14时', '下午9时'] },
      { text: '会议25时30分开始，8:60至17:00开放。', found: ['25时30分', '8:60'] },
      { text: '上午9时至8时，志愿者分片清理。', found: ['上午9时至8时'] },
      { text: '15:30—14:30召开座谈会，下午5时至3时供餐。', found: ['15:30—14:30', '下午5时至3时'] },
    ],
  },
  alone: true,
  check: ({ passages }) =>
    passages.flatMap((at) => [...partFaults(at), ...impossibleFaults(at), ...rangeFaults(at)]),
};
