import { describe, expect, test } from 'vitest';
import { p, par, r } from '../testing/make-docx.ts';
import { namespaces, notesOf, readBody, readParts } from '../testing/word-parts.ts';

const root = (name: string, content: string) => `<w:${name} ${namespaces}>${content}</w:${name}>`;
const header = (id: string, content: string, kind = 'header') => ({
  name: `${kind}${id}.xml`,
  type: kind,
  id,
  xml: root(kind === 'header' ? 'hdr' : 'ftr', content),
});
const refers = (kind: string, id: string) => `<w:${kind}Reference w:type="default" r:id="${id}"/>`;
const pageField = `<w:fldSimple w:instr="PAGE">${r('1')}</w:fldSimple>`;

describe('what stands beside the text of a Word file', () => {
  test('comments have their author and the line they are anchored in', () => {
    const xml = root(
      'comments',
      `<w:comment w:id="4" w:author="审核员">${p('请核实')}${p('再报')}</w:comment>`,
    );
    const body = p('甲') + par(`<w:commentRangeStart w:id="4"/>${r('乙')}<w:commentRangeEnd w:id="4"/>`);
    const { document, findings } = readParts({ body }, [
      { name: 'comments.xml', type: 'comments', id: 'k', xml },
    ]);
    expect(document.notes).toEqual([
      { kind: 'comment', text: '请核实\n再报', line: 2, author: '审核员', taken: false },
    ]);
    expect(findings).toMatchObject([{ ruleId: 'source/comments', severity: 'warning', line: 2 }]);
  });

  test('headers and footers are read once each; page numbers alone are no finding', () => {
    const body = `${p('甲', `<w:sectPr>${refers('header', '1')}</w:sectPr>`)}${p('乙')}<w:sectPr>${refers('header', '1')}${refers('footer', '2')}</w:sectPr>`;
    const read = readParts({ body }, [
      header('1', p('某某社区')),
      header('2', par(`${r('— ')}${pageField}${r(' —')}`), 'footer'),
    ]);
    expect(notesOf(read)).toEqual([
      ['header', '某某社区', false],
      ['footer', '— 〔页码〕 —', false],
    ]);
    expect(read.findings.map(({ ruleId }) => ruleId)).toEqual(['source/headers']);
  });

  test.each(['内部资料 不得外传', '机 密★一年'])(
    'a mark that says it is not for everybody is told: %s',
    (mark) => {
      const watermark = `<w:r><w:pict><v:shape><v:textpath string="${mark}"/></v:shape></w:pict></w:r>`;
      const read = readParts({ body: `${p('甲')}<w:sectPr>${refers('header', '1')}</w:sectPr>` }, [
        header('1', par(watermark)),
      ]);
      expect(notesOf(read)).toEqual([['header', mark, false]]);
      expect(read.findings).toMatchObject([{ ruleId: 'source/secret-mark', severity: 'warning' }]);
    },
  );

  test('footnotes stand after their paragraph with places in their part; others are named', () => {
    const footnotes = `<w:footnote w:type="separator" w:id="0">${p('线')}</w:footnote><w:footnote w:id="1">${p(' 见名单')}</w:footnote><w:footnote w:id="2">${p('无主')}</w:footnote>`;
    const read = readParts({
      body: par(`${r('甲')}<w:r><w:footnoteReference w:id="1"/></w:r>`) + p('乙'),
      footnotes,
    });
    expect(read.texts).toEqual(['甲', '（注：见名单）', '乙']);
    expect(read.paragraphs[1]?.runs[1]?.place).toMatchObject({ part: 'word/footnotes.xml', character: 1 });
    expect(notesOf(read)).toEqual([
      ['footnote', '见名单', true],
      ['footnote', '无主', false],
    ]);
    expect(read.findings).toMatchObject([{ ruleId: 'source/footnotes' }]);
  });

  test('a table of contents is a note, whatever made it', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="10"><w:name w:val="toc 1"/></w:style>';
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const byField =
      par(
        `${field('begin')}<w:r><w:instrText>TOC \\o</w:instrText></w:r>${field('separate')}${r('一、甲')}`,
      ) + par(`${r('二、乙')}${field('end')}`);
    const byControl = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('目录')}${p('三、丙')}</w:sdtContent></w:sdt>`;
    const read = readParts({
      body: byField + p('四、丁', '<w:pStyle w:val="10"/>') + byControl + p('正文'),
      styles,
    });
    expect(read.texts).toEqual(['正文']);
    expect(notesOf(read)).toEqual([['contents', '一、甲\n二、乙\n四、丁\n目录\n三、丙', false]]);
    expect(read.findings).toMatchObject([{ ruleId: 'source/contents', severity: 'info' }]);
  });
});

describe('revisions and what is hidden', () => {
  const by = (name: string, content: string) =>
    `<w:${name} w:id="1" w:author="审核员">${content}</w:${name}>`;
  const gone = (text: string) => by('del', `<w:r><w:delText>${text}</w:delText></w:r>`);

  test('are read as if accepted, and named with their words', () => {
    const read = readBody(par(r('甲') + gone('乙') + by('ins', r('丙'))));
    expect(read.texts).toEqual(['甲丙']);
    expect(notesOf(read)).toEqual([
      ['deletion', '乙', false],
      ['insertion', '丙', true],
    ]);
    expect(read.document.notes[0]?.author).toBe('审核员');
    expect(read.findings).toMatchObject([{ ruleId: 'source/revisions', severity: 'warning' }]);
  });

  test('join paragraphs whose end was deleted, and drop those with nothing left', () => {
    const mark = '<w:rPr><w:del w:id="2"/></w:rPr>';
    const read = readBody(par(r('前'), mark) + par(r('后')) + par(gone('全删'), mark) + p('末'));
    expect(read.texts).toEqual(['前后', '末']);
    expect(read.paragraphs.map(({ line }) => line)).toEqual([2, 4]);
    expect(readBody(p('首') + par(r('尾'), mark)).texts).toEqual(['首', '尾']);
  });

  test('of moved text lose nothing', () => {
    const read = readBody(par(by('moveFrom', r('整段移走'))) + par(by('moveTo', r('整段移走'))));
    expect(notesOf(read)).toEqual([
      ['deletion', '整段移走', true],
      ['insertion', '整段移走', true],
    ]);
  });

  test('hide text by themselves and by style', () => {
    const styles =
      '<w:style w:type="character" w:styleId="v"><w:name w:val="藏"/><w:rPr><w:vanish/></w:rPr></w:style>';
    const read = readParts({
      body: par(
        r('甲') +
          r('乙', '<w:vanish/>') +
          r('丙', '<w:rStyle w:val="v"/>') +
          r('丁', '<w:vanish w:val="0"/>'),
      ),
      styles,
    });
    expect(read.texts).toEqual(['甲丁']);
    expect(notesOf(read)).toEqual([['hidden', '乙丙', false]]);
  });

  test('ruby leaves readings out and names any other', () => {
    const ruby = (above: string, base: string) =>
      `<w:r><w:ruby><w:rt>${r(above)}</w:rt><w:rubyBase>${r(base)}</w:rubyBase></w:ruby></w:r>`;
    const read = readBody(par(ruby('ōu', '瓯') + ruby('旧称', '江')));
    expect(read.texts).toEqual(['瓯江']);
    expect(notesOf(read)).toEqual([['removed', '旧称', false]]);
  });
});
