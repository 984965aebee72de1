/**
 * The list that makes Word add the numbers of a document: a level for each style of number, the higher ones first. Where a
 * style counts on through its parents, its level restarts never (`lvlRestart=0`); where numbers begin anew without a parent
 * that does, as in an attachment, another instance of the list begins.
 */
import type { SetBlock, SetParagraph } from './lay-out.ts';
import type { Make, NumberedLine } from './office-spec.ts';

interface Level {
  /** Its first number: （一）, 第一章, 1.1. */
  form: string;
  depth: number;
  /** Counts on when a higher level begins anew. */
  runsOn: boolean;
}

const counter = /[一二三四五六七八九十百]+|\d+|[①-⑳]/gu;

function formOf({ number }: NumberedLine): string {
  return number.replace(counter, (figure) => (/\d/u.test(figure) ? '1' : /[①-⑳]/u.test(figure) ? '①' : '一'));
}

/** The written figure: only whether it is the first matters here. */
const isFirst = ({ number }: NumberedLine): boolean =>
  ['一', '1', '①'].includes(number.match(counter)?.at(-1) ?? '');

function levelsOf(lines: readonly NumberedLine[]): Level[] {
  const levels: Level[] = [];
  for (const line of lines)
    if (!levels.some(({ form }) => form === formOf(line)))
      levels.push({ form: formOf(line), depth: line.depth, runsOn: false });
  levels.sort((a, b) => a.depth - b.depth);
  let fresh = new Set<Level>();
  for (const line of lines) {
    const at = levels.findIndex(({ form }) => form === formOf(line));
    const level = levels[at];
    if (!level) continue;
    if (fresh.has(level) && !isFirst(line)) level.runsOn = true;
    fresh = new Set([...fresh, ...levels.slice(at + 1)]);
    fresh.delete(level);
  }
  return levels;
}

/** Which instance of the list numbers each line: 0, and one more each time a level begins anew by itself. */
function instancesOf(lines: readonly NumberedLine[], levels: readonly Level[]): Map<NumberedLine, number> {
  const counts = levels.map(() => 0);
  const instances = new Map<NumberedLine, number>();
  let instance = 0;
  for (const line of lines) {
    const at = levels.findIndex(({ form }) => form === formOf(line));
    if (isFirst(line) && (counts[at] ?? 0) > 0) {
      instance += 1;
      counts.fill(0);
    }
    counts[at] = (counts[at] ?? 0) + 1;
    for (let deeper = at + 1; deeper < levels.length; deeper++)
      if (!levels[deeper]?.runsOn) counts[deeper] = 0;
    instances.set(line, instance);
  }
  return instances;
}

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

function levelXml({ form, runsOn }: Level, at: number, counting: string, style: number | undefined): string {
  const parts = form.match(/[一1①]/gu)?.length ?? 1;
  let next = at - parts + 1;
  const text = form.replace(/[一1①]/gu, () => `%${++next}`);
  const format = form.includes('①')
    ? 'decimalEnclosedCircleChinese'
    : form.includes('一')
      ? counting
      : 'decimal';
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${runsOn ? '<w:lvlRestart w:val="0"/>' : ''}${style === undefined ? '' : `<w:pStyle w:val="Heading${style}"/>`}<w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`;
}

const bullets =
  '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF06C;"/><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr></w:lvl></w:abstractNum>';
/** Ids of lists: 1 the numbers, 2 the bullets, from 3 on the numbers that begin anew. */
const idOf = (instance: number) => (instance === 0 ? 1 : instance + 2);

export interface WordNumbering {
  /** The numbering part's elements; '' where no number is added. */
  xml: string;
  /** The list and level of a paragraph, as the elements inside its w:numPr; '' where its style says it already. */
  ofParagraph(paragraph: SetParagraph): string;
  /** The same for the style of the headings of a level (1 the highest); '' where it has no list. */
  ofStyle(outline: number): string;
}

const listItem = (level: number, id: number) => `<w:ilvl w:val="${level}"/><w:numId w:val="${id}"/>`;

export function wordNumbering(
  blocks: readonly SetBlock[],
  { numbers, counting = 'chineseCountingThousand' }: Pick<Make, 'numbers' | 'counting'> = {},
): WordNumbering {
  const lines = blocks.flatMap((block) =>
    block.is === 'paragraph' && block.automatic ? [block.automatic] : [],
  );
  const levels = levelsOf(lines);
  const instances = instancesOf(lines, levels);
  const linked = numbers === 'linked' ? linkedStyles(blocks, levels) : new Map<number, number>();
  const hasBullets = blocks.some((block) => block.is === 'paragraph' && block.bullet);
  const starts = levels.map(
    (_, at) => `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="1"/></w:lvlOverride>`,
  );
  const anew = Array.from(
    { length: Math.max(0, ...instances.values()) },
    (_, at) => `<w:num w:numId="${idOf(at + 1)}"><w:abstractNumId w:val="0"/>${starts.join('')}</w:num>`,
  );
  const xml = levels.map((level, at) => levelXml(level, at, counting, linked.get(at))).join('');
  return {
    xml:
      levels.length === 0 && !hasBullets
        ? ''
        : `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${xml}</w:abstractNum>${bullets}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>${anew.join('')}`,
    ofStyle: (outline) => {
      const [level] = [...linked].find(([, own]) => own === outline) ?? [];
      return level === undefined ? '' : listItem(level, 1);
    },
    ofParagraph: ({ automatic, bullet, style }) => {
      if (bullet) return listItem(0, 2);
      if (!automatic) return '';
      const instance = instances.get(automatic) ?? 0;
      const isOfStyle = numbers === 'linked' && style === 'heading' && instance === 0;
      return isOfStyle
        ? ''
        : listItem(
            levels.findIndex(({ form }) => form === formOf(automatic)),
            idOf(instance),
          );
    },
  };
}
