import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { shownText } from '../../check/shown-text.ts';
import { readSource } from '../../source/read-source.ts';
import { makeDocx, p, par, r, tbl, tc, tr, zipped } from '../../source/testing/make-docx.ts';
import { partsWith } from '../../source/testing/word-parts.ts';
import { settleRevisions } from '../testing/settle-revisions.ts';
import { openWordFile } from '../word-file.ts';
import { type Annotations, annotate } from './annotate.ts';

const read = (bytes: Uint8Array) => {
  const { value } = readSource(bytes, '文件.docx');
  if (!value) throw new Error('no document');
  return value;
};
const textOf = (bytes: Uint8Array) => shownText(read(bytes)).text;
const partOf = (bytes: Uint8Array, path: string) => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());

/** Annotates a file: what is said of words is given by the words themselves. */
function annotated(
  bytes: Uint8Array,
  { change = [], remark = [], date }: { change?: [string, string][]; remark?: string[]; date?: string },
) {
  const shown = shownText(read(bytes));
  const word = openWordFile(bytes);
  if (!word) throw new Error('no Word file');
  const stretch = (words: string) => {
    const start = shown.text.indexOf(words);
    if (start < 0) throw new Error(`no ${words}`);
    return { start, end: start + words.length };
  };
  const annotations: Annotations = {
    changes: change.map(([old, text]) => ({ ...stretch(old), text, otherwise: ['改不了'], reason: '规则' })),
    remarks: remark.map((words) => ({ ...stretch(words), paragraphs: [`关于${words}`, '说明'] })),
    ...(date !== undefined && { date }),
  };
  const result = annotate(word, shown, annotations);
  return { ...result, main: partOf(result.bytes, 'word/document.xml') };
}

