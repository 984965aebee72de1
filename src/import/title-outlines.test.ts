// What titles of offices name: the samples', and others as districts, streets and communities write them.
import { expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { findOutline } from '../plan/vocabulary.ts';
import { guessOutline } from './guess-frontmatter.ts';
import { outlinesOfTitle } from './title-outlines.ts';

const vocabulary = readVocabulary();
const plans = ['annual-plan', 'learning-community', 'special-plan', 'target-checklist'];
const schemes = ['activity-plan', 'city-campaign', 'community-demo', 'smart-community', 'unit-creation'];
const named = (title: string) =>
  outlinesOfTitle(vocabulary, title)
    .map(({ id }) => id)
    .sort();

test.each([
  ['annual-task-list', ['柳岸社区2027年工作要点', '柳岸街道2027年民政重点工作要点（征求意见稿）']],
  [
    'notice',
    ['关于做好2027年汛期安全工作的通知', '关于召开居民代表会议的通知', '关于2027年春节放假的紧急通知'],
  ],
  [
    'issuing-notice',
    ['关于印发《柳岸街道网格员管理办法》的通知', '柳岸街道办事处关于印发防汛应急预案的通知'],
  ],
  ['request', ['关于拨付老旧小区改造经费的请示', '柳岸街道关于申请设立助餐点的请示']],
  [
    'letter',
    ['关于商请协助整治占道经营的函', '柳岸社区关于借用操场的函', '柳岸街道办事处关于征求意见的复函'],
  ],
  ['minutes', ['柳岸社区三方联席会议纪要', '停车管理协调会会议纪要', '街道党工委（扩大）会议纪要']],
  [
    'emergency-plan',
    ['柳岸社区防汛应急预案', '低温雨雪冰冻灾害应急预案（试行）', '大型活动突发事件处置预案'],
  ],
  [
    'standards-assessment',
    ['网格员考核办法（试行）', '社区工作者考核细则', '文明楼院评分标准', '社区公益金管理办法'],
  ],
  ['creation-plan', ['柳岸社区发展规划（2027—2029年）', '柳岸街道全龄友好社区建设三年行动计划']],
  [
    'creation-opinion',
    ['关于推进小区党建的实施意见', '关于加强物业管理工作的意见', '关于深化网格化管理的指导意见'],
  ],
  [
    'summary-next',
    [
      '柳岸社区2026年工作总结',
      '2026年上半年工作总结和下半年工作打算',
      '禁毒工作总结',
      '2026年工作总结暨2027年工作思路',
    ],
  ],
  ['work-report', ['关于消防安全检查情况的汇报', '关于2026年法治建设情况的报告', '老旧小区改造工作汇报材料']],
  ['duty-report', ['柳岸社区党委书记2026年述职报告', '个人述职报告']],
  ['responsibility-list', ['小区治理责任清单', '柳岸街道职责清单', '防汛责任分工表']],
  ['activity-plan', ['重阳节活动方案', '“邻里节”活动策划书', '暑期青少年主题活动方案']],
  ['activity-calendar', ['2027年度主题党日活动安排', '新时代文明实践活动日程表', '春节文化活动日程安排']],
  ['city-campaign', ['飞线充电整治专项行动方案', '今冬明春火灾防控行动方案']],
] as const)('%s is named by such titles', (outline, titles) => {
  for (const title of titles) expect(named(title), title).toEqual([outline]);
});

test.each([
  ['柳岸社区防汛工作方案', schemes],
  ['柳岸街道“美好小区”建设方案', schemes],
  ['生活垃圾分类实施方案', ['community-demo', 'smart-community', 'unit-creation']],
  ['柳岸社区2027年工作计划', ['annual-plan', 'learning-community', 'special-plan', 'target-checklist']],
  ['柳岸社区2027年工作打算', ['annual-plan']],
  ['2027年创城工作任务分解表', ['target-checklist']],
  ['柳岸社区2027年工作思路', ['annual-plan']],
])('“%s” leaves the choice among those of its kind', (title, outlines) =>
  expect(named(title)).toEqual([...outlines].sort()),
);

test.each(['关于表彰先进个人的决定', '在防汛动员会上的讲话', '致全体居民的一封信', ''])(
  '“%s” names none',
  (title) => expect(named(title)).toEqual([]),
);

test('headings of a year’s plan do not make one of a scheme', () => {
  const heads = ['指导思想', '工作目标', '工作任务', '工作要求'].map((title) => ({
    title: [{ type: 'text' as const, value: title }],
    content: [],
    sections: [],
  }));
  const kinds = ['guiding-thought', 'goals', 'tasks', 'requirements'];
  const signs = { issuer: '社区' as const, theme: undefined, hasAddressee: false, announced: '' };
  const of = (title: string) =>
    guessOutline(
      vocabulary,
      title,
      heads as never,
      (section) => kinds[heads.indexOf(section as never)],
      signs,
    ).value;
  expect(schemes).toContain(of('柳岸社区2027年防汛工作方案'));
  expect(plans).toContain(of('柳岸社区2027年防汛工作计划'));
  expect(of('柳岸社区2027年防汛工作要点')).toBe('annual-task-list');
  expect(findOutline(vocabulary, of('关于防汛工作的通知'))?.genre).toBe('通知');
});
