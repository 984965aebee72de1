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
  expect(html).toMatch(/<td class="amount whole" style="--inset:[\d.]+">26000<\/td>/);
  expect(html).toContain('<th scope="col" class="amount">金额（元）</th>');
  expect(html).toContain('<td class="short whole">宣传专干</td>');
  expect(html).toContain('<td>由物业服务企业按季度结算</td>');
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
  expect(html).toMatch(/^<table class="close">/);
  expect(html).toContain('<td class="short">2027年<span class="whole">7月10日</span></td>');
});
