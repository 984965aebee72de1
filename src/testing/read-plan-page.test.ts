// Reading built pages: the text that counts is the element's textContent, whatever its markup.

import { expect, test } from 'vitest';
import { joinSections } from '../search/indexed-plan.ts';
import { readPlanPage } from './read-plan-page.ts';

const page = (inside: string, attributes = '') =>
  `<!doctype html><title>x</title><nav>别的</nav><main><article data-plan-body ${attributes}>${inside}</article></main>`;

const strip = (text: string) => text.replace(/\s+/g, '');

test('sections begin at headings that have an id, however deep they lie', () => {
  const read = readPlanPage(
    page(`<h1>桃源社区<em>2027</em>年计划</h1><p>缘 由</p>
      <section><h2 id="a"><span>一、</span>目标</h2><p>甲<b>乙</b></p><h3>无锚</h3><ul><li>丙</li><li>丁</li></ul>
      <div><h4 id="b">细则</h4></div><!-- 注 --><table><tr><td>戊</td><td>A &lt; B</td></tr></table></section>`),
  );
  expect(read?.title).toBe('桃源社区2027年计划');
  expect(read?.sections).toEqual([
    ['', '', '桃源社区2027年计划 缘 由'],
    ['a', '一、目标', '甲乙 无锚 丙 丁'],
    // the marks of a table are white space too
    ['b', '细则', '\u2028\n戊\tA < B\u2029'],
  ]);
  expect(strip(joinSections(read?.sections ?? []))).toBe(
    '桃源社区2027年计划缘由一、目标甲乙无锚丙丁细则戊A<B',
  );
});

test('facets come from the attributes', () => {
  const attributes =
    'data-outline="annual-plan" data-theme="a  b a" data-issuer="街道" data-kind="" data-block="phases"';
  expect(readPlanPage(page('<h1>题</h1>', attributes))?.facets).toEqual({
    state: [],
    outline: ['annual-plan'],
    theme: ['a', 'b'],
    issuer: ['街道'],
    kind: [],
    block: ['phases'],
  });
});

test('a page that only mentions the attribute is no plan', () => {
  expect(readPlanPage('<p>data-plan-body</p>')).toBeUndefined();
});

test('a plan without a title is refused', () => {
  expect(() => readPlanPage(page('<h2 id="a">目标</h2>'))).toThrow('没有 h1');
});
