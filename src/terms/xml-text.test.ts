import { parseXml } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeXml, xmlSafeJson, xmlText } from './xml-text.ts';

describe('text in XML', () => {
  test('comes back from an element and from an attribute as it was', () => {
    const text = fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", ']]>', '&lt;', '计', 'a') });
    fc.assert(
      fc.property(text, (text) => {
        const root = parseXml(`<a b="${escapeXml(text)}">${escapeXml(text)}</a>`).root;
        expect([root?.attributes.b ?? '', root?.text]).toEqual([text, text]);
      }),
    );
  });

  test('has none of the characters that XML forbids, and all others', () => {
    const forbidden = ['\u0000', '\u0008', '\u000b', '\u001f', '\ufffe', '\uffff', '\ud800', '\udc00'];
    for (const one of forbidden) expect(xmlText(`前${one}后`)).toBe('前后');
    expect(xmlText('前\t\n𠮷\ufffd后')).toBe('前\t\n𠮷\ufffd后');
  });

  test('says JSON without a character that XML changes', () => {
    const value = { a: '\u0085\u007f\uffff计划' };
    expect(xmlSafeJson(value)).toBe('{"a":"\\u0085\\u007f\\uffff计划"}');
    expect(JSON.parse(xmlSafeJson(value))).toEqual(value);
  });
});
