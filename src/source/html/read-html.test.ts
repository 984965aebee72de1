import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '../../document/blocks.ts';
import { gb18030 } from '../testing/gb18030.ts';
import { shownBlocks } from '../testing/shown-blocks.ts';
import { decodeHtml } from './decode-html.ts';
import { readHtmlBlocks } from './read-html.ts';

const shown = (html: string) => shownBlocks(readHtmlBlocks(html).blocks);
const notes = (html: string) => readHtmlBlocks(html).notes.map(({ kind, text }) => [kind, text]);

describe('a web page', () => {
  test('is its paragraphs and headings, with what they are by tags, attributes and styles', () => {
    expect(
      shown(`<style>p.head { text-align: center; color: #ff0000 }</style><title>不是正文</title>
        <p class=head>云杉社区文件<h2 align=center>一、目标</h2><center><b>通知</b></center>
        <div style="text-align:right"><u>签发</u></div>正文<font color=red>红</font>`),
    ).toEqual([
      '[center red] 云杉社区文件',
      '[h2 center bold] 一、目标',
      '[center bold] 通知',
      '[right underlined] 签发',
      '正文红',
    ]);
  });

  test('has white space as browsers show it: none between Chinese characters of two lines', () => {
    expect(shown('<p>  各\n 网格  a\nb </p>\n<p>甲<br>乙<br><br>丙')).toEqual(['各网格 a b', '甲\n乙', '丙']);
  });

  test('keeps blanks to fill in and boxes to tick', () => {
    expect(
      shown(
        '<p>根据<u>&nbsp;&nbsp;&nbsp;</u>街道，<u>    </u>户<input type=checkbox checked>是<input type=radio>否<input name=x>名<input type=submit value=交>',
      ),
    ).toEqual(['[underlined] 根据   街道，    户☑是□否____名']);
  });

  test('numbers its lists as browsers do, and takes over the numbers that Word wrote out', () => {
    expect(shown('<ol type=A start=3><li>甲<li value=9><p>乙</p><ul><li>丙</ul></ol>')).toEqual([
      '[auto2] C.甲',
      '[auto2] I.乙',
      '[bullet] 丙',
    ]);
    expect(
      shown(
        "<p class=MsoListParagraph><span style='mso-list:Ignore'>（一）<span>&nbsp;&nbsp;</span></span>物资<p><span style='mso-list:Ignore'>·</span>饮水",
      ),
    ).toEqual(['[auto3] （一）物资', '[bullet] 饮水']);
  });

  test('has tables with spans and tables inside; one of a single column is a frame', () => {
    expect(
      shown(
        '<table><caption>表</caption><tr><td rowspan=2>时段<th colspan=2>值守<tr><td>上午<td><table><tr><td>东<td>西</table></table><table><tr><td>框里</table>',
      ),
    ).toEqual(['表', '{1x2:时段|2x1:[bold] 值守 ; 上午|{东|西}}', '[frame] 框里']);
  });

  test('runs nothing, and names what it leaves out', () => {
    const html = `<nav>首页</nav><p>留<del>旧</del><ins>新</ins><span style="display:none">藏</span><img alt=图><script>alert('x')</script>
      <div style='mso-element:comment-list'><div style='mso-element:comment'>请核</div></div>
      <div style='mso-element:footnote'>[1] 说明</div><iframe src=x></iframe>`;
    expect(shown(html)).toEqual(['留新', '（注：说明）']);
    expect(notes(html)).toEqual([
      ['removed', '首页'],
      ['deletion', '旧'],
      ['insertion', '新'],
      ['hidden', '藏'],
      ['picture', '图'],
      ['comment', '请核'],
      ['footnote', '[1] 说明'],
      ['embedded', ''],
    ]);
  });

  test('is decoded by its bytes first, then by what it says', () => {
    const page = '<meta charset=utf-8><p>社区工作计划</p>';
    expect(decodeHtml(gb18030(page)).value?.text).toBe(page);
    const latin = Uint8Array.from('<meta charset=windows-1252><p>caf\u00e9 \u00e0 la', (unit) =>
      unit.charCodeAt(0),
    );
    expect(decodeHtml(latin).value?.text).toContain('café à la');
  });

  test.each([
    ['open tags', '<div>'.repeat(100_000), 0, 0],
    [
      'letters that go on in every paragraph',
      Array.from({ length: 10_000 }, (_, at) => `<font a=${at}>x<p>`).join(''),
      10_000,
      10_000,
    ],
    ['tables in tables', '<table><tr><td>'.repeat(20_000), 0, 0],
    ['cells that span all', `<table><tr>${'<td colspan=1000 rowspan=1000>a'.repeat(20_000)}`, 20_000, 20_000],
    ['nothing but signs', '<'.repeat(2_000_000), 1, 2_000_000],
  ])('is read to its end, whatever its shape: %s', (_, html, paragraphs, characters) => {
    const read = [...paragraphsOf(readHtmlBlocks(html).blocks)];
    expect(read).toHaveLength(paragraphs);
    expect(read.map(({ text }) => text).join('')).toHaveLength(characters);
  });
});
