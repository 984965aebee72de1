// One document with everything that real ones hold, made up for the tests. `fixtures/sample.doc` is this document, saved
// by LibreOffice 7.4 as “Microsoft Word 97–2003”.

import { chineseList, type DocxParts, numbered, p, par, r, tbl, tc, tr } from './make-docx.ts';

const heading = (style: string, name: string, level: number) =>
  `<w:style w:type="paragraph" w:styleId="${style}"><w:name w:val="${name}"/><w:pPr><w:outlineLvl w:val="${level}"/></w:pPr></w:style>`;

const style = (id: string) => `<w:pStyle w:val="${id}"/>`;

export const sampleParts: DocxParts = {
  styles: heading('a1', 'heading 1', 0) + heading('a2', 'heading 2', 1),
  numbering: `<w:abstractNum w:abstractNumId="3"><w:multiLevelType w:val="multilevel"/>${chineseList}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>`,
  footnotes: `<w:footnote w:id="2">${p('名单每季更新一次。')}</w:footnote>`,
  body: [
    p('柳岸社区养犬管理工作方案'),
    p('为规范养犬行为，结合社区实际，制定本方案。'),
    p('工作目标', style('a1') + numbered(5, 0)),
    par(
      r('登记率达到九成') +
        `<w:del w:id="1" w:author="甲" w:date="2020-01-01T00:00:00Z"><w:r><w:delText>删掉的话</w:delText></w:r></w:del>` +
        `<w:ins w:id="2" w:author="甲" w:date="2020-01-01T00:00:00Z">${r('以上')}</w:ins>` +
        r('。') +
        r('看不见的话', '<w:vanish/>') +
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
    ),
    p('主要措施', style('a1') + numbered(5, 0)),
    p('宣传引导', style('a2') + numbered(5, 1)),
    p('张贴告示。', numbered(5, 2)),
    p('入户讲解。', numbered(5, 2)),
    p('日常巡查', style('a2') + numbered(5, 1)),
    tbl(
      tr(tc('时间'), tc('事项'), tc('责任人')),
      tr(tc('三月'), tc(p('登记') + p('发牌')), tc('网格员')),
      tr(tc('四月'), tc('复查', '<w:gridSpan w:val="2"/>')),
    ),
    par(`${r('逢雨顺延')}<w:r><w:br/></w:r>${r('另行通知')}`),
    p('工作要求', style('a1') + numbered(5, 0)),
    p('各网格要按时完成。'),
  ].join(''),
};
