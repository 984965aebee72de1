/** The document's styles. All layout is here, so that a document can be re-styled by hand and read back all the same. */
import {
  AlignmentType,
  type IParagraphStyleOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
  LineRuleType,
  ShadingType,
} from 'docx';
import { type FontSet, face, fontSets } from './fonts.ts';
import { characterSpacing, type Grid, imprintPitch, red } from './page.ts';
import { markStyle, type ParagraphStyle, paragraphStyles } from './style-names.ts';

const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT });
const twoCharacters = ({ sizes }: Grid) => ({ firstLineChars: 200, firstLine: sizes.text * 20 });
const flush = { firstLineChars: 0, firstLine: 0 };

/** How a style sets paragraph and letters; lengths in twips, sizes in half points. */
export type Look = Pick<IParagraphStyleOptions, 'paragraph' | 'run' | 'next'>;

function headingStyle(level: number, font: string, grid: Grid): Look {
  return {
    next: 'BodyText',
    paragraph: { keepNext: true, keepLines: true, outlineLevel: level - 1, indent: twoCharacters(grid) },
    run: { font: face(font), size: grid.sizes.text, color: 'auto', bold: false, italics: false },
  };
}

/** What all styles stand on. */
export function normalLook(fonts: FontSet, grid: Grid): Look {
  return {
    paragraph: {
      alignment: AlignmentType.BOTH,
      spacing: { ...exactly(grid.linePitch), before: 0, after: 0 },
    },
    run: { font: face(fontSets[fonts].text), size: grid.sizes.text, characterSpacing },
  };
}

export function footerLook(fonts: FontSet, { sizes }: Grid): Look {
  return {
    paragraph: { spacing: exactly(320) },
    run: { font: face(fontSets[fonts].song), size: sizes.pageNumber, characterSpacing: 0 },
  };
}

export function paragraphLooks(fonts: FontSet, grid: Grid): Record<ParagraphStyle, Look> {
  const { linePitch, sizes } = grid;
  const { title, titleBold, text, kai, hei } = fontSets[fonts];
  // 4号
  const imprintText: IRunStylePropertiesOptions = { font: face(text), size: 28, characterSpacing: 0 };
  const tableRun = (font: string, size: number): IRunStylePropertiesOptions => ({
    font: face(font),
    size,
    characterSpacing: 0,
  });
  // a row stands no wider than the lines around its table
  const tableSpacing = exactly(Math.min(400, linePitch));
  const closeSpacing = exactly(Math.min(340, linePitch));
  return {
    Title: {
      next: 'BodyText',
      paragraph: {
        alignment: AlignmentType.CENTER,
        keepNext: true,
        keepLines: true,
        spacing: { ...exactly(grid.titlePitch), after: linePitch },
      },
      run: { font: face(title), size: sizes.title, bold: titleBold, color: 'auto', characterSpacing: 0 },
    },
    BodyText: { paragraph: { indent: twoCharacters(grid) } },
    Heading1: headingStyle(1, hei, grid),
    Heading2: headingStyle(2, kai, grid),
    Heading3: headingStyle(3, text, grid),
    Heading4: headingStyle(4, text, grid),
    Addressee: { next: 'BodyText', paragraph: { indent: flush } },
    ListItem: { paragraph: { indent: twoCharacters(grid) } },
    Guidance: {
      next: 'BodyText',
      paragraph: {
        keepLines: true,
        shading: { type: ShadingType.CLEAR, fill: 'EEF3F8', color: 'auto' },
        spacing: { ...tableSpacing, before: 60, after: 60 },
      },
      run: { font: face(kai), size: sizes.table, color: '2F4F6F', characterSpacing: 0 },
    },
    TableCaption: {
      paragraph: {
        alignment: AlignmentType.CENTER,
        keepNext: true,
        spacing: { ...exactly(440), before: 120 },
      },
      run: { font: face(hei), size: sizes.table, characterSpacing: 0 },
    },
    TableHead: {
      paragraph: { alignment: AlignmentType.CENTER, spacing: tableSpacing },
      run: tableRun(hei, sizes.table),
    },
    TableText: { paragraph: { keepLines: true, spacing: tableSpacing }, run: tableRun(text, sizes.table) },
    TableHeadClose: {
      paragraph: { alignment: AlignmentType.CENTER, spacing: closeSpacing },
      run: tableRun(hei, sizes.closeTable),
    },
    TableTextClose: {
      paragraph: { keepLines: true, spacing: closeSpacing },
      run: tableRun(text, sizes.closeTable),
    },
    TableGap: { next: 'BodyText', paragraph: { spacing: exactly(200) }, run: { size: 12 } },
    AttachmentNote: {},
    SignoffOrg: { next: 'SignoffDate', paragraph: { keepNext: true, keepLines: true } },
    SignoffDate: { next: 'BodyText', paragraph: { keepLines: true } },
    Remark: { next: 'BodyText', paragraph: { keepLines: true } },
    CopyNumber: { paragraph: { indent: flush } },
    Secrecy: { paragraph: { indent: flush }, run: { font: face(hei) } },
    Urgency: { paragraph: { indent: flush }, run: { font: face(hei) } },
    RedHead: {
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true, indent: flush },
      run: { font: face(title), bold: titleBold, color: red, characterSpacing: 0 },
    },
    DocumentNumber: {
      next: 'Title',
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true, indent: flush },
    },
    Signer: { next: 'DocumentNumber', paragraph: { alignment: AlignmentType.LEFT, keepNext: true } },
    AttachmentLabel: {
      next: 'AttachmentTitle',
      paragraph: { keepNext: true, indent: flush },
      run: { font: face(hei) },
    },
    AttachmentTitle: {
      next: 'BodyText',
      paragraph: {
        alignment: AlignmentType.CENTER,
        keepNext: true,
        keepLines: true,
        outlineLevel: 0,
        spacing: { ...exactly(grid.titlePitch), before: linePitch, after: linePitch },
      },
      run: { font: face(title), size: sizes.title, bold: titleBold, characterSpacing: 0 },
    },
    CopiedTo: {
      paragraph: { alignment: AlignmentType.LEFT, spacing: exactly(imprintPitch) },
      run: imprintText,
    },
    PrintedBy: {
      paragraph: { alignment: AlignmentType.LEFT, spacing: exactly(imprintPitch) },
      run: imprintText,
    },
  };
}

/** @param fields the character styles of the slots and facts that the document uses */
export function documentStyles(
  fonts: FontSet,
  fields: readonly { id: string; name: string }[],
  grid: Grid,
): IStylesOptions {
  const looks = paragraphLooks(fonts, grid);
  const { text } = fontSets[fonts];
  const styles = (Object.keys(looks) as ParagraphStyle[]).map(
    (id): IParagraphStyleOptions => ({
      id,
      name: paragraphStyles[id],
      basedOn: 'Normal',
      quickFormat: true,
      ...looks[id],
    }),
  );
  return {
    default: {
      document: {
        run: { font: face(text), size: grid.sizes.text, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      },
    },
    paragraphStyles: [
      {
        id: 'Normal',
        name: 'Normal',
        quickFormat: true,
        ...normalLook(fonts, grid),
      },
      ...styles,
      {
        id: 'Footer',
        name: 'footer',
        basedOn: 'Normal',
        ...footerLook(fonts, grid),
      },
    ],
    characterStyles: [markStyle, ...fields].map((style) => ({
      ...style,
      uiPriority: 99,
      semiHidden: true,
      unhideWhenUsed: true,
    })),
  };
}
