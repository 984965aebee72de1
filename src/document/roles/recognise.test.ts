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

  test.each(['各网格、物业服务企业：', '各商户、业委会：', '全体党员：'])(
    'know “%s” for the addressee',
    (line) => {
      expect(roles(title, p(line), p('为做好防汛工作，制定本方案。'))).toEqual([
        'title',
        'addressee',
        'body',
      ]);
    },
  );
});
