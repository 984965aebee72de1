/** 空着的日期和数: 　月　日, 共　户. What is left blank in forms stays: it is others who fill them in. */
import type { Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';

const blank = '[ \\u3000\\u00a0]';
/** Blanks before 年, 月, 日 or a measure, where a figure belongs; one blank between words is spacing. */
const patterns = [
  new RegExp(`(?:${blank}{1,}年)?${blank}{1,}月${blank}{1,}[日号]`, 'g'),
  new RegExp(`\\d{1,4}年${blank}{1,}月(?:${blank}*\\d{0,2}[日号])?`, 'g'),
  new RegExp(`\\d{1,2}月${blank}{1,}[日号]`, 'g'),
  new RegExp(`(?<=[共计约有达为至])${blank}{2,}(?:余?[户人次场个项元万名处栋件%％])`, 'g'),
  new RegExp(`[（(]${blank}{2,}[）)]`, 'g'),
];

/** Every pattern has a blank in it. */
const isWide = /[ \u3000\u00a0]/;

/** The passage with the blanks that it begins with: they may be a year that was left out. */
function blanksIn(at: Passage): Fault[] {
  const { paragraph, from, text } = at;
  if (!isWide.test(paragraph.text)) return [];
  const lead = /[ \u3000\u00a0]*$/.exec(paragraph.text.slice(0, from))?.[0].length ?? 0;
  const whole = ' '.repeat(Math.min(lead, 1)) + text;
  const shift = whole.length - text.length;
  const found: Fault[] = [];
  for (const pattern of patterns) {
    for (const { index, 0: shown } of whole.matchAll(pattern)) {
      const start = Math.max(0, index - shift);
      const end = index - shift + shown.length;
      if (found.some((fault) => start < (fault.end ?? 0) && (fault.start ?? 0) < end)) continue;
      const message = `“${shown.trim().replace(/\s+/g, '＿')}”里空着没有填；请写上实际的日期或数`;
      found.push({ at, start, end, message });
    }
  }
  return found;
}

export const placeholderBlank: Rule = {
  id: 'placeholder/blank',
  name: '留着空白没有填',
  severity: 'warning',
  about: '“　月　日起”“共　　户”用空格留着位置，公开之前要填好。表格里留给别人填的格子、附件里的表样不算。',
  why: '“　月　日起”印在公开的计划里，居民不知道哪天开始，经办人也没法按期检查。这种空白和排版用的空格看上去一样，校对时容易滑过去。',
  mend: [
    '补上实际的日期或数，删掉多余的空格。',
    '日期要等会议决定的，改写成“第二季度内”一类说得准的时段。',
    '留给居民手填的回执、登记表，放进表格或列为附件，那里的空白可以保留。',
  ],
  unless:
    '表格里的格子、“附件”以后的表样、附注里的空白本来就留给别人填，不会指出。正文确要留空印发、手工填写的，这一条忽略即可。',
  source: 'measured',
  basis: '填写式的通知、回执和方案里成文前后对照看来的写法；附件和表格里的空白多半有意留着，所以不查。',
  examples: {
    ok: [
      { text: '3 月 5 日起，共 8 场，2027 年 3 月 5 日前报送。' },
      { text: '申请日期\t　年　月　日\n签字\t（　　）' },
    ],
    notOk: [
      { text: '从  月  日起开放，共   户，2027年  月底前完成。', found: ['  月  日', '   户', '2027年  月'] },
      { text: '定于3月  日召开。', found: ['3月  日'] },
    ],
  },
  check({ passages, facts }) {
    if (facts.state === 'template') return [];
    const forms = passages.findIndex(({ role }) => role === 'attachment-label');
    const main = forms < 0 ? passages : passages.slice(0, forms);
    return main.flatMap((at) => (at.cell || at.path || at.role === 'remark' ? [] : blanksIn(at)));
  },
};
