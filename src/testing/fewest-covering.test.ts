import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { docxConstructions } from './docx-constructions.ts';
import { fewestCovering } from './fewest-covering.ts';
import { htmlConstructions } from './html-constructions.ts';

test('the fewest that hold every trait are chosen, what holds most first', () => {
  const things = [
    ['little', ['a']],
    ['much', ['a', 'b', 'c']],
    ['nothing', []],
    ['rare', ['c', 'd']],
    ['known', ['b', 'd']],
  ] as const;
  expect(fewestCovering(things)).toEqual(['much', 'rare']);
});

test('constructions of a Word file are its elements in their order, whatever their words', () => {
  const document = (xml: string) =>
    docxConstructions(zipSync({ 'word/document.xml': strToU8(`<w:body>${xml}</w:body>`) }));
  const one = document('<w:p><w:jc w:val="center"/><w:t w:x="1">甲</w:t></w:p>');
  expect(one).toEqual(document('<w:p><w:jc w:val="center"/><w:t w:x="2">乙</w:t></w:p>'));
  for (const other of [
    '<w:p><w:jc w:val="right"/><w:t w:x="1">甲</w:t></w:p>',
    '<w:p><w:t w:x="1">甲</w:t><w:jc w:val="center"/></w:p>',
    '<w:p><w:jc w:val="center"/></w:p><w:t w:x="1">甲</w:t>',
    '<w:p><w:jc w:val="center"/><w:t>甲</w:t></w:p>',
  ])
    expect(document(other), other).not.toEqual(one);
});

test('fields and tags of a plan are called as one likes: no schema knows their names', () => {
  const parts = (field: string, style: string) =>
    docxConstructions(
      zipSync({
        'customXml/item1.xml': strToU8(`<p:plan><p:${field}></p:${field}></p:plan>`),
        'word/document.xml': strToU8(
          `<w:sdtPr><w:tag w:val="${field}"/><w:pStyle w:val="${style}"/></w:sdtPr>`,
        ),
      }),
    );
  expect(parts('community', 'Title')).toEqual(parts('year', 'Title'));
  expect(parts('community', 'Title')).not.toEqual(parts('community', 'Remark'));
});

test('constructions of a page are its elements in their order, whatever their words', () => {
  const page = (body: string) => htmlConstructions(`<!doctype html><title>甲</title><body>${body}`);
  const one = page('<h1 id="a">甲</h1><p role="note" aria-labelledby="a">乙</p>');
  expect(one).toEqual(page('<h1 id="b">丙</h1><p role="note" aria-labelledby="b">丁</p>'));
  for (const other of [
    '<h1 id="a">甲</h1><p role="note" aria-labelledby="b">乙</p>',
    '<h1 id="a">甲</h1><p role="status" aria-labelledby="a">乙</p>',
    '<p role="note" aria-labelledby="a">乙</p><h1 id="a">甲</h1>',
    '<h2 id="a">甲</h2><p role="note" aria-labelledby="a">乙</p>',
    '<h1 id="a">甲</h1><p role="note" aria-labelledby="a">乙</p></section>',
    '<h1 id="a">甲</h1><p role="note" aria-labelledby="a">乙&nbsp;</p>',
  ])
    expect(page(other), other).not.toEqual(one);
});
