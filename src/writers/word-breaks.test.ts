import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { withWordBreaks } from './word-breaks.ts';

const broken = (...elements: ElementContent[]) =>
  toHtml({ type: 'root', children: withWordBreaks(elements) });

test('titles and cells may be broken between words, running text anywhere', () => {
  expect(broken(h('h1', '桃源社区工作计划'), h('p', '桃源社区工作计划'))).toBe(
    '<h1>桃源<wbr>社区<wbr>工作<wbr>计划</h1><p>桃源社区工作计划</p>',
  );
  expect(broken(h('td', [h('span', '物业服务企业')]))).toBe('<td><span>物业<wbr>服务<wbr>企业</span></td>');
});

test('texts side by side are read as one: a year keeps its 年', () => {
  const parts: ElementContent[] = ['桃源社区', '2027', '年计划'].map((value) => ({ type: 'text', value }));
  expect(broken(h('h1', parts))).toBe('<h1>桃源<wbr>社区<wbr>2027年<wbr>计划</h1>');
});

test('markup in the text stays text', () => {
  expect(broken(h('td', '<img src=x>'))).not.toContain('<img');
});
