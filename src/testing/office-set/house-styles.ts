/** How offices set their documents: five houses, and what a single document does in another way. */
import type { Make } from './office-spec.ts';

export interface Letters {
  font: string;
  /** In points. */
  size: number;
  bold?: true;
}

export interface House {
  title: Letters & { align: 'center' | 'spaces' | 'left' };
  /** By depth, the last for all deeper ones. */
  headings: readonly Letters[];
  body: Letters;
  /** `paragraphs`: each line of the title its own; `breaks`: line breaks; `run`: one line; `box`: in a text box. */
  titleLines: NonNullable<Make['title']>;
  /** `typed`: only their letters show them; `style`: Heading 1…; `outline`: an outline level; `plain`: as the text. */
  headingsBy: NonNullable<Make['headings']>;
  /** `auto`: a list in the paragraph; `linked`: a list in the heading style. */
  numbers: NonNullable<Make['numbers']>;
  counting: NonNullable<Make['counting']>;
  titleStyle: NonNullable<Make['titleStyle']>;
  indent: NonNullable<Make['indent']>;
  /** `indent`: from the right margin; `spaces`: pushed to the right with blanks; `table`: in a table without lines. */
  signoff: NonNullable<Make['signoff']>;
  /** What `{}` is: underlined blanks, blanks, wide blanks, underscores, a control with its prompt. */
  blanks: NonNullable<Make['blanks']>;
  /** `symbols`: letters of Wingdings instead of □ and ☑; `controls`, `fields`: what can be clicked. */
  boxes: NonNullable<Make['boxes']>;
  red: NonNullable<Make['red']>;
  /** `breaks`: the text is one paragraph with line breaks, as copied from elsewhere; `gaps`: a blank line after each. */
  lines: NonNullable<Make['lines']>;
  contents: NonNullable<Make['contents']>;
  /** 抄送 and 印发 as lines, or as rows of a table. */
  imprint: NonNullable<Make['imprint']>;
}

const houses: Readonly<Record<Make['house'], Omit<House, keyof typeof usual>>> = {
  /** By GB/T 9704. */
  formal: {
    title: { font: '方正小标宋简体', size: 22, align: 'center' },
    headings: [
      { font: '黑体', size: 16 },
      { font: '楷体_GB2312', size: 16 },
      { font: '仿宋_GB2312', size: 16 },
    ],
    body: { font: '仿宋_GB2312', size: 16 },
    titleLines: 'paragraphs',
    headingsBy: 'typed',
    numbers: 'typed',
    indent: 'format',
    signoff: 'indent',
    blanks: 'u',
    boxes: 'characters',
    red: 'paragraph',
    lines: 'paragraphs',
    contents: 'field',
    imprint: 'lines',
  },
  /** As people type in WPS: bold 宋体, blanks for indents. */
  wps: {
    title: { font: '宋体', size: 18, bold: true, align: 'center' },
    headings: [
      { font: '宋体', size: 14, bold: true },
      { font: '宋体', size: 14 },
    ],
    body: { font: '宋体', size: 14 },
    titleLines: 'breaks',
    headingsBy: 'typed',
    numbers: 'typed',
    indent: 'spaces',
    signoff: 'right',
    blanks: 's',
    boxes: 'characters',
    red: 'cell',
    lines: 'paragraphs',
    contents: 'typed',
    imprint: 'lines',
  },
  /** Word with its styles and automatic numbers. */
  styles: {
    title: { font: '等线 Light', size: 26, align: 'center' },
    headings: [
      { font: '等线 Light', size: 22, bold: true },
      { font: '等线 Light', size: 16, bold: true },
      { font: '等线', size: 14, bold: true },
    ],
    body: { font: '等线', size: 10.5 },
    titleLines: 'breaks',
    headingsBy: 'style',
    numbers: 'auto',
    indent: 'none',
    signoff: 'right',
    blanks: 'c',
    boxes: 'symbols',
    red: 'box',
    lines: 'paragraphs',
    contents: 'field',
    imprint: 'lines',
  },
  /** One font and size for all; everything is put in its place with blanks. */
  typist: {
    title: { font: '宋体', size: 12, align: 'spaces' },
    headings: [{ font: '宋体', size: 12 }],
    body: { font: '宋体', size: 12 },
    titleLines: 'run',
    headingsBy: 'plain',
    numbers: 'typed',
    indent: 'spaces',
    signoff: 'spaces',
    blanks: 'w',
    boxes: 'characters',
    red: 'paragraph',
    lines: 'paragraphs',
    contents: 'typed',
    imprint: 'lines',
  },
  /** 微软雅黑, outline levels without styles, no indents. */
  modern: {
    title: { font: '微软雅黑', size: 20, bold: true, align: 'center' },
    headings: [
      { font: '微软雅黑', size: 14, bold: true },
      { font: '微软雅黑', size: 12, bold: true },
    ],
    body: { font: '微软雅黑', size: 11 },
    titleLines: 'breaks',
    headingsBy: 'outline',
    numbers: 'typed',
    indent: 'none',
    signoff: 'right',
    blanks: '_',
    boxes: 'characters',
    red: 'vml',
    lines: 'paragraphs',
    contents: 'typed',
    imprint: 'lines',
  },
};

const usual = { counting: 'chineseCountingThousand', titleStyle: 'title' } as const;

/** The house of a document with what this one does in another way. */
export function houseOf({ house, title, headings, ...switches }: Make): House {
  return {
    ...usual,
    ...houses[house],
    ...switches,
    ...(title && { titleLines: title }),
    ...(headings && { headingsBy: headings }),
  };
}
