import { describe, expect, test } from 'vitest';
import { p, par, r } from '../testing/make-docx.ts';
import { namespaces, notesOf, readBody, readParts } from '../testing/word-parts.ts';

const box = (content: string) => `<w:txbxContent>${content}</w:txbxContent>`;
const drawing = (content: string, alt = '') =>
  `<w:r><w:drawing><wp:anchor><wp:docPr id="1" name="x"${alt && ` descr="${alt}"`}/>${content}</wp:anchor></w:drawing></w:r>`;
const shape = (content: string, more = '') =>
  drawing(`<wps:wsp><wps:txbx>${box(content)}</wps:txbx>${more}</wps:wsp>`);
const alternatives = (choice: string, fallback: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice>${fallback && `<mc:Fallback>${fallback}</mc:Fallback>`}</mc:AlternateContent></w:r>`;
const picture = '<w:pict><v:shape><v:textbox>';

describe('what is drawn in a Word file', () => {
  test('at the top of a document stands above its first words, further down below its paragraph', () => {
    const { blocks } = readBody(
      par(r('题') + shape(p('红头', '<w:jc w:val="center"/>'))) + par(r('文') + shape(p('提示'))),
    );
    expect(blocks).toMatchObject([
      { text: '红头', boxed: 'box', line: 1, format: { align: 'center' } },
      { text: '题', line: 1 },
      { text: '文', line: 2 },
      { text: '提示', boxed: 'box', line: 2 },
    ]);
    expect(blocks[1]).not.toHaveProperty('boxed');
  });

  test('is read once of several alternatives, whichever holds words', () => {
    const one = alternatives(
      `<w:drawing>${box(p('新'))}</w:drawing>`,
      `${picture}${box(p('新'))}</v:textbox></v:shape></w:pict>`,
    );
    const onlyFallback = alternatives(
      '<w:drawing/>',
      `${picture}${box(p('旧'))}</v:textbox></v:shape></w:pict>`,
    );
    const noFallback = alternatives(`<w:drawing>${box(p('独'))}</w:drawing>`, '');
    expect(
      readBody(p('题') + par(one) + par(onlyFallback) + par(noFallback)).texts.filter((text) => text !== ''),
    ).toEqual(['题', '新', '旧', '独']);
  });

  test('as WordArt has its words, old and new', () => {
    const old =
      '<w:r><w:pict><v:shape fillcolor="red"><v:textpath style="font-family:&quot;方正小标宋简体&quot;;font-size:36pt" string="某某社区文件"/></v:shape></w:pict></w:r>';
    const warp = '<wps:bodyPr><a:prstTxWarp prst="textPlain"/></wps:bodyPr>';
    const { blocks } = readBody(par(old, '<w:jc w:val="center"/>') + par(shape(p('艺术字'), warp)));
    expect(blocks[0]).toMatchObject({
      text: '某某社区文件',
      boxed: 'art',
      format: { align: 'center', red: true, size: 36, font: '小标宋' },
    });
    expect(blocks.find((block) => block.type === 'paragraph' && block.text === '艺术字')).toMatchObject({
      boxed: 'art',
    });
  });

  test('as a line across rules its paragraph', () => {
    const line = drawing('<wps:wsp><wps:spPr><a:prstGeom prst="line"/></wps:spPr></wps:wsp>');
    expect(readBody(par(r('甲') + line)).paragraphs[0]?.format).toEqual({ ruled: true });
  });

  test('as a picture is named with the words that describe it', () => {
    const read = readBody(
      p('甲') +
        par(drawing('<a:graphic><pic:pic/></a:graphic>', '楼道照片')) +
        par('<w:r><w:pict><v:shape alt="平面图"><v:imagedata/></v:shape></w:pict></w:r>'),
    );
    expect(notesOf(read)).toEqual([
      ['picture', '楼道照片', false],
      ['picture', '平面图', false],
    ]);
    expect(read.findings[0]).toMatchObject({ ruleId: 'source/pictures', severity: 'warning' });
    expect(read.findings[0]?.message).toContain('2 张图片，没有读入（“楼道照片”、“平面图”）');
  });

  test('as a chart or a diagram is named with the words in it', () => {
    const text = (words: string) => `<a:p><a:r><a:t>${words}</a:t></a:r></a:p>`;
    const chart = `<c:chartSpace ${namespaces}><c:chart><c:title><c:tx><c:rich>${text('准确率')}</c:rich></c:tx></c:title><c:ser><c:cat><c:strRef><c:strCache><c:pt><c:v>东院</c:v></c:pt><c:pt><c:v>西院</c:v></c:pt></c:strCache></c:strRef></c:cat></c:ser></c:chart></c:chartSpace>`;
    const diagram = `<dgm:dataModel ${namespaces}><dgm:pt><dgm:t>${text('宣传')}</dgm:t></dgm:pt><dgm:pt><dgm:t>${text('登记')}</dgm:t></dgm:pt></dgm:dataModel>`;
    const body =
      p('甲') +
      par(
        drawing('<c:chart r:id="c1"/>') +
          drawing('<dgm:relIds r:dm="d1"/>') +
          drawing('<c:chart r:id="lost"/>'),
      );
    const read = readParts({ body }, [
      { name: 'charts/chart1.xml', type: 'chart', id: 'c1', xml: chart },
      { name: 'diagrams/data1.xml', type: 'diagramData', id: 'd1', xml: diagram },
    ]);
    expect(notesOf(read)).toEqual([
      ['chart', '准确率、东院、西院', false],
      ['diagram', '宣传、登记', false],
      ['chart', '', false],
    ]);
    expect(read.findings.map(({ ruleId }) => ruleId)).toEqual(['source/charts', 'source/diagrams']);
  });

  test('as an embedded file is named, its preview is no picture; formulas of old programs are formulas', () => {
    const object = (program: string) =>
      `<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject ProgID="${program}"/></w:object></w:r>`;
    const read = readBody(par(r('甲') + object('Excel.Sheet.12') + object('Equation.DSMT4')));
    expect(notesOf(read)).toEqual([
      ['embedded', 'Excel.Sheet.12', false],
      ['formula', '', false],
    ]);
  });
});
