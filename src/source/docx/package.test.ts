import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { plainParagraph } from '../../document/blocks.ts';
import { docxParts, makeDocx, p, par, r, tbl, tc, tr, zipped } from '../testing/make-docx.ts';
import { sampleParts } from '../testing/sample-parts.ts';
import { notesOf, partsWith, readBytes, readParts } from '../testing/word-parts.ts';
import { readFlatPackage, readWordPackage } from './read-word.ts';
import { readWordML2003 } from './word2003.ts';

const parts = docxParts(sampleParts);
const wanted = readBytes(makeDocx(sampleParts)).texts;
const changed = (change: (path: string, xml: string) => [string, string]) =>
  zipped(Object.fromEntries(Object.entries(parts).map(([path, xml]) => change(path, xml))));

/** The same XML with another prefix for Word's names, or with none. */
function prefixed(xml: string, prefix: string): string {
  const colon = prefix && `${prefix}:`;
  return xml
    .replaceAll('<w:', `<${colon}`)
    .replaceAll('</w:', `</${colon}`)
    .replaceAll(
      'xmlns:w=',
      prefix
        ? `xmlns:${prefix}=`
        : 'xmlns:at="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns=',
    )
    .replaceAll(/ w:(?=[\w-]+=)/g, prefix ? ` ${prefix}:` : ' at:');
}

describe('a Word package', () => {
  test.each([
    ['with names under any prefix', changed((path, xml) => [path, prefixed(xml, 'ns0')])],
    [
      'with names under the default namespace',
      changed((path, xml) => [
        path,
        path.startsWith('word/') && !path.includes('rels') ? prefixed(xml, '') : xml,
      ]),
    ],
    [
      'in strict form',
      changed((path, xml) => [
        path,
        xml
          .replaceAll(
            'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
            'http://purl.oclc.org/ooxml/wordprocessingml/main',
          )
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
            'http://purl.oclc.org/ooxml/officeDocument/relationships',
          ),
      ]),
    ],
    ['with backslashes in its names', changed((path, xml) => [path.replaceAll('/', '\\'), xml])],
    ['with other capitals', changed((path, xml) => [path.replace('word/', 'Word/'), xml])],
    [
      'with its main part elsewhere',
      changed((path, xml) => [
        path.replace('word/document.xml', 'word/正文.xml'),
        xml.replaceAll('word/document.xml', 'word/正文.xml'),
      ]),
    ],
    [
      'with targets from the top',
      changed((path, xml) => [path, xml.replaceAll(/Target="(\w+\.xml)"/g, 'Target="/word/$1"')]),
    ],
    [
      'without relationships',
      zipped(Object.fromEntries(Object.entries(parts).filter(([path]) => !path.includes('rels')))),
    ],
    [
      'in UTF-16',
      zipSync({
        ...Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])),
        'word/document.xml': new Uint8Array(
          Uint16Array.from(`\ufeff${parts['word/document.xml']}`, (unit) => unit.charCodeAt(0)).buffer,
        ),
      }),
    ],
    [
      'of a template with macros',
      changed((path, xml) => [
        path,
        xml.replace(/wordprocessingml\.document\.main/, 'ms-word.template.macroEnabledTemplate.main'),
      ]),
    ],
  ])('is read %s', (_, bytes) => {
    expect(readBytes(bytes).texts).toEqual(wanted);
  });

  test('is read from one flat file, charts and all', () => {
    const types = 'http://schemas.microsoft.com/office/2006/xmlPackage';
    const flat = Object.entries(parts)
      .filter(([path]) => path !== '[Content_Types].xml')
      .map(([path, xml]) => `<pkg:part pkg:name="/${path}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`);
    const { value } = readFlatPackage(
      `<?xml version="1.0"?><pkg:package xmlns:pkg="${types}">${flat.join('')}</pkg:package>`,
      '甲.xml',
    );
    expect(value?.format).toBe('flat');
    expect(value?.blocks).toEqual(readBytes(makeDocx(sampleParts)).blocks);
  });

  test('of Word 2003 is read: styles, lists, merged cells, revisions, headers', () => {
    const level =
      '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:nfc w:val="37"/><w:lvlText w:val="%1、"/></w:lvl>';
    const change = (type: string, content: string) =>
      `<aml:annotation aml:id="1" w:type="Word.${type}" aml:author="审核员"><aml:content>${content}</aml:content></aml:annotation>`;
    const xml = `<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:aml="http://schemas.microsoft.com/aml/2001/core"><w:lists><w:listDef w:listDefId="0">${level}</w:listDef><w:list w:ilfo="1"><w:ilst w:val="0"/></w:list></w:lists><w:styles><w:style w:type="paragraph" w:default="on" w:styleId="a"><w:name w:val="Normal"/><w:rPr><w:rFonts w:fareast="仿宋_GB2312"/></w:rPr></w:style></w:styles><w:body><wx:sect><wx:sub-section>${p('目标', '<w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/></w:listPr>')}${par(r('甲') + change('Insertion', r('乙')) + change('Deletion', '<w:r><w:delText>丙</w:delText></w:r>') + change('Comment', p('请核')))}</wx:sub-section>${tbl(tr(tc('丁', '<w:vmerge w:val="restart"/>'), tc('戊')), tr(tc('', '<w:vmerge/>'), tc('己')))}<w:sectPr><w:hdr w:type="odd">${p('某社区')}</w:hdr></w:sectPr></wx:sect></w:body></w:wordDocument>`;
    const { value } = readWordML2003(xml, '旧.xml');
    expect(value?.format).toBe('word2003');
    expect(value?.blocks).toMatchObject([
      { text: '一、目标', automatic: 2, format: { font: '仿宋' } },
      { text: '甲乙' },
      { type: 'table', rows: [[{ rows: 2 }, {}], [{}]] },
    ]);
    expect(value?.notes.map(({ kind, text }) => [kind, text])).toEqual([
      ['insertion', '乙'],
      ['deletion', '丙'],
      ['comment', '请核'],
      ['header', '某社区'],
    ]);
  });

  test.each([
    ['xl/workbook.xml', '', /表格/],
    ['ppt/presentation.xml', '', /演示文稿/],
    ['OFD.xml', '', /OFD/],
    ['mimetype', 'application/vnd.oasis.opendocument.text', /\.odt/],
    ['计划/方案.docx', '', /压缩包.*1 个文件.*解压/],
    ['x.bin', '', /没有 Word 正文/],
  ])('that is none says what it is: %s', (path, text, message) => {
    const { value, findings } = readWordPackage(zipped({ [path]: text }), 'x.docx');
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([{ ruleId: 'source/no-word', severity: 'error' }]);
    expect(findings[0]?.message).toMatch(message);
  });
});

