// Word files of an office → plans: what stands around the text finds its field or is named, and blanks survive.

import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { printPlan } from '../plan/mdx/print.ts';
import { readSource } from '../source/read-source.ts';
import { makeDocx, p, par, r, tbl, tc, tr } from '../source/testing/make-docx.ts';
import { importOffice } from './import-document.ts';

const vocabulary = readVocabulary();
const title = (text: string) => par(r(text, '<w:b/><w:sz w:val="44"/>'), '<w:jc w:val="center"/>');
const atRight = (text: string) => p(text, '<w:jc w:val="right"/>');
const text = [p('为做好防汛工作，制定本方案。'), p('一、工作目标'), p('汛期不发生人员伤亡。')].join('');
const signed = atRight('柳岸社区居民委员会') + atRight('2027年3月1日');

function imported(...body: string[]) {
  const { value } = readSource(makeDocx({ body: body.join('') }), 'a.docx');
  if (!value) throw new Error('the file cannot be read');
  const document = importOffice(value, vocabulary);
  const [piece] = document.pieces;
  if (!piece) throw new Error('no piece');
  return { ...document, piece, source: printPlan(piece.plan, vocabulary) };
}

describe('the frame of an office document', () => {
  test('gives the plan its title, sign-off, issuer and attachments', () => {
    const { piece, source, counts } = imported(
      title('柳岸社区2027年'),
      title('防汛工作方案'),
      text,
      p('附件：巡查任务分工表'),
      signed,
      p('附件'),
      title('巡查任务分工表'),
      tbl(tr(tc('车库'), tc('责任岗位')), tr(tc('一号车库'), tc('网格员'))),
    );
    expect(piece.plan.meta).toMatchObject({
      title: '柳岸社区2027年防汛工作方案',
      signoff: { org: '柳岸社区居民委员会', date: '2027-03-01' },
      issuer: { kind: '社区', name: '柳岸社区' },
      attachments: ['巡查任务分工表'],
    });
    expect(source).toContain('## 附件：巡查任务分工表');
    expect(source).toContain('| 一号车库 | 网格员 |');
    expect(source).not.toContain('原文缺标题');
    expect(counts.lost).toBe(0);
  });

  test.each([
    ['各社区，各市场管理方：', ['各社区', '各市场管理方']],
    ['各位居民代表、各楼组长：', ['各位居民代表', '各楼组长']],
    ['尊敬的居民朋友：', ['尊敬的居民朋友']],
    ['现将有关事项安排如下：', []],
  ])('has “%s” as whom it is for', (to, addressee) => {
    const { piece } = imported(title('柳岸社区防汛工作方案'), p(to), text, signed);
    expect(piece.plan.meta.addressee).toEqual(addressee);
  });

  test('finds whom it is for below a line in brackets', () => {
    const { piece, source } = imported(
      title('柳岸社区防汛讲话'),
      p('（2027年3月1日）'),
      p('各位居民：'),
      text,
    );
    expect(piece.plan.meta.addressee).toEqual(['各位居民']);
    expect(source).toContain('（2027年3月1日）');
  });

  test('gives the text that a notice publishes a section of its own, and no attachment', () => {
    const { piece, source } = imported(
      title('关于印发《防汛物资管理办法》的通知'),
      text,
      signed,
      title('防汛物资管理办法'),
      p('物资专人保管。'),
    );
    expect(piece.plan.meta).toMatchObject({ attachments: [], signoff: { date: '2027-03-01' } });
    expect(source).toContain('## 防汛物资管理办法\n\n物资专人保管。');
  });

  test('is read in plain text whose lines are whole', () => {
    const lines =
      '柳岸社区2027年\n防汛工作方案\n为做好防汛，制定本方案。\n一、工作目标\n汛期不发生人员伤亡。\n附件：物资清单\n柳岸社区居民委员会\n2027年3月1日\n附件\n物资清单\n一、沙袋\n三百个。';
    const { value } = readSource(new TextEncoder().encode(lines), 'a.txt');
    const meta = value && importOffice(value, vocabulary).pieces[0]?.plan.meta;
    expect(meta).toMatchObject({
      title: '柳岸社区2027年防汛工作方案',
      signoff: { org: '柳岸社区居民委员会', date: '2027-03-01' },
      attachments: ['物资清单'],
    });
  });

  test('names an attachment once where its page calls it otherwise than the note', () => {
    const page = (label: string, name: string) => p(label) + title(name) + p('一、内容');
    const { piece } = imported(
      title('柳岸社区防汛工作方案'),
      text,
      p('附件：分工表'),
      signed,
      page('附件1', '柳岸社区防汛任务分工表'),
      page('附件2', '物资清单'),
    );
    expect(piece.plan.meta.attachments).toEqual(['分工表', '物资清单']);
  });

  test('is named where a plan has no field for it, and stands in no paragraph', () => {
    const head = par(r('柳岸街道办事处文件', '<w:color w:val="FF0000"/>'), '<w:jc w:val="center"/>');
    const { source, findings, dropped } = imported(
      head,
      p('柳街办〔2027〕3号'),
      title('关于防汛工作的通知'),
      text,
      signed,
      p('抄送：区应急管理局。'),
    );
    for (const words of ['柳岸街道办事处文件', '柳街办〔2027〕3号', '抄送：区应急管理局。']) {
      expect(source).not.toContain(words);
      expect(
        findings.some(({ found }) => found === words),
        words,
      ).toBe(true);
      expect(
        dropped.some((one) => one.text === words),
        words,
      ).toBe(true);
    }
  });

  test('a document that is an attachment itself is called by its title', () => {
    const { piece, dropped } = imported(p('附件2'), title('柳岸社区防汛工作方案'), text, signed);
    expect(piece.title).toBe('柳岸社区防汛工作方案');
    expect(dropped.map((one) => one.text)).toContain('附件2');
  });

  test('a compilation of pieces has none', () => {
    const label = (number: string) => p(`社区防汛工作方案篇${number}`);
    const { pieces } = imported(title('社区防汛工作方案(精选2篇)'), label('一'), text, label('二'), text);
    expect(pieces).toHaveLength(2);
  });
});

