import { describe, expect, test } from 'vitest';
import { readSource } from '../../source/read-source.ts';
import { chineseList, makeDocx, numbered, p, par, r, tbl, tc, tr } from '../../source/testing/make-docx.ts';
import { recognise } from './recognise.ts';

const known = (words: string) => words === '工作目标' || words === '保障措施';
const centred = '<w:jc w:val="center"/>';
const right = '<w:jc w:val="right"/>';
const outline = (level: number) => `<w:outlineLvl w:val="${level - 1}"/>`;
const title = par(r('柳岸社区防汛工作方案', '<w:b/><w:sz w:val="44"/>'), centred);

/** role and depth of each paragraph of the text, in order. */
function roles(...body: string[]): string[] {
  const { value } = readSource(makeDocx({ body: body.join(''), numbering: list }), 'a.docx');
  if (!value) throw new Error('the file cannot be read');
  return [...recognise(value, known).values()].map(({ role, depth }) => (depth ? `${role} ${depth}` : role));
}

const list = `<w:abstractNum w:abstractNumId="0">${chineseList}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

describe('the roles of a document', () => {
  test('are those of its frame and of its text together', () => {
    expect(
      roles(
        title,
        p('各居民小组：'),
        p('为做好防汛工作，制定本方案。'),
        p('一、工作目标'),
        p('（一）汛期无人员伤亡'),
        p('1.每日巡查，发现积水立即上报。'),
        p('柳岸社区居民委员会', right),
        p('2027年3月1日', right),
      ),
    ).toEqual(['title', 'addressee', 'body', 'heading 1', 'heading 2', 'item', 'signoff-body', 'date']);
  });

  test('give headings the depth of numbers that the program sets, and of levels without numbers', () => {
    expect(
      roles(
        title,
        p('组织领导', numbered(1)),
        p('人员分工', numbered(1, 1)),
        p('工作内容', outline(1)),
        p('巡查', outline(3)),
        p('值守', outline(3)),
        p('工作要求', outline(1)),
      ),
    ).toEqual(['title', 'heading 1', 'heading 2', 'heading 1', 'heading 2', 'heading 2', 'heading 1']);
  });

  test('begin anew in each attachment', () => {
    const { value } = readSource(
      makeDocx({
        body: [
          ...[
            title,
            p('一、组织领导'),
            p('（一）人员分工'),
            p('附件1'),
            par(r('巡查细则', '<w:b/>'), centred),
          ],
          ...[p('（一）巡查路线'), p('沿河巡查。')],
        ].join(''),
      }),
      'a.docx',
    );
    const found = value ? [...recognise(value, known).values()] : [];
    expect(
      found.filter(({ role }) => role === 'heading').map(({ depth, attachment }) => [depth, attachment]),
    ).toEqual([
      [1, undefined],
      [2, undefined],
      [1, 1],
    ]);
  });

  test('take a line above a table for its caption, and a sentence behind a number for an item', () => {
    expect(
      roles(
        title,
        p('一、任务分工'),
        p('工作目标'),
        tbl(tr(tc('任务'), tc('岗位'))),
        p('二、登记造册，报社区居委会。'),
      ),
    ).toEqual(['title', 'heading 1', 'caption', 'item']);
  });

  test('leave a sentence above a table among the text', () => {
    const table = tbl(tr(tc('任务'), tc('岗位')));
    for (const sentence of ['预警期间24小时值班。', '具体安排如下：'])
      expect(roles(title, p('一、任务分工'), p(sentence), table)).toEqual(['title', 'heading 1', 'body']);
  });

  test('take the lines of a list for items to its last, and a heading for one by its sisters', () => {
    expect(
      roles(
        title,
        p('一、日常管理'),
        p('1.值班员每晚八时交接班，填写记录。'),
        p('2.修订值班表。'),
        p('3.补齐沙袋。'),
        p('二、应急处置'),
        p('（一）及时报告。'),
        p('发现积水，十分钟内报告。'),
        p('（二）建立健全转移安置和回迁登记的工作制度。'),
        p('转移一户，登记一户。'),
      ),
    ).toEqual([
      'title',
      'heading 1',
      'item',
      'item',
      'item',
      'heading 1',
      'heading 2',
      'body',
      'heading 2',
      'body',
    ]);
  });

  test('are a list where three lines of a kind stand together, with stops or without', () => {
    const list = ['1.沙袋', '2.水泵', '3.警戒带'];
    expect(roles(title, p('一、物资'), ...list.map((line) => p(line)), p('以上物资专人保管。'))).toEqual([
      'title',
      'heading 1',
      'item',
      'item',
      'item',
      'body',
    ]);
    const clauses = ['1.不堆放杂物；', '2.每月检查一次；', '3.离开时断电。'];
    expect(roles(title, ...clauses.map((line) => p(line)), p('本制度即日起执行。'))).toEqual([
      ...['title', 'item', 'item', 'item', 'body'],
    ]);
  });

  test('are headings by heavy letters alone, beside the numbered ones and not above them', () => {
    const heavy = (text: string) => par(r(text, '<w:rFonts w:eastAsia="黑体"/>'));
    expect(
      roles(title, heavy('来文回顾'), p('来文收悉。'), p('一、办理情况'), heavy('其他'), p('特此函复。')),
    ).toEqual(['title', 'heading 1', 'body', 'heading 1', 'heading 1', 'body']);
    expect(roles(title, heavy('注意防汛'), heavy('注意防火'), p('以上请遵守。'))[1]).toBe('body');
  });

  test('count chapters by figures alone above decimal sections, as emergency plans do', () => {
    expect(
      roles(
        title,
        p('1 总则'),
        p('1.1 编制目的'),
        p('为有序应对强降雨，编制本预案。'),
        p('2 附则'),
        p('本预案自印发之日起施行。'),
      ),
    ).toEqual(['title', 'heading 1', 'heading 2', 'body', 'heading 1', 'body']);
    expect(roles(title, p('3 名网格员分片包户'), p('每日巡查。'))[1]).toBe('body');
  });

  test('know a heading before a colon, and what leads to a list', () => {
    expect(
      roles(title, p('一、活动时间：'), p('3月5日上午。'), p('二、要求如下：'), p('按时到场。')),
    ).toEqual(['title', 'heading 1', 'body', 'item', 'body']);
  });

  test('know the words of a picture and typed contents', () => {
    expect(roles(title, p('一、工作背景………1'), p('一、现状'), p('沿河巡查。'), p('图1：巡查路线'))).toEqual([
      ...['title', 'contents', 'heading 1', 'body', 'caption'],
    ]);
  });

  test.each([
    '各网格、物业服务企业：',
    '各社区居民委员会，街道各科室、各直属机构：',
    '区应急管理局办公室（室）：',
    '【主送单位】：',
    '柳岸街道办事处，驻地军区：',
    '李主任：',
    '各商户、业委会：',
    '全体党员：',
  ])('know “%s” for the addressee', (line) => {
    expect(roles(title, p(line), p('为做好防汛工作，制定本方案。'))).toEqual(['title', 'addressee', 'body']);
  });
});
