/** Page, margins and footers as the library takes them. */
import { AlignmentType, Footer, type ISectionOptions, PageNumber, Paragraph, TextRun } from 'docx';
import { type Grid, officialPage, pageNumberIndent } from './page.ts';

/** `— 1 —` in the outer corner, one character in: odd pages right, even pages left. */
function pageNumber(side: 'odd' | 'even', grid: Grid): Footer {
  const indent = pageNumberIndent(grid);
  const runs = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: { hint: 'eastAsia' } });
  const place =
    side === 'odd'
      ? { alignment: AlignmentType.RIGHT, indent: { right: indent } }
      : { alignment: AlignmentType.LEFT, indent: { left: indent } };
  return new Footer({ children: [new Paragraph({ style: 'Footer', ...place, children: [runs] })] });
}

/** Page size, margins and footers of the document's one section. */
export function pageSetup(grid: Grid): Pick<ISectionOptions, 'properties' | 'footers'> {
  return {
    properties: {
      page: officialPage,
      grid: { linePitch: grid.linePitch },
    },
    footers: { default: pageNumber('odd', grid), even: pageNumber('even', grid) },
  };
}
