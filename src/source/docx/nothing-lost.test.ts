/**
 * Word files made at random of all that a Word file can hold, sound or not: every character that stands in one of them
 * must come out in the text or in a note. Each has signs of its own, so that none is mistaken for another.
 */
import { describe, expect, test } from 'vitest';
import { blocksText } from '../../document/blocks.ts';
import { par, r, tbl, tr } from '../testing/make-docx.ts';
import { numbersFrom } from '../testing/mutate.ts';
import { type Extra, namespaces, readParts } from '../testing/word-parts.ts';

/** More of them find nothing more. */
const files = 150;

/** A writer of random parts; what it has written so far is in `signs`. */
function maker(seed: number) {
  const random = numbersFrom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const signs: string[] = [];
  /** A Han character that stands nowhere else in the file. */
  const sign = () => {
    const one = String.fromCodePoint(0x5001 + signs.length);
    signs.push(one);
    return one;
  };
  const pick = <T>(...all: readonly T[]): T => all[below(all.length)] as T;
  const many = (most: number, make: () => string) => Array.from({ length: 1 + below(most) }, make).join('');

  const character = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = (text: string) => `<w:r><w:instrText xml:space="preserve"> ${text} </w:instrText></w:r>`;
  const drawing = (inner: string) =>
    `<w:r><w:drawing><wp:anchor><wp:positionH><wp:posOffset>99</wp:posOffset></wp:positionH><wp:docPr id="1" name="a" descr="${pick('', sign())}"/>${inner}</wp:anchor></w:drawing></w:r>`;
  const box = (depth: number) =>
    `<wps:wsp><wps:txbx><w:txbxContent>${many(2, () => block(depth))}</w:txbxContent></wps:txbx></wps:wsp>`;
  const field = (depth: number) => {
    const type = pick(
      'PAGE',
      'REF a',
      'HYPERLINK "a"',
      'TOC \\o',
      'FORMTEXT',
      'IF',
      'MERGEFIELD a',
      'FORMCHECKBOX',
    );
    return [
      character('begin'),
      code(type),
      pick('', '', r(sign())),
      pick('', character('separate')),
      many(2, () => inline(depth)),
      pick('', character('end'), character('end')),
    ].join('');
  };

  const makeInline: readonly ((depth: number) => string)[] = [
    () => r(sign()),
    () => r(sign() + sign(), pick('<w:vanish/>', '<w:b/>', '<w:rFonts w:ascii="Wingdings"/>')),
    (depth) =>
      `<w:${pick('ins', 'del', 'moveFrom', 'moveTo')} w:author="a">${inline(depth)}</w:ins>`.replace(
        /^<w:(\w+)(.*)<\/w:ins>$/s,
        '<w:$1$2</w:$1>',
      ),
    (depth) => `<w:hyperlink r:id="h">${inline(depth)}</w:hyperlink>`,
    (depth) => `<x:unknown xmlns:x="urn:x">${inline(depth)}${sign()}</x:unknown>`,
    () => `<ns0:r><ns0:t>${sign()}</ns0:t></ns0:r>`,
    (depth) => `<mc:Fallback>${inline(depth)}</mc:Fallback>`,
    (depth) =>
      `<mc:AlternateContent><mc:Choice Requires="wps">${inline(depth)}</mc:Choice><mc:Fallback>${inline(depth)}</mc:Fallback></mc:AlternateContent>`,
    field,
    () => character('begin') + code(`${pick('XE', 'TC')} "${sign()}"`) + character('end'),
    (depth) => `<w:fldSimple w:instr=" ${pick('PAGE', 'DATE', 'TOC')} ">${inline(depth)}</w:fldSimple>`,
    (depth) =>
      `<w:sdt><w:sdtPr>${pick('', '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>', '<w:showingPlcHdr/>')}</w:sdtPr><w:sdtContent>${inline(depth)}</w:sdtContent></w:sdt>`,
    () => `<w:r><w:ruby><w:rt>${r(sign())}</w:rt><w:rubyBase>${r(sign())}</w:rubyBase></w:ruby></w:r>`,
    (depth) => drawing(box(depth)),
    () => drawing(`<a:txBody><a:p><a:r><a:t>${sign()}</a:t></a:r>${pick('', sign())}</a:p></a:txBody>`),
    () => drawing('<c:chart r:id="chart"/>') + drawing('<dgm:relIds r:dm="diagram"/>'),
    (depth) =>
      `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${block(depth)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
    () => `<w:r><w:pict><v:shape><v:textpath string="${sign()}"/></v:shape></w:pict></w:r>`,
    () =>
      `<m:oMath><m:r><m:t>${sign()}</m:t></m:r><m:f><m:num><m:r><m:t>${sign()}</m:t></m:r></m:num><m:den/>${pick('', `<m:r><m:t>${sign()}</m:t></m:r>`)}</m:f></m:oMath>`,
    () => `<w:r>${sign()}</w:r>${sign()}`,
    () => `<w:r><w:tab>${sign()}</w:tab><w:delText>${sign()}</w:delText></w:r>`,
    () => `<w:r><w:footnoteReference w:id="${below(4)}"/><w:endnoteReference w:id="${below(4)}"/></w:r>`,
    () => `<w:commentRangeStart w:id="${below(4)}"/><w:r><w:commentReference w:id="${below(4)}"/></w:r>`,
  ];
  const inline = (depth: number): string =>
    depth <= 0 ? r(sign()) : (makeInline[below(makeInline.length)] ?? field)(depth - 1);

  const paragraph = (depth: number) =>
    par(
      many(3, () => inline(depth)),
      pick(
        '',
        '<w:rPr><w:del w:id="1"/></w:rPr>',
        '<w:pStyle w:val="TOC1"/>',
        '<w:outlineLvl w:val="0"/>',
        sign(),
      ),
    );
  const cell = (depth: number) =>
    `<w:tc><w:tcPr>${pick('', '<w:vMerge/>', '<w:vMerge w:val="restart"/>', '<w:gridSpan w:val="2"/>', '<w:hMerge/>', '<w:cellDel/>')}</w:tcPr>${many(2, () => block(depth))}</w:tc>`;
  const makeBlock: readonly ((depth: number) => string)[] = [
    paragraph,
    paragraph,
    (depth) =>
      tbl(
        tr(...Array.from({ length: 1 + below(3) }, () => cell(depth))),
        `<w:tr><w:trPr>${pick('', '<w:del/>')}</w:trPr>${cell(depth)}${pick('', sign())}${cell(depth)}</w:tr>`,
      ),
    (depth) => `<w:sdt><w:sdtContent>${block(depth)}</w:sdtContent></w:sdt>`,
    (depth) =>
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph(depth)}${sign()}</w:sdtContent></w:sdt>`,
    (depth) =>
      `<mc:AlternateContent><mc:Choice>${block(depth)}</mc:Choice><mc:Fallback>${block(depth)}</mc:Fallback></mc:AlternateContent>`,
    (depth) => `<x:unknown xmlns:x="urn:x">${sign()}${block(depth)}</x:unknown>`,
    (depth) => `<ns0:tbl>${paragraph(depth)}<ns0:p>${sign()}</ns0:p></ns0:tbl>`,
    (depth) => sign() + inline(depth),
    () => par(`<w:r><w:instrText>${sign()}</w:instrText></w:r>`),
  ];
  const block = (depth: number): string =>
    depth <= 0 ? par(r(sign())) : (makeBlock[below(makeBlock.length)] ?? paragraph)(depth - 1);
  return { signs, sign, block, many };
}

