/**
 * The list that makes Word add the numbers of a document: a level for each style of number that the document has, in the
 * order in which they appear. Where a style counts on through its parents, its level restarts never (`lvlRestart=0`).
 */
import type { SetBlock, SetParagraph } from './lay-out.ts';
import type { Make, NumberedLine } from './office-spec.ts';

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
  /** Elements for the style of the headings of a level (1 the highest); '' where it has no list. */
  ofStyle(outline: number): string;
}

const bullets =
  '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF06C;"/><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr></w:lvl></w:abstractNum>';

/** Where the lists are those of heading styles: level of the list → outline level of its headings. */
function linkedStyles(blocks: readonly SetBlock[], levels: readonly Level[]): Map<number, number> {
  const linked = new Map<number, number>();
  for (const block of blocks) {
    if (block.is !== 'paragraph' || block.style !== 'heading' || !block.automatic) continue;
    const form = formOf(block.automatic);
    linked.set(
      levels.findIndex((level) => level.form === form),
      block.outline ?? 1,
    );
  }
  return linked;
}

export function wordNumbering(
  blocks: readonly SetBlock[],
  { numbers, counting = 'chineseCountingThousand' }: Pick<Make, 'numbers' | 'counting'> = {},
): WordNumbering {
  const levels = levelsOf(automaticLines(blocks));
  const linked = numbers === 'linked' ? linkedStyles(blocks, levels) : new Map<number, number>();
  const hasBullets = blocks.some((block) => block.is === 'paragraph' && block.bullet);
  const xml = levels
    .map(({ form, isChinese, isCircled, runsOn }, at) => {
      const parts = form.split('%').length - 1;
      let next = at - parts + 1;
      const text = form.replace(/%/g, () => `%${++next}`);
      const format = isCircled ? 'decimalEnclosedCircleChinese' : isChinese ? counting : 'decimal';
      const style = linked.get(at);
      return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${runsOn ? '<w:lvlRestart w:val="0"/>' : ''}${style === undefined ? '' : `<w:pStyle w:val="Heading${style}"/>`}<w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`;
    })
    .join('');
  return {
    xml:
      levels.length === 0 && !hasBullets
        ? ''
        : `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${xml}</w:abstractNum>${bullets}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`,
    ofStyle: (outline) => {
      const [level] = [...linked].find(([, own]) => own === outline) ?? [];
      return level === undefined ? '' : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;
    },
    levelOf: ({ automatic }) => (automatic ? levels.findIndex(({ form }) => form === formOf(automatic)) : 0),
  };
}
