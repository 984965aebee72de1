/**
 * The list that makes Word add the numbers of a document: a level for each style of number that the document has, in the
 * order in which they appear. Where a style counts on through its parents, its level restarts never (`lvlRestart=0`).
 */
import type { SetBlock, SetParagraph } from './lay-out.ts';
import type { NumberedLine } from './office-spec.ts';

interface Level {
  /** 第%章 for 第一章; %.%.% for 1.1.2. */
  form: string;
  isChinese: boolean;
  isCircled: boolean;
  /** Counts on when a higher level begins anew. */
  runsOn: boolean;
}

const counter = /[一二三四五六七八九十百]+|\d+|[①-⑳]/gu;
const formOf = ({ number }: NumberedLine): string => number.replace(counter, '%');
/** The written figure: only whether it is the first matters here. */
const isFirst = ({ number }: NumberedLine): boolean => {
  const figures = number.match(counter);
  return ['一', '1', '①'].includes(figures?.at(-1) ?? '');
};

function levelsOf(lines: readonly NumberedLine[]): Level[] {
  const levels: Level[] = [];
  let fresh = new Set<string>();
  for (const line of lines) {
    const form = formOf(line);
    const at = levels.findIndex((level) => level.form === form);
    if (at < 0) {
      const [figure = ''] = line.number.match(counter) ?? [];
      levels.push({
        form,
        isChinese: /[一-十百]/u.test(figure),
        isCircled: /[①-⑳]/u.test(figure),
        runsOn: false,
      });
    } else if (fresh.has(form) && !isFirst(line)) (levels[at] as Level).runsOn = true;
    const own = at < 0 ? levels.length - 1 : at;
    fresh = new Set([...fresh, ...levels.slice(own + 1).map((level) => level.form)]);
    fresh.delete(form);
  }
  return levels;
}

const automaticLines = (blocks: readonly SetBlock[]): NumberedLine[] =>
  blocks.flatMap((block) => (block.is === 'paragraph' && block.automatic ? [block.automatic] : []));

export interface WordNumbering {
  /** The numbering part's elements; '' where no number is added. */
  xml: string;
  levelOf(paragraph: SetParagraph): number;
}

export function wordNumbering(blocks: readonly SetBlock[]): WordNumbering {
  const levels = levelsOf(automaticLines(blocks));
  const xml = levels
    .map(({ form, isChinese, isCircled, runsOn }, at) => {
      const parts = form.split('%').length - 1;
      let next = at - parts + 1;
      const text = form.replace(/%/g, () => `%${++next}`);
      const format = isCircled
        ? 'decimalEnclosedCircleChinese'
        : isChinese
          ? 'chineseCountingThousand'
          : 'decimal';
      return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${runsOn ? '<w:lvlRestart w:val="0"/>' : ''}<w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`;
    })
    .join('');
  return {
    xml:
      levels.length === 0
        ? ''
        : `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${xml}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    levelOf: ({ automatic }) => (automatic ? levels.findIndex(({ form }) => form === formOf(automatic)) : 0),
  };
}