/** A Word file with all kinds of parts, and the signs that stand in it. */
function randomWord(seed: number) {
  const { signs, sign, block, many } = maker(seed);
  const notes = (kind: string) =>
    [0, 1, 2].map((id) => `<w:${kind} w:id="${id}">${block(2)}</w:${kind}>`).join('');
  const part = (name: string, content: string) =>
    `<${name} ${namespaces} xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${content}</${name}>`;
  const extras: Extra[] = [
    {
      name: 'header1.xml',
      type: 'header',
      id: 'header',
      xml: part(
        'w:hdr',
        many(2, () => block(2)),
      ),
    },
    { name: 'footer1.xml', type: 'footer', id: 'footer', xml: part('w:ftr', block(2)) },
    { name: 'endnotes.xml', type: 'endnotes', id: 'endnotes', xml: part('w:endnotes', notes('endnote')) },
    { name: 'comments.xml', type: 'comments', id: 'comments', xml: part('w:comments', notes('comment')) },
    {
      name: 'chart1.xml',
      type: 'chart',
      id: 'chart',
      xml: part(
        'c:chartSpace',
        `<c:title><a:p><a:r><a:t>${sign()}</a:t></a:r></a:p></c:title><c:ser><c:tx><c:v>${sign()}</c:v></c:tx><c:dLbl><a:p><a:r><a:t>${sign()}</a:t></a:r></a:p></c:dLbl></c:ser>`,
      ),
    },
    {
      name: 'data1.xml',
      type: 'diagramData',
      id: 'diagram',
      xml: part('dgm:dataModel', `<a:p><a:r><a:t>${sign()}</a:t></a:r></a:p>`),
    },
  ];
  const drawn = par(
    '<w:r><w:drawing><c:chart r:id="chart"/></w:drawing></w:r><w:r><w:drawing><dgm:relIds r:dm="diagram"/></w:drawing></w:r>',
  );
  const body = `${par(r(sign()))}${many(8, () => block(4))}${drawn}<w:sectPr><w:headerReference r:id="header"/><w:footerReference r:id="footer"/></w:sectPr>`;
  const footnotes = notes('footnote');
  const all = [body, footnotes, ...extras.map(({ xml }) => xml)].join('');
  // not all that was made was chosen
  return { signs: signs.filter((one) => all.includes(one)), body, footnotes, extras };
}

describe('of a Word file', () => {
  test.each(Array.from({ length: files }, (_, seed) => [seed]))(
    'every character is in the text or named, whatever it stands in: file %i',
    (seed) => {
      const { signs, body, footnotes, extras } = randomWord(seed);
      const { document, blocks } = readParts({ body, footnotes }, extras);
      const said = blocksText(blocks) + document.notes.map(({ text }) => text).join('');
      const lost = signs.filter((one) => !said.includes(one));
      expect(
        lost.map(
          (one) => `${one} ${body.slice(Math.max(0, body.indexOf(one) - 160), body.indexOf(one) + 9)}`,
        ),
      ).toEqual([]);
    },
  );
});
