import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { htmlTable } from './html-table.ts';

const cell = (text: string) => ({ text, content: [{ type: 'text' as const, value: text }] });
const table = (head: string[], rows: string[][], widths = head.map(() => 1)) =>
  toHtml(htmlTable({ widths, head: head.map(cell), rows: rows.map((row) => row.map(cell)) }));

test('amounts stand right below their head, as in the Word file; posts and sentences do not', () => {
  const html = table(
    ['项目', '金额（元）', '经办', '说明'],
    [
      ['楼道粉刷', '26000', '宣传专干', '由物业服务企业按季度结算'],
      ['公益广告', '800', '环境专干', '由社区按实际制作数量结算'],
    ],
  );
  expect(html).toMatch(/<td [^>]*class="amount whole" style="--inset:[\d.]+"[^>]*>26000<\/td>/);
  expect(html).toMatch(/<th scope="col" class="amount"[^>]*>金额（元）<\/th>/);
  expect(html).toMatch(/<td [^>]*class="short whole"[^>]*>宣传专干<\/td>/);
  expect(html).toMatch(/<td data-head="说明" role="cell">由物业服务企业按季度结算<\/td>/);
});

test('a date that has the room stays on its line, also among other words', () => {
  const html = table(
    ['任务', '时限'],
    [
      ['2027年3月5日前完成入户登记，2027年6月公布结果', '2027年12月25日'],
      ['清理楼道和背街小巷的堆放物', '2027年3月5日'],
    ],
    [3, 2],
  );
  expect(html).toContain('<td class="short whole">2027年12月25日</td>');
  expect(html).toContain('<td><span class="whole">2027年3月5日</span>前完成入户登记，');
});

test('where dates have no room, they are parted after the year and nowhere else', () => {
  const busy = Array.from({ length: 8 }, () => '退役军人服务站工作人员');
  const head = Array.from({ length: 9 }, () => '标题');
  const html = table(head, [['2027年7月10日', ...busy]]);
  expect(html).toMatch(/^<table class="close stacks"/);
  expect(html).toMatch(/<td [^>]*class="short"[^>]*>2027年<span class="whole">7月10日<\/span><\/td>/);
});

test('a table that a phone cannot hold brings the head of each cell along and stays a table to a screen reader', () => {
  const html = table(
    ['任务', '牵头', '完成时限'],
    [['清理楼道和背街小巷堆放物', '街道公共管理办公室', '2027年12月25日']],
  );
  expect(html).toMatch(/^<table class="stacks" role="table">/);
  expect(html).toMatch(/<td data-head="牵头"[^>]* role="cell">街道公共管理办公室<\/td>/);
  expect(html).toContain('role="columnheader">完成时限</th>');
  expect(table(['序号', '姓名', '职务'], [['1', '王某', '组长']])).not.toMatch(/stacks|role|data-head/);
  expect(table(['任务', '时限'], [['清理楼道和背街小巷的堆放物', '每月']])).not.toMatch(/stacks/);
});

test('columns that are read in one run on where rows are stacked, and nowhere else', () => {
  const head = ['指标', '要求', '数值', '单位', '负责岗位'].map(cell);
  const row = ['居民对楼道保洁的满意率', '≥', '90', '%', '社区居委会环境和物业委员会主任'].map(cell);
  const goesOn = [false, false, true, true, false];
  const html = toHtml(htmlTable({ widths: head.map(() => 1), goesOn, head, rows: [row] }));
  expect(html.match(/data-head="[^"]*" class="[^"]*run"/g)?.map((one) => one.slice(11, 13))).toEqual([
    '要求',
    '数值',
    '单位',
  ]);
  const narrow = { widths: [1, 1], goesOn: [false, true], head: head.slice(1, 3), rows: [row.slice(1, 3)] };
  expect(toHtml(htmlTable(narrow))).not.toContain('run');
});

test('a cell of several rows says so where the rows are stacked', () => {
  const long = { text: '楼道、门厅、屋顶平台不堆放杂物', content: [] };
  const shared = { ...cell('共30分'), rowSpan: 2 };
  const html = toHtml(
    htmlTable({
      widths: [3, 7, 4, 3],
      head: ['类别', '标准', '评分或底线', '分值'].map(cell),
      rows: [
        [{ ...cell('环境整洁'), rowSpan: 2 }, long, cell('每处扣2分'), shared],
        [undefined, long, cell('每层扣1分'), undefined],
      ],
    }),
  );
  expect(html).toMatch(/data-head="类别"/);
  expect(html).toMatch(/data-head="分值（2行共用）"/);
  expect(html.match(/<tr class="lower"/g)).toHaveLength(1);
});
