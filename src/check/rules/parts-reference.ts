/** 前后互见: 见第五部分 of a text that has four, 本办法第四十条 of one that has twenty. */
import { type NumberStyle, readChineseNumeral } from '../../terms/heading-number.ts';
import type { CheckedDocument, Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';

const numeral = '([一二三四五六七八九十百]{1,5}|\\d{1,3})';
const own =
  '(?:详?见|参见|按照?|依照|同|上述|前述|本(?:方案|计划|通知|意见|办法|规定|细则|预案|章程|公约|文))';
const references = new RegExp(`${own}(?:正文|前面|后面)?第${numeral}(部分|章|条)`, 'g');

/** Written marks that a reference may mean. */
const styles: Readonly<Record<string, readonly NumberStyle[]>> = {
  部分: ['第一部分', '一、'],
  章: ['第一章'],
  条: ['第一条'],
};

/** Of any number of them: a call takes only so many arguments. */
const largest = (values: readonly number[]) => values.reduce((most, one) => Math.max(most, one), 0);

function highest(passages: readonly Passage[], styled: readonly NumberStyle[]): number {
  for (const style of styled) {
    const values = passages.flatMap(({ mark }) => (mark?.style === style ? [mark.value] : []));
    if (values.length > 1) return largest(values);
  }
  return 0;
}

/** The headings of a plan's source carry no numbers; they are counted. */
function partsOf({ passages }: CheckedDocument): number {
  const headings = passages.filter(({ type, path }) => type === 'heading' && !path);
  if (headings.some(({ mark }) => mark)) return highest(passages, styles.部分 ?? []);
  const depths = headings.map(({ depth = 1 }) => depth);
  const top = depths.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
  return depths.filter((depth) => depth === top).length;
}

export const partsReference: Rule = {
  id: 'parts/reference',
  name: '互见的部分不存在',
  severity: 'warning',
  about: '“见第五部分”“本办法第四十条”所指的部分、章、条要在文中。引用别的文件的条款不算。',
  why: '“见第五部分”而全文只有四部分，看的人来回翻找；规约里引错了条，居民照着办就办错了。',
  mend: [
    '看这句话原来指的是哪一部分、哪一条。',
    '改成现在的序号；删改过章节的，把全文的“见第几”都查一遍。',
    '能写名称的，写“见‘分工’部分”，增删后不会错。',
  ],
  unless: '引用别的文件的条款，写出文件名称就不会指出。正在分章起草、后面还没有写完的，写完再查一次。',
  source: 'custom',
  basis: '行文惯例；全文编了两个以上序号时才核对。',
  examples: {
    ok: [
      { text: '工作方案\n一、目标\n分工见第二部分。\n二、分工\n按照《物业管理条例》第六十条办理。' },
      { text: '工作方案\n按照第三条办理。' },
    ],
    notOk: [
      { text: '工作方案\n一、目标\n分工详见第五部分。\n二、分工\n由居委会负责。', found: ['详见第五部分'] },
      {
        text: '管理办法\n第一条　为做好管理，制定本办法。\n第二条　违反本办法第四条的，予以提醒。',
        found: ['本办法第四条'],
      },
    ],
  },
  check(document) {
    const most: Record<string, number> = {
      部分: partsOf(document),
      章: highest(document.passages, styles.章 ?? []),
      条: highest(document.passages, styles.条 ?? []),
    };
    return document.passages.flatMap((at) => {
      if (!at.text.includes('第')) return [];
      return [...at.text.matchAll(references)].flatMap(
        ({ index, 0: shown, 1: figures = '', 2: part = '' }): Fault[] => {
          const said = /^\d/.test(figures) ? Number(figures) : readChineseNumeral(figures);
          const last = most[part] ?? 0;
          // words of another document: 《条例》…按照第六十条
          const before = at.text.slice(Math.max(0, index - 30), index);
          if (
            said === undefined ||
            last < 2 ||
            said <= last ||
            (/》[^。；]*$/.test(before) && !shown.startsWith('本'))
          )
            return [];
          const message = `“${shown}”在文中找不到，${part === '部分' ? '全文' : ''}最后一${part === '部分' ? '个部分' : part}是第 ${last} ${part}；请核对`;
          return [{ at, start: index, end: index + shown.length, message }];
        },
      );
    });
  },
};
