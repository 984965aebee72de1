import { describe, expect, test } from 'vitest';
import { attributesAt, elementSpans } from './spans.ts';

const slices = (xml: string) => elementSpans(xml)?.map(({ start, end }) => xml.slice(start, end));

describe('spans of elements', () => {
  test('are those of one level, past comments, CDATA and signs in attributes', () => {
    const xml =
      '<?xml version="1.0"?><!-- <x> --><a k="1>2"><a><![CDATA[</a>]]></a></a> text <b/><c d=\'"\'>x</c >';
    expect(slices(xml)).toEqual(['<a k="1>2"><a><![CDATA[</a>]]></a></a>', '<b/>', "<c d='\"'>x</c >"]);
    const [first] = elementSpans(xml) ?? [];
    expect(first && attributesAt(xml, first)).toMatchObject({ k: '1>2' });
    expect(first && xml.slice(first.innerStart, first.innerEnd)).toBe('<a><![CDATA[</a>]]></a>');
  });

  test.each([
    '<a>',
    '</a>',
    '<a></b>',
    '<a><b></a></b>',
    '<ab></a>',
    '<a></ab>',
    '<a',
    '<!-- ',
    '<a k="></a>',
  ])('are none where the XML is broken: %s', (xml) => {
    expect(elementSpans(xml)).toBeUndefined();
  });
});
