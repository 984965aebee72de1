import { describe, expect, test } from 'vitest';
import { shownBlocks } from '../testing/shown-blocks.ts';
import { binaryText } from './mime.ts';
import { readMhtBlocks } from './read-mht.ts';

const bytesOf = (lines: readonly string[]) =>
  Uint8Array.from(lines.join('\r\n'), (unit) => unit.charCodeAt(0));

const page = bytesOf([
  'MIME-Version: 1.0',
  'Content-Type: multipart/related;',
  '\tboundary="--=_X"',
  '',
  'words before the first part',
  '----=_X',
  'Content-Location: file:///C:/a.htm',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Type: text/html; charset="gb2312"',
  '',
  '<p align=3Dcenter>=B9=F0=CF=\r\n=E3</p>',
  '----=_X',
  'Content-Location: file:///C:/header.htm',
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: base64',
  '',
  // <div style='mso-element:header'><p>ab</p></div>
  btoa("<div style='mso-element:header'><p>ab</p></div>"),
  '----=_X',
  'Content-Type: image/png',
  'Content-Transfer-Encoding: base64',
  '',
  'iVBORw0KGgo=',
  '----=_X--',
]);

describe('a web page in a single file', () => {
  test('is the page among its parts, in the encoding that is named; headers are notes', () => {
    const { value } = readMhtBlocks(page);
    expect(shownBlocks(value?.blocks ?? [])).toEqual(['[center] 桂香']);
    expect(value?.notes.map(({ kind, text }) => [kind, text])).toEqual([['header', 'ab']]);
  });

  test('that was cut off is read as far as it goes', () => {
    const half = page.slice(0, binaryText(page).indexOf('</p>') + 4);
    expect(shownBlocks(readMhtBlocks(half).value?.blocks ?? [])).toEqual(['[center] 桂香']);
  });

  test('without a page says so in one line', () => {
    const { value, findings } = readMhtBlocks(
      bytesOf(['MIME-Version: 1.0', 'Content-Type: image/png', '', 'x']),
    );
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([{ severity: 'error', ruleId: 'source/no-word' }]);
  });
});
