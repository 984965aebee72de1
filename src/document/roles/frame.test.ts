import { describe, expect, test } from 'vitest';
import { plainParagraph } from '../blocks.ts';
import type { Block, ParagraphFormat } from '../office-document.ts';
import { frameOf } from './frame.ts';

const middle: ParagraphFormat = { align: 'center', size: 22, font: '小标宋' };
const right: ParagraphFormat = { align: 'right' };

/** Paragraphs from their texts, or from text and format. */
function blocks(...lines: (string | [string, ParagraphFormat])[]): Block[] {
  return lines.map((line, index) => {
    const [text, format] = typeof line === 'string' ? [line, {}] : line;
    return { ...plainParagraph(text, index + 1), format };
  });
}

const body = ['为做好防汛工作，制定本方案。', '一、工作目标', '汛期不发生人员伤亡。'] as const;

describe('the head of a document', () => {
  test('gives a title over several lines, joined without a blank', () => {
    const own = blocks(['柳岸社区2027年汛期地下车库', middle], ['巡查工作方案', middle], ...body);
    expect(frameOf(own).title).toBe('柳岸社区2027年汛期地下车库巡查工作方案');
    const broken = blocks(['柳岸社区2027年\n防汛工作方案', middle], ...body);
    expect(frameOf(broken).title).toBe('柳岸社区2027年防汛工作方案');
  });

  test('takes 征求意见稿 below the title into it, and a note of the meeting not', () => {
    const draft = blocks(
      ['柳岸社区防汛工作方案', middle],
      ['（征求意见稿）', { align: 'center', size: 16 }],
      ...body,
    );
    expect(frameOf(draft).title).toBe('柳岸社区防汛工作方案（征求意见稿）');
    const passed = blocks(
      ['柳岸社区防汛工作方案', middle],
      ['（2027年3月1日居委会会议通过）', middle],
      ...body,
    );
    expect(frameOf(passed).title).toBe('柳岸社区防汛工作方案');
  });

  test('knows red head, number, 签发人 and 密级 above the title', () => {
    const { roles, title } = frameOf(
      blocks(
        '机密★1年',
        ['柳岸街道办事处文件', { align: 'center', red: true }],
        '柳街办〔2027〕3号',
        '签发人：街道办主任',
        ['关于做好防汛工作的通知', middle],
        ...body,
      ),
    );
    expect(title).toBe('关于做好防汛工作的通知');
    expect([0, 1, 2, 3].map((at) => roles.get(at))).toEqual([
      'classification',
      'red-head',
      'document-number',
      'signer',
    ]);
  });

  test('is the masthead of a 简报, its issue, its office and day', () => {
    const own = blocks(
      ['柳岸社区工作简报', { align: 'center', red: true }],
      '第3期',
      '柳岸社区居民委员会编　　　2027年3月31日',
      ['柳岸社区开展防汛演练', middle],
      ...body,
    );
    const { roles, title } = frameOf(own);
    expect(title).toBe('柳岸社区开展防汛演练');
    expect([0, 1, 2].map((at) => roles.get(at))).toEqual(['red-head', 'document-number', 'printed-by']);
  });

  test('goes on with the years of a plan in brackets', () => {
    const own = blocks(['柳岸社区发展规划', middle], ['（2027—2029年）', { align: 'center' }], ...body);
    expect(frameOf(own).title).toBe('柳岸社区发展规划（2027—2029年）');
  });

  test('ends above its contents', () => {
    const own = blocks(['柳岸社区防汛工作方案', {}], ['目　录', {}], ...body);
    expect(frameOf(own).title).toBe('柳岸社区防汛工作方案');
  });

  test.each(['〔2027〕4号', '第7期', '（第12号）'])(
    'of minutes has the number %s below the red head',
    (number) => {
      const red: ParagraphFormat = { align: 'center', red: true };
      const own = blocks(['柳岸社区会议纪要', red], number, ['三方联席会议纪要', middle], ...body);
      expect(frameOf(own).title).toBe('三方联席会议纪要');
      expect(frameOf(own).roles.get(1)).toBe('document-number');
    },
  );

  test('of a text that nothing sets apart is known by its words', () => {
    const own = blocks(
      '特急',
      '柳岸街道党政办公室',
      '柳岸街道应急办公室',
      '文件',
      '柳街〔2027〕3号',
      '关于做好2027年',
      '防汛工作的通知',
      '各社区：',
      ...body,
      '柳岸街道党政办公室',
      '柳岸街道应急办公室',
      '2027年3月1日',
    );
    const { roles, title, signoff } = frameOf(own);
    expect(title).toBe('关于做好2027年防汛工作的通知');
    expect([1, 2, 3].map((at) => roles.get(at))).toEqual(['red-head', 'red-head', 'red-head']);
    expect(signoff?.bodies).toEqual(['柳岸街道党政办公室', '柳岸街道应急办公室']);
  });

  test('has the number below the title on the pages of an office', () => {
    const own = blocks(['关于做好防汛工作的通知', middle], '柳街办〔2027〕3号', '各社区：', ...body);
    expect(frameOf(own).roles.get(1)).toBe('document-number');
  });

  test('is no red head where a title about something has its number below', () => {
    const own = blocks('关于柳岸社区防汛检查情况的通报', '柳街办〔2027〕3号', '各社区：', ...body);
    expect(frameOf(own).title).toBe('关于柳岸社区防汛检查情况的通报');
  });

  test('of a text without one is empty', () => {
    expect(frameOf(blocks(...body)).title).toBeUndefined();
    expect(frameOf([]).title).toBeUndefined();
  });
});