describe('blanks and boxes', () => {
  test('to fill in survive as marks, in text, cells and sign-off', () => {
    const underlined = r('        ', '<w:u w:val="single"/>');
    const { source, findings } = imported(
      title('柳岸社区防汛工作方案'),
      par(`${r('根据')}${underlined}${r('街道部署，定于　　年　月　日召开会议，应到　　人。')}`),
      p('一、工作目标'),
      p('巡查____次，参加（　　）人。'),
      tbl(tr(tc('负责人'), tc('时间')), tr(tc('王　岗'), tc('    年  月  日'))),
    );
    expect(source).toContain(
      '根据【待补】街道部署，定于【待补】年【待补】月【待补】日召开会议，应到【待补】人。',
    );
    expect(source).toContain('巡查【待补】次，参加（【待补】）人。');
    expect(source).toContain('【待补】年【待补】月【待补】日 |');
    expect(findings.map(({ message }) => message).join()).toContain('有 10 处待填的空白');
  });

  test('to tick stay boxes, and lines of a cell stay lines', () => {
    const { source } = imported(
      title('柳岸社区志愿者报名表'),
      p('服务意向：□助餐　☑巡查'),
      tbl(
        tr(tc('项目'), tc('内容')),
        tr(tc(p('经费预算') + p('及来源')), tc(p('共3万元。') + p('街道拨付'))),
      ),
    );
    expect(source).toContain('服务意向：□助餐　☑巡查');
    expect(source).not.toContain('缺字');
    expect(source).toContain('| 经费预算<br />及来源 | 共3万元。<br />街道拨付 |');
  });
});

test('a mark that keeps a document from the public is told, in the head as above the title', () => {
  const { findings } = imported(p('机密★1年'), title('柳岸社区防汛工作方案'), text, signed);
  expect(findings.filter(({ ruleId }) => ruleId === 'import/classified').map(({ found }) => found)).toEqual([
    '机密★1年',
  ]);
});

describe('who issues a document', () => {
  const street = (words: string) => [
    ...[title('关于做好防汛工作的通知'), p('各社区：'), text, p(words)],
    ...[atRight('青山街道办事处'), atRight('2027年3月1日')],
  ];

  test.each(['每日报送情况。', '居民委员会、居民、居民、居民、居民。'])(
    'is who signs it, also where the text says “%s”',
    (words) => {
      expect(imported(...street(words)).piece.plan.meta.issuer).toEqual({ kind: '街道', name: '青山街道' });
    },
  );

  test('of a party committee of a community is the community', () => {
    const { piece } = imported(
      ...[
        title('柳岸社区防汛工作方案'),
        text,
        atRight('中共青山街道柳岸社区委员会'),
        atRight('2027年3月1日'),
      ],
    );
    expect(piece.plan.meta.issuer).toEqual({ kind: '社区', name: '柳岸社区' });
  });

  test('is asked for where a day stands at the end and no body', () => {
    const { piece, findings } = imported(
      title('柳岸社区防汛工作方案'),
      text,
      p('每日报送情况。'),
      atRight('2027年3月1日'),
    );
    expect(piece.plan.meta.signoff).toEqual({ date: '2027-03-01' });
    expect(findings.map(({ ruleId }) => ruleId)).toContain('import/signoff');
  });
});

test('a day that cannot be read costs no body that signs', () => {
  const { source, counts } = imported(
    title('柳岸社区防汛工作方案'),
    text,
    atRight('柳岸社区居民委员会'),
    atRight('2027年\ufffd月1日'),
  );
  expect(source).toContain('柳岸社区居民委员会');
  expect(counts.lost).toBe(0);
});

test('an article of two words keeps them', () => {
  const { source, counts } = imported(
    title('柳岸社区楼院管理办法'),
    p('第一条　为做好楼院管理，制定本办法。'),
    p('第二条　楼院'),
  );
  expect(source).toContain('第二条　楼院');
  expect(counts.lost).toBe(0);
});
