import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { brokenHtml, withWordBreaks } from './word-breaks.ts';

/** As HTML, which is the same whether it is written from elements or from marks. */
function broken(...elements: ElementContent[]): string {
  const html = brokenHtml(elements);
  expect(toHtml({ type: 'root', children: withWordBreaks(elements) })).toBe(html);
  return html;
}

test('every text may be broken between its words', () => {
  expect(broken(h('h1', '桃源社区工作计划'), h('p', '桃源社区工作计划'))).toBe(
    '<h1>桃源<wbr>社区<wbr>工作<wbr>计划</h1><p>桃源<wbr>社区<wbr>工作<wbr>计划</p>',
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

test('words run across the marks of slots and facts, and a break stands before the mark', () => {
  const slot = h('span', { className: ['slot'] }, '12');
  expect(broken(h('p', ['桃源社区组织', slot, '个网格开展', h('strong', '志愿'), '服务']))).toBe(
    '<p>桃源<wbr>社区<wbr>组织<wbr><span class="slot">12</span>个<wbr>网格<wbr>开展<wbr><strong>志愿</strong><wbr>服务</p>',
  );
});

test('a dash stays with the word before it', () => {
  expect(broken(h('p', '推行一项制度——接诉即办'))).toMatch(/<span class="whole">制度——<\/span><wbr>接诉/);
  const slot = (text: string) => h('span', { className: ['slot'] }, text);
  expect(broken(h('td', [slot('2027年1月'), '—', slot('3月')]))).toBe(
    '<td><span class="whole"><span class="slot">2027年<wbr>1月</span>—</span><wbr><span class="slot">3月</span></td>',
  );
});

test('lines of a cell are texts of their own, and nothing of a text is lost', () => {
  const lines = h('td', [h('span.data', [h('span.line', '责任单位'), h('span.line', '社区居委会')])]);
  expect(broken(lines)).toBe(
    '<td><span class="data"><span class="line">责任<wbr>单位</span><span class="line">社区<wbr>居委会</span></span></td>',
  );
});