const ownControl = (properties: string, words: string) =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${r(words)}</w:sdtContent></w:sdt>`;
const box = (words: string) => `<w:txbxContent>${p(words)}</w:txbxContent>`;
const boxRun = (choice: string, fallback: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box(choice)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict>${box(fallback)}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
const field = (result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** Each holds 改前的话 once. */
const constructions: Record<string, string> = {
  'one run': p('甲改前的话乙'),
  'runs of several looks': par(
    `${r('甲改')}${r('前', '<w:b/>')}<w:bookmarkStart w:id="1" w:name="a"/>${r('的')}<w:bookmarkEnd w:id="1"/>${r('话乙')}`,
  ),
  'breaks and tabs': par(
    '<w:r><w:t>甲改</w:t><w:tab/><w:t>乙</w:t></w:r><w:r><w:br/><w:t>改前的话</w:t></w:r>',
  ),
  'entities and CDATA': par(
    '<w:r><w:t xml:space="preserve">&lt;&amp; 改前</w:t></w:r><w:r><w:t><![CDATA[的话<乙>]]></w:t></w:r>',
  ),
  'blanks of the XML': par('<w:r><w:t>\n   甲改前的话乙\n  </w:t></w:r>'),
  'a cell': tbl(tr(tc('一'), tc('改前的话')), tr(tc('二'), tc('三'))),
  'a control in a line': par(`${r('甲')}${ownControl('<w:alias w:val="名"/>', '改前的话')}`),
  'a control around blocks': `<w:sdt><w:sdtContent>${p('甲改前的话')}</w:sdtContent></w:sdt>`,
  'a control around a cell': tbl(
    `<w:tr>${tc('一')}<w:sdt><w:sdtContent>${tc('改前的话')}</w:sdtContent></w:sdt></w:tr>`,
  ),
  'a link': par(`${r('见')}<w:hyperlink w:anchor="a">${r('改前')}${r('的话')}</w:hyperlink>${r('乙')}`),
  'a link and what is before it': par(
    `${r('甲改')}<w:hyperlink w:anchor="a">${r('前的')}</w:hyperlink>${r('话')}`,
  ),
  'a smart tag': par(`<w:smartTag w:uri="u" w:element="e">${r('改前的')}</w:smartTag>${r('话')}`),
  'a field': par(`${r('见')}${field('改前的话')}${r('乙')}`),
  'a simple field': par(`<w:fldSimple w:instr=" REF a ">${r('改前的话')}</w:fldSimple>`),
  'an insertion of somebody': par(
    `${r('甲')}<w:ins w:id="7" w:author="张" w:date="2026-01-01T00:00:00Z">${r('乙改前的话丙')}</w:ins>`,
  ),
  'an insertion and a deletion of somebody': par(
    `<w:ins w:id="7" w:author="张">${r('改前')}</w:ins><w:del w:id="8" w:author="张"><w:r><w:delText>删</w:delText></w:r></w:del>${r('的话')}`,
  ),
  'a text box of two forms': par(`${r('甲')}${boxRun('改前的话', '改前的话')}`),
};

describe('changes in a Word file', () => {
  test.each(Object.entries(constructions))('are tracked in %s', (_, body) => {
    const source = makeDocx({ body });
    const before = textOf(source);
    const { bytes, changed, told } = annotated(source, {
      change: [['改前的话', '改后之话']],
    });
    expect({ changed, told }).toEqual({ changed: 1, told: 0 });
    expect(textOf(settleRevisions(bytes, '审阅', false))).toBe(before);
    expect(textOf(settleRevisions(bytes, '审阅', true))).toBe(before.replace('改前的话', '改后之话'));
    const byOthers = (file: Uint8Array) => read(file).notes.filter(({ author }) => author === '张');
    expect(byOthers(settleRevisions(bytes, '审阅', false))).toEqual(byOthers(source));
  });

  test.each(Object.entries(constructions))('put words in and take words out in %s', (_, body) => {
    const source = makeDocx({ body });
    const before = textOf(source);
    const { bytes } = annotated(source, {
      change: [
        ['改', ''],
        ['话', '话！'],
      ],
    });
    expect(textOf(settleRevisions(bytes, '审阅', false))).toBe(before);
    expect(textOf(settleRevisions(bytes, '审阅', true))).toContain('前的话！');
  });

  test('leave all but the letters that change as it is written', () => {
    const { main } = annotated(makeDocx({ body: p('甲改乙') + p('丙') }), {
      change: [['改', '换']],
      date: '2026-11-29T08:30:00Z',
    });
    const signature = 'w:author="审阅" w:date="2026-11-29T08:30:00Z"';
    const gone = '<w:r><w:delText xml:space="preserve">改</w:delText></w:r>';
    expect(main).toContain(
      `<w:p>${r('甲')}<w:del w:id="2" ${signature}>${gone}</w:del><w:ins w:id="1" ${signature}>${r('换')}</w:ins>${r('乙')}</w:p>${p('丙')}`,
    );
  });

  test('part an insertion of somebody, since Word knows none inside another', () => {
    const { main } = annotated(makeDocx({ body: constructions['an insertion of somebody'] ?? '' }), {
      change: [['改前', '改后']],
    });
    expect(main).not.toMatch(/<w:ins [^>]*张[^>]*>(?:(?!<\/w:ins>).)*<w:ins /);
    expect(main.match(/w:author="张"/g)).toHaveLength(2);
  });

  test('change both forms of a text box, and are told where the forms differ', () => {
    const same = annotated(makeDocx({ body: par(boxRun('改前', '改前')) }), { change: [['改前', '改后']] });
    expect(same.main.match(/<w:delText/g)).toHaveLength(2);
    const other = annotated(makeDocx({ body: par(r('甲') + boxRun('改前', '别的')) }), {
      change: [['改前', '改后']],
    });
    expect(other).toMatchObject({ changed: 0, told: 1, comments: 1 });
  });

  test.each([
    ['bound to data', '<w:dataBinding w:xpath="/a" w:storeItemID="{0}"/>'],
    ['locked', '<w:lock w:val="sdtContentLocked"/>'],
    ['a choice', '<w:dropDownList/>'],
  ])('are told, not made, in a control that is %s', (_, properties) => {
    const source = makeDocx({ body: par(`${r('甲')}${ownControl(properties, '改前')}${r('乙')}`) });
    const { main, changed, told } = annotated(source, { change: [['改前', '改后']] });
    expect({ changed, told }).toEqual({ changed: 0, told: 1 });
    expect(main).toMatch(/<w:commentRangeStart [^>]*\/><w:sdt>.*<\/w:sdt><w:commentRangeEnd /);
  });

  test('come in letters, where the letters beside them are drawn as signs', () => {
    const { main } = annotated(
      makeDocx({ body: par(r('R', '<w:b/><w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/>')) }),
      { change: [['☑', '是']] },
    );
    expect(main).toContain('<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">是</w:t></w:r>');
  });

  test('over the end of a paragraph are told', () => {
    expect(annotated(makeDocx({ body: p('甲') + p('乙') }), { change: [['甲\n乙', '丙']] })).toMatchObject({
      changed: 0,
      told: 1,
    });
  });
});

describe('remarks on a Word file', () => {
  test('are comments around their words, in a part of their own', () => {
    const { bytes, main } = annotated(makeDocx({ body: p('甲乙丙') }), { remark: ['乙'] });
    expect(main).toContain(
      `${r('甲')}<w:commentRangeStart w:id="1"/>${r('乙')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${r('丙')}`,
    );
    expect(read(bytes).notes).toEqual([
      { kind: 'comment', text: '关于乙\n说明', line: 1, author: '审阅', taken: false },
    ]);
    expect(partOf(bytes, 'word/comments.xml')).not.toContain('w:date');
    expect(textOf(bytes)).toBe('甲乙丙');
  });

  test('come behind the comments of others', () => {
    const comment = '<w:comment w:id="41" w:author="李"><w:p><w:r><w:t>原有</w:t></w:r></w:p></w:comment>';
    const xml = `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${comment}</w:comments>`;
    const anchored =
      '<w:commentRangeStart w:id="41"/>' +
      r('甲') +
      '<w:commentRangeEnd w:id="41"/><w:r><w:commentReference w:id="41"/></w:r>';
    const source = zipped(
      partsWith({ body: par(anchored + r('乙')) }, [
        { name: 'comments.xml', type: 'comments', id: 'c1', xml },
      ]),
    );
    const { bytes } = annotated(source, { remark: ['甲乙'] });
    expect(partOf(bytes, 'word/comments.xml')).toContain(
      `${comment}<w:comment w:id="42" w:author="审阅" w:initials="审">`,
    );
    expect(read(bytes).notes.map(({ text, author }) => [text, author])).toEqual([
      ['原有', '李'],
      ['关于甲乙\n说明', '审阅'],
    ]);
  });

  test('on a text box or a footnote stand at what holds it: Word reads none inside', () => {
    const boxed = annotated(makeDocx({ body: par(r('甲') + boxRun('盒里', '盒里')) }), { remark: ['盒里'] });
    expect(boxed.main).toMatch(/<w:commentRangeStart [^>]*\/><w:r><mc:AlternateContent>/);
    expect(boxed.main.match(/commentRangeStart/g)).toHaveLength(1);
    const footnotes = `<w:footnote w:id="2">${p('注里的话')}</w:footnote>`;
    const noted = annotated(
      makeDocx({ body: par(`${r('甲')}<w:r><w:footnoteReference w:id="2"/></w:r>`), footnotes }),
      { remark: ['注里'], change: [['的话', '之言']] },
    );
    expect(noted.main).toMatch(/<w:commentRangeStart [^>]*\/><w:r><w:footnoteReference /);
    expect(partOf(noted.bytes, 'word/footnotes.xml')).toContain(
      '<w:delText xml:space="preserve">的话</w:delText>',
    );
  });

  test.each(Object.entries(constructions))('keep the text of %s', (_, body) => {
    const source = makeDocx({ body });
    const { bytes, comments } = annotated(source, {
      remark: ['改', '前的', '话'].filter((words) => textOf(source).includes(words)),
    });
    expect(comments).toBeGreaterThan(0);
    expect(textOf(bytes)).toBe(textOf(source));
    expect(read(bytes).notes.filter(({ author }) => author === '审阅')).toHaveLength(comments);
  });

  test('on half a character are on all of it', () => {
    const { bytes, main } = annotated(makeDocx({ body: p('甲𠮷乙') }), { remark: ['甲\ud842', '\udfb7乙'] });
    expect(textOf(bytes)).toBe('甲𠮷乙');
    expect(main).toContain(r('𠮷'));
  });

  test('on numbers that Word adds stand at the words behind them', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>';
    const body = p('目标', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>');
    expect(annotated(makeDocx({ body, numbering }), { remark: ['一、'] }).main).toMatch(
      /commentRangeStart [^>]*\/><w:r><w:t [^>]*>目</,
    );
  });

  test('are named with the prefix that the file has for Word', () => {
    const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const parts = {
      ...partsWith({ body: '' }, []),
      'word/document.xml': `<document xmlns="${main}"><body><p><r><t>甲乙</t></r></p></body></document>`,
    };
    const result = annotated(zipped(parts), { remark: ['乙'], change: [['甲', '丙']] });
    expect(textOf(settleRevisions(result.bytes, '审阅', true))).toBe('丙乙');
    expect(result.main).toContain(`<w:commentRangeStart xmlns:w="${main}" w:id="1"/>`);
  });
});
