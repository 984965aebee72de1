/**
 * Notes of a document → what a clerk is told: how many of each kind, the first words, what to do. The one place where it
 * is decided what deserves a warning: everything whose words are not in the text.
 *
 *     noteFindings([{ kind: 'comment', text: '请核实', line: 3, taken: false }])
 *     // source/comments: 文档里有 1 条批注没有读入（“请核实”）…
 */
import type { Finding, Severity } from '../terms/finding.ts';
import type { Note, NoteKind } from './office-document.ts';

interface Told {
  rule: string;
  severity: Severity;
  /** @param words first words in quotes and brackets; '' where there are none */
  message(count: number, words: string): string;
}

const mostWords = 24;
const mostQuoted = 3;

function quoted(notes: readonly Note[]): string {
  const texts = notes.map(({ text }) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  const shown = [...new Set(texts)].slice(0, mostQuoted).map((text) => {
    const units = Array.from(text);
    return `“${units.length > mostWords ? `${units.slice(0, mostWords).join('')}…` : text}”`;
  });
  return shown.length === 0 ? '' : `（${shown.join('、')}${texts.length > shown.length ? ' 等' : ''}）`;
}

/** Notes whose words are not in the text. Kinds that only stand beside the text although they are in it are left out. */
const lost: Readonly<Record<NoteKind, Told>> = {
  comment: {
    rule: 'comments',
    severity: 'warning',
    message: (count, words) => `文档里有 ${count} 条批注，没有读入${words}；请处理完批注再用，公开前务必删去`,
  },
  header: {
    rule: 'headers',
    severity: 'warning',
    message: (count, words) =>
      `页眉里有 ${count} 处文字，没有读入正文${words}；如属正文（如发文机关标志、文号），请补录`,
  },
  footer: {
    rule: 'footers',
    severity: 'warning',
    message: (count, words) => `页脚里有 ${count} 处文字，没有读入正文${words}；如属正文，请补录`,
  },
  footnote: {
    rule: 'footnotes',
    severity: 'warning',
    message: (count, words) => `有 ${count} 条脚注在正文里找不到出处，没有读入${words}；如有需要请补录`,
  },
  endnote: {
    rule: 'endnotes',
    severity: 'warning',
    message: (count, words) => `有 ${count} 条尾注在正文里找不到出处，没有读入${words}；如有需要请补录`,
  },
  insertion: {
    rule: 'insertions',
    severity: 'warning',
    message: (count, words) => `有 ${count} 处修订插入的文字没有读入${words}；请接受或拒绝修订后再试`,
  },
  deletion: {
    rule: 'revisions',
    severity: 'warning',
    message: (count, words) =>
      `文档里有没处理的修订，已按全部接受读取：删去 ${count} 处${words}，插入的已读入；请核对后接受或拒绝修订`,
  },
  hidden: {
    rule: 'hidden',
    severity: 'warning',
    message: (count, words) => `文档里有 ${count} 处隐藏文字，没有读入${words}；如不需要请删去`,
  },
  picture: {
    rule: 'pictures',
    severity: 'warning',
    message: (count, words) => `文档里有 ${count} 张图片，没有读入${words}；图片里如有文字，请录入成正文`,
  },
  chart: {
    rule: 'charts',
    severity: 'warning',
    message: (count, words) => `文档里有 ${count} 个图表，没有读入${words}；请改成表格或文字说明`,
  },
  formula: {
    rule: 'formulas',
    severity: 'warning',
    message: (count, words) => `文档里有 ${count} 个公式读不了${words}；请把公式写成文字`,
  },
  field: {
    rule: 'fields',
    severity: 'warning',
    message: (count, words) =>
      `文档里有 ${count} 个域没有结果，没有读入${words}；请在 Word 里更新域（F9）或改成文字`,
  },
  symbol: {
    rule: 'symbols',
    severity: 'warning',
    message: (count, words) =>
      `文档里有 ${count} 处符号字体的符号不认得，已用“〓”代替${words}；请对照原件改正`,
  },
  diagram: {
    rule: 'diagrams',
    severity: 'warning',
    message: (count, words) => `文档里有 ${count} 个智能图形，没有读入${words}；其中的文字如属正文，请补录`,
  },
  embedded: {
    rule: 'embedded',
    severity: 'warning',
    message: (count, words) =>
      `文档里嵌有 ${count} 个其他文件或控件，没有读入${words}；其中的内容请补录成正文`,
  },
  contents: {
    rule: 'contents',
    severity: 'info',
    message: (_, words) => `自动生成的目录没有读入${words}，标题都在正文里`,
  },
  link: {
    rule: 'links',
    severity: 'info',
    message: (count, words) =>
      `有 ${count} 处超链接，文字都在，网址没有读入${words}；要留网址，请把它写成文字`,
  },
  removed: {
    rule: 'removed',
    severity: 'warning',
    message: (count, words) => `有 ${count} 处文字没有读入${words}；如有需要请补录`,
  },
};

/** What is told although the words are in the text: a person should look. */
const taken: Readonly<Partial<Record<NoteKind, Told>>> = {
  insertion: {
    rule: 'revisions',
    severity: 'warning',
    message: (count, words) =>
      `文档里有没处理的修订，已按全部接受读取：插入 ${count} 处${words}；请核对后接受或拒绝修订`,
  },
  deletion: {
    rule: 'revisions',
    severity: 'warning',
    message: (count, words) =>
      `文档里有没处理的修订，已按全部接受读取：移动 ${count} 处${words}；请核对后接受或拒绝修订`,
  },
  formula: {
    rule: 'formulas-written',
    severity: 'info',
    message: (count, words) => `文档里有 ${count} 个公式，已写成一行文字${words}；请核对`,
  },
  field: {
    rule: 'fields-written',
    severity: 'warning',
    message: (count, words) => `有 ${count} 处用域画出的字已写成文字${words}，样子可能不同；请核对`,
  },
};

/** Page numbers and the lines and words around them. */
const pageNumber = /^[\s\d〔〕页码数第共/／\-—–―－_~·.、|]*$/u;

/** Words that say a paper is not for everybody. */
const secret = /内部|秘密|机密|绝密|不得外传|严禁外传|禁止外传|保密|★/u;

/** True for a header or footer that says nothing but the number of the page. */
export function isPageNumber(note: Note): boolean {
  return isEdge(note) && pageNumber.test(note.text);
}

const isEdge = ({ kind }: Note) => kind === 'header' || kind === 'footer';

/** Without blanks, which letters of headers are often set apart with. */
const isSecret = (note: Note) => isEdge(note) && secret.test(note.text.replace(/\s+/gu, ''));

function finding({ rule, severity, message }: Told, notes: readonly Note[]): Finding {
  const line = notes.reduce((least, note) => Math.min(least, note.line), notes[0]?.line ?? 1);
  return {
    ruleId: `source/${rule}`,
    severity,
    message: message(notes.length, quoted(notes)),
    line,
    column: 1,
  };
}

/** What is to be told of what stands beside the text. */
export function noteFindings(notes: readonly Note[]): Finding[] {
  const worth = notes.filter((note) => !isPageNumber(note));
  const marks = worth.filter(isSecret);
  const findings: Finding[] = [];
  if (marks.length > 0)
    findings.push(
      finding(
        {
          rule: 'secret-mark',
          severity: 'warning',
          message: (_, words) => `页眉、页脚或水印里有内部或涉密标记${words}；这样的文件不能公开，请先核实`,
        },
        marks,
      ),
    );
  const told = new Set<string>();
  for (const [isTaken, kinds] of [
    [false, lost],
    [true, taken],
  ] as const)
    for (const kind of Object.keys(kinds) as NoteKind[]) {
      const how = kinds[kind];
      const own = worth.filter((note) => note.kind === kind && note.taken === isTaken && !isSecret(note));
      // revisions are told once, whichever way they went
      if (!how || own.length === 0 || told.has(how.rule)) continue;
      told.add(how.rule);
      findings.push(finding(how, own));
    }
  return findings;
}
