import { expect, test } from 'vitest';
import { readCopiedTable } from './copied-table.ts';

// as Excel 2016 puts it on the clipboard, shortened: conditional comments, a style sheet, a break inside a cell
const excel = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
<meta name=Generator content="Microsoft Excel 15"><!--[if !mso]><style>v\\:* {behavior:url(#default#VML);}</style><![endif]-->
<style><!--table {mso-displayed-decimal-separator:"\\.";} .xl65 {white-space:normal;}--></style></head><body>
<table border=0 cellpadding=0 cellspacing=0 width=144 style='border-collapse:collapse;width:108pt'>
<!--StartFragment-->
 <col width=72 span=2 style='width:54pt'>
 <tr height=38><td height=38 class=xl65 width=72>入户<br>
    走访</td><td align=right>1,860</td></tr>
 <tr height=19><td colspan=2>合并</td></tr>
<!--EndFragment-->
</table></body></html>`;

// as Word does: paragraphs in cells, blanks for empty ones, a blank paragraph behind the table, a cell over two rows
const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=ZH-CN><!--StartFragment-->
<table class=MsoTableGrid border=1><tr><td rowspan=2 valign=top><p class=MsoNormal><span style='font-family:仿宋'>卫生</span></p></td>
<td><p class=MsoNormal>楼道<b>整
洁</b></p><p class=MsoNormal>无堆物</p></td></tr><tr><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr></table>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p><!--EndFragment--></body></html>`;

test('cells of Excel keep their lines and figures; a merged cell leaves its other places blank', () => {
  expect(readCopiedTable(excel)).toEqual([
    ['入户\n走访', '1,860'],
    ['合并', ''],
  ]);
});

test('cells of Word are their words, a paragraph a line', () => {
  expect(readCopiedTable(word)).toEqual([
    ['卫生', '楼道整洁\n无堆物'],
    ['', ''],
  ]);
});

test('one column stays one column, and one cell one cell', () => {
  expect(readCopiedTable('<table><tr><td>甲<tr><td>乙</table>')).toEqual([['甲'], ['乙']]);
  expect(readCopiedTable('<table><tr><td>甲</td></tr></table>')).toEqual([['甲']]);
});

test('text around a table, two tables and no table are no cells', () => {
  for (const html of [
    '<p>见下表</p><table><tr><td>甲</table>',
    '<table><tr><td>甲</table><table><tr><td>乙</table>',
    '<p>甲</p>',
    '',
  ])
    expect(readCopiedTable(html), html).toBeUndefined();
});

test('what would run in a page is text or nothing', () => {
  const html =
    '<table><tr><td>&lt;img src=x onerror=alert(1)&gt;<script>alert(1)</script><img src=x onerror=alert(2)></td><td><a href="javascript:alert(1)">点</a></td></tr></table>';
  expect(readCopiedTable(html)).toEqual([['<img src=x onerror=alert(1)>', '点']]);
});

test('a thousand tables inside each other end', () => {
  const deep = '<table><tr><td>'.repeat(1000);
  expect(readCopiedTable(`${deep}底`)?.[0]?.[0]).toContain('底');
});
