// Paragraphs struck out with their marks, as LibreOffice saves it: whatever stands behind stays what it was.

import { expect, test } from 'vitest';
import { planLines } from '../../drafts/plan-lines.ts';
import type { Plan } from '../../plan/plan.ts';
import { writeDocx } from '../../writers/docx/write.ts';
import { readDocx } from './read.ts';
import { editDocument, readPart } from './testing/edit-package.ts';
import { sample, vocabulary } from './testing/edited-plan.ts';
import { strikeParagraph, struckParagraphs } from './testing/strike-paragraph.ts';

const sent = await writeDocx(sample, vocabulary, { fonts: 'system', fillIn: 'highlight' });
const paragraphs = struckParagraphs(readPart(sent, 'word/document.xml'));

function struck(at: number): Plan {
  const { value } = readDocx(editDocument(sent, strikeParagraph(at)), vocabulary);
  if (!value) throw new Error('not read');
  return value;
}

/** What each line is and says; how deep it stands follows from those above it. */
const said = (plan: Plan) =>
  planLines(plan).map((line) =>
    line.type === 'heading'
      ? ['heading', line.title]
      : line.type === 'item'
        ? ['item', line.children]
        : ['piece', line.piece],
  );

const ofText = (style: string) => /^(?:BodyText|ListItem|Heading\d)$/.test(style);

test('one line less, and every other one is what it was', () => {
  const all = said(sample);
  const tried = paragraphs.flatMap(({ style, text }, at) => (ofText(style) && text !== '' ? [at] : []));
  expect(tried.length).toBeGreaterThan(20);
  for (const at of tried) {
    const plan = struck(at);
    const left = said(plan);
    const gone = all.findIndex((line, index) => JSON.stringify(line) !== JSON.stringify(left[index]));
    expect(left, paragraphs[at]?.text).toEqual(all.toSpliced(gone < 0 ? all.length - 1 : gone, 1));
    expect(plan.meta.signoff, paragraphs[at]?.text).toEqual(sample.meta.signoff);
    expect(plan.meta.title).toBe(sample.meta.title);
  }
});

test('a date behind a signature that was struck out stays the date', () => {
  const at = paragraphs.findIndex(({ style }) => style === 'SignoffOrg');
  expect(struck(at).meta.signoff).toEqual({ date: sample.meta.signoff?.date });
});

test('a paragraph whose end is struck runs on into the next', () => {
  const ends = (xml: string) => {
    const start = xml.indexOf('<w:p><w:pPr><w:pStyle w:val="BodyText"/>');
    const mark = '<w:rPr><w:del w:id="1" w:author="a" w:date="2027-01-05T08:00:00Z"/></w:rPr>';
    return (
      xml.slice(0, start) + xml.slice(start).replace('<w:pStyle w:val="BodyText"/>', (style) => style + mark)
    );
  };
  const { value } = readDocx(editDocument(sent, ends), vocabulary);
  expect(JSON.stringify(value?.content)).toContain('制定本计划。一、指导思想');
  expect(value?.sections.length).toBe(sample.sections.length - 1);
});