describe('the end of a document', () => {
  const ended = (...lines: (string | [string, ParagraphFormat])[]) =>
    frameOf(blocks(['柳岸社区防汛工作方案', middle], ...body, ...lines));

  test.each([
    ['2027年3月1日', '2027-03-01'],
    ['二〇二七年三月一日', '2027-03-01'],
    ['二○二七年十二月三十一日', '2027-12-31'],
    ['２０２７年３月１日', '2027-03-01'],
    ['2027.3.1', '2027-03-01'],
    ['二〇二七年八月', '2027-08'],
    ['2027年　月　日', undefined],
    ['2027年2月30日', undefined],
  ])('is signed and dated %s', (written, date) => {
    const { signoff } = ended('', ['柳岸社区居民委员会', right], [written, right]);
    expect(signoff?.bodies).toEqual(['柳岸社区居民委员会']);
    expect(signoff?.date.date).toBe(date);
    expect(signoff?.date.written).toBe(written);
  });

  test('is signed by several bodies, or by one beside its date', () => {
    const two = ended(['柳岸社区党委', right], ['柳岸社区居民委员会', right], ['2027年3月1日', right]);
    expect(two.signoff?.bodies).toEqual(['柳岸社区党委', '柳岸社区居民委员会']);
    const beside = ended('柳岸社区居民委员会    2027年3月1日');
    expect(beside.signoff?.bodies).toEqual(['柳岸社区居民委员会']);
  });

  test('is signed in a table without lines, and above the note of attachments', () => {
    const cell = (column: number, ...lines: string[]) => ({
      blocks: blocks(...lines),
      column,
      columns: 1,
      rows: 1,
    });
    const right: Block = {
      type: 'table',
      line: 5,
      columns: 2,
      rows: [[cell(0, ''), cell(1, '柳岸社区居民委员会', '2027年3月1日')]],
    };
    const inTable = frameOf([...blocks(['柳岸社区防汛工作方案', middle], ...body), right]);
    expect(inTable.signoff).toMatchObject({ bodies: ['柳岸社区居民委员会'], date: { date: '2027-03-01' } });
    expect(inTable.roles.get(4)).toBe('signoff-body');
    const above = ended('柳岸社区党委', '2027年3月1日', '附件：1.任务表；2.物资清单');
    expect(above.signoff?.bodies).toEqual(['柳岸社区党委']);
    expect(above.noted).toEqual(['任务表', '物资清单']);
  });

  test('of a notice stands above the text that it publishes', () => {
    const own = blocks(
      ['关于印发《柳岸社区防汛物资管理办法》的通知', middle],
      '现将办法印发给你们。',
      ['柳岸社区居民委员会', right],
      ['2027年3月1日', right],
      ['柳岸社区防汛', middle],
      ['物资管理办法', middle],
      '物资专人保管。',
    );
    const { signoff, attachments, roles } = frameOf(own);
    expect(signoff?.bodies).toEqual(['柳岸社区居民委员会']);
    expect(attachments).toEqual([{ label: '', title: '柳岸社区防汛物资管理办法', at: 4, from: 6 }]);
    expect(roles.get(5)).toBe('attachment-title');
  });

  test('of a notice stands above the plan that it publishes, named without marks', () => {
    const own = blocks(
      '柳岸街道办事处关于印发防汛工作方案的通知',
      '现将方案印发给你们。',
      '柳岸街道办事处',
      '2027年3月1日',
      '防汛工作方案',
      '物资专人保管。',
    );
    const { signoff, attachments } = frameOf(own);
    expect(signoff?.bodies).toEqual(['柳岸街道办事处']);
    expect(attachments.map(({ title, at }) => [title, at])).toEqual([['防汛工作方案', 4]]);
  });

  test('is found behind the attachments, where somebody put it, and a form is none', () => {
    const late = ended('附件1（样表）', '图1：巡查路线', '沿河巡查。', '柳岸社区居民委员会', '2027年3月1日');
    expect(late.signoff?.bodies).toEqual(['柳岸社区居民委员会']);
    expect(late.roles.get(4)).toBe('attachment-label');
    const form = ended('附件1', ['承诺书', middle], '本人承诺按时巡查。', '张三', '2027年　月　日');
    expect(form.signoff).toBeUndefined();
  });

  test('is blank in a draft, and below it stands through whose hands it went', () => {
    const { roles, signoff } = ended(
      '[发文单位]',
      '[日期]',
      '（本文有删减）',
      '抄送：区应急局',
      '审核：[审核人]',
    );
    expect(signoff?.bodies).toEqual(['[发文单位]']);
    expect([4, 5, 6, 7, 8].map((at) => roles.get(at))).toEqual([
      ...['signoff-body', 'date', 'remark', 'copied-to', 'printed-by'],
    ]);
  });

  test('has attachments with titles over two lines, in plain text too', () => {
    const own = ended(
      '柳岸社区居民委员会',
      '2027年3月1日',
      '附件1.',
      '柳岸社区沿河道路',
      '防汛检查情况的报告',
      '检查道路三处。',
    );
    expect(own.attachments.map(({ title }) => title)).toEqual(['柳岸社区沿河道路防汛检查情况的报告']);
  });

  test('publishes a text whose title is set with room between its letters', () => {
    const own = blocks(
      '关于印发《柳岸社区议事规则》的通知',
      '现印发给你们。',
      '柳岸社 区 议 事 规 则',
      '每月议事。',
    );
    expect(frameOf(own).attachments.map(({ at }) => at)).toEqual([2]);
  });

  test('has 抄送 and 印发 behind its attachments, too', () => {
    const own = ended(
      ['柳岸社区居民委员会', right],
      ['2027年3月1日', right],
      '附件',
      '物资清单',
      '沙袋50只。',
      '抄送：柳岸街道党工委办公室。',
      '柳岸社区居民委员会办公室　　2027年3月1日印发',
    );
    expect([9, 10].map((at) => own.roles.get(at))).toEqual(['copied-to', 'printed-by']);
    expect(own.signoff?.bodies).toEqual(['柳岸社区居民委员会']);
  });

  test('has its attachments noted one by one, each with its number', () => {
    const own = ended('附件一：任务表', '附件二：物资清单', '柳岸社区居民委员会', '2027年3月1日');
    expect(own.noted).toEqual(['任务表', '物资清单']);
    expect(ended('附件1.任务表', '2.物资清单', '柳岸社区居民委员会', '2027年3月1日').noted).toEqual(
      own.noted,
    );
    const headed = ended('附件1：任务表', '一、巡查', '每日巡查。');
    expect(headed.noted).toEqual([]);
  });

  test('keeps what stands below the date apart', () => {
    const { roles, signoff } = ended(
      ['柳岸社区居民委员会', right],
      ['2027年3月1日', right],
      '（此件公开发布）',
      '抄送：柳岸街道党工委办公室。',
      '柳岸社区居民委员会办公室　　２０２７年３月１日印发',
    );
    expect(signoff?.date.date).toBe('2027-03-01');
    expect([6, 7, 8].map((at) => roles.get(at))).toEqual(['remark', 'copied-to', 'printed-by']);
  });

  test('has its attachments in the note and on their pages', () => {
    const { noted, attachments, signoff } = ended(
      '附件：1.巡查任务分工表',
      '2.物资清单',
      ['柳岸社区居民委员会', right],
      ['2027年3月1日', right],
      '附件1',
      ['巡查任务分工表', middle],
      '一、一号车库',
      '附件2',
      ['物资清单', middle],
    );
    expect(noted).toEqual(['巡查任务分工表', '物资清单']);
    expect(attachments.map(({ label, title }) => [label, title])).toEqual([
      ['附件1', '巡查任务分工表'],
      ['附件2', '物资清单'],
    ]);
    expect(signoff?.bodies).toEqual(['柳岸社区居民委员会']);
  });

  test('without a date is no sign-off: a last short paragraph stays text', () => {
    const { signoff, roles } = ended('特此通知');
    expect(signoff).toBeUndefined();
    expect(roles.get(4)).toBeUndefined();
  });
});