describe('a file inside a Word file', () => {
  const body = `${p('前')}<w:altChunk r:id="k"/>${p('后')}`;
  const chunk = (name: string) => ({ name, type: 'aFChunk', id: 'k', xml: '<html>乙</html>' });

  test('is read where somebody can read it, and named where nobody can', () => {
    const seen: string[] = [];
    const read = readParts({ body }, [chunk('a.htm')], {
      readChunk: (bytes, name) => {
        seen.push(`${name} ${new TextDecoder().decode(bytes)}`);
        return [plainParagraph('乙', 9)];
      },
    });
    expect(seen).toEqual(['word/a.htm <html>乙</html>']);
    expect(read.paragraphs.map(({ text, line }) => [text, line])).toEqual([
      ['前', 1],
      ['乙', 2],
      ['后', 3],
    ]);
    const unread = readParts({ body }, [chunk('a.htm')]);
    expect(notesOf(unread)).toEqual([['embedded', 'a.htm', false]]);
    expect(unread.findings).toMatchObject([{ ruleId: 'source/embedded', severity: 'warning' }]);
  });

  test('that is a Word file brings what stands beside its text', () => {
    const inner = makeDocx({ body: par(`${r('乙')}${r('藏', '<w:vanish/>')}`) });
    const entries = Object.entries(partsWith({ body }, [chunk('a.docx')])).map(([path, xml]) => [
      path,
      strToU8(xml),
    ]);
    const read = readBytes(zipSync({ ...Object.fromEntries(entries), 'word/a.docx': inner }));
    expect(read.texts).toEqual(['前', '乙', '后']);
    expect(read.document.notes).toMatchObject([{ kind: 'hidden', text: '藏', line: 2 }]);
  });

  test('that is a Word file is read, with places that name both, to a depth', () => {
    const nested = (content: Uint8Array | undefined, text: string) => {
      const all = partsWith(
        { body: `${p(text)}${content ? '<w:altChunk r:id="k"/>' : ''}` },
        content ? [chunk('a.docx')] : [],
      );
      const entries = Object.fromEntries(Object.entries(all).map(([path, xml]) => [path, strToU8(xml)]));
      return zipSync({ ...entries, ...(content && { 'word/a.docx': content }) });
    };
    let bytes = nested(undefined, '第0层');
    for (let at = 1; at < 6; at++) bytes = nested(bytes, `第${at}层`);
    const read = readBytes(bytes);
    expect(read.texts).toEqual(['第5层', '第4层', '第3层', '第2层']);
    expect(read.paragraphs[1]?.runs[0]?.place).toMatchObject({ part: 'word/a.docx!/word/document.xml' });
  });
});
