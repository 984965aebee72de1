// What stands beside the text of a Word file, with private data in each place where it can stand.
import { expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { readWordLists } from '../files/read-word-lists.ts';
import { p, par, r, zipped } from '../source/testing/make-docx.ts';
import { type Extra, namespaces, partsWith, readBytes, readParts } from '../source/testing/word-parts.ts';
import { checkOffice } from './check-text.ts';

const context = { vocabulary: readVocabulary(), words: readWordLists() };
const root = (name: string, content: string) => `<w:${name} ${namespaces}>${content}</w:${name}>`;
const told = (read: ReturnType<typeof readParts>) =>
  checkOffice(read.document, context).filter(({ ruleId }) => ruleId.startsWith('personal/'));

const secret = '联系楼长13812345678';
const plain = p('每月巡查一次。');
const edge = (kind: 'header' | 'footer'): Extra => ({
  name: `${kind}1.xml`,
  type: kind,
  id: 'e1',
  xml: root(kind === 'header' ? 'hdr' : 'ftr', p(secret)),
});
const withEdge = (kind: 'header' | 'footer') =>
  readParts({ body: `${plain}<w:sectPr><w:${kind}Reference w:type="default" r:id="e1"/></w:sectPr>` }, [
    edge(kind),
  ]);
const drawing = (descr: string) =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图" descr="${descr}"/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(secret)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;

test.each<[place: string, read: () => ReturnType<typeof readParts>]>([
  [
    'a comment',
    () =>
      readParts({ body: plain }, [
        {
          name: 'comments.xml',
          type: 'comments',
          id: 'k',
          xml: root('comments', `<w:comment w:id="4" w:author="审核">${p(secret)}</w:comment>`),
        },
      ]),
  ],
  ['a header', () => withEdge('header')],
  ['a footer', () => withEdge('footer')],
  [
    'a footnote',
    () =>
      readParts({
        body: par(`${r('甲')}<w:r><w:footnoteReference w:id="1"/></w:r>`),
        footnotes: `<w:footnote w:id="1">${p(secret)}</w:footnote>`,
      }),
  ],
  [
    'a footnote that nothing refers to',
    () => readParts({ body: plain, footnotes: `<w:footnote w:id="1">${p(secret)}</w:footnote>` }),
  ],
  ['hidden text', () => readParts({ body: plain + par(r('巡查') + r(secret, '<w:vanish/>')) })],
  [
    'a deletion that is still tracked',
    () =>
      readParts({
        body: par(
          `${r('巡查')}<w:del w:id="1" w:author="审核"><w:r><w:delText>${secret}</w:delText></w:r></w:del>`,
        ),
      }),
  ],
  ['a text box', () => readParts({ body: plain + par(box) })],
  ['the words behind a picture', () => readParts({ body: plain + par(r('见图') + drawing(secret)) })],
])('a mobile number in %s is told', (_, read) => {
  expect(
    told(read())
      .map(({ message }) => message)
      .join('\n'),
  ).toContain('手机号码');
});

function withProperties(parts: Record<string, string>) {
  const names = {
    'docProps/core.xml': (content: string) =>
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${content}</cp:coreProperties>`,
    'docProps/app.xml': (content: string) =>
      `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">${content}</Properties>`,
    'docProps/custom.xml': (content: string) =>
      `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${content}</Properties>`,
  } as const;
  const all = { ...partsWith({ body: plain }, []) };
  for (const [path, write] of Object.entries(names)) {
    const content = parts[path];
    if (content !== undefined) all[path] = write(content);
  }
  return readBytes(zipped(all));
}

test('names in the properties of a file are told with the way to remove them, other authors are not', () => {
  const read = withProperties({
    'docProps/core.xml':
      '<dc:creator>王小明</dc:creator><cp:lastModifiedBy>Administrator</cp:lastModifiedBy>',
    'docProps/app.xml': '<Company>桃源社区居民委员会</Company><Manager>赵先会</Manager>',
  });
  expect(told(read)).toMatchObject([{ ruleId: 'personal/author', severity: 'info' }]);
  const [{ message = '' } = {}] = told(read);
  expect(message).toContain('作者“王小明”、经理“赵先会”');
  expect(message).not.toContain('Administrator');
});

test('a number in a property that a person added is told', () => {
  const read = withProperties({
    'docProps/custom.xml':
      '<property fmtid="{0}" pid="2" name="联系方式"><vt:lpwstr>13812345678</vt:lpwstr></property>',
  });
  expect(told(read)).toMatchObject([{ ruleId: 'personal/beside', severity: 'error' }]);
});

test('a file whose properties name an office says nothing', () => {
  const read = withProperties({
    'docProps/core.xml': '<dc:creator>桃源社区居民委员会</dc:creator><dc:title>巡查计划</dc:title>',
  });
  expect(told(read)).toEqual([]);
});
