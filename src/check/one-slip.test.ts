import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { readWordLists } from '../files/read-word-lists.ts';
import { checkText } from './check-text.ts';
import { rules } from './rules.ts';

const context = { vocabulary: readVocabulary(), words: readWordLists(), library: [] };

/** The text is short on purpose. */
const chosen = rules.filter(({ id }) => id !== 'structure/length');

/** A plan as an office sends it, with nothing wrong in it. */
const clean = `桃源社区2027年环境整治工作计划
（2026年12月28日居民会议
第四次会议通过）
各网格、驻区单位：
为做好2027年环境整治工作，根据《青山区委办公室 青山区人民政府办公室关于开展环境整治的通知》（青办发〔2026〕12号），制定本计划。
一、基本情况
社区有居民3260户，网格12个。2026年清理楼道堆物86处。
二、工作目标
到年底，居民满意率达到90%以上，楼道堆物比上年减少三成。抓好三件事：一是清楼道，二是补路灯，三是修台阶。
三、重点任务
（一）清理楼道。网格员每月组织一次，3月20日至4月15日集中清理，做到“三不”：不堆纸箱，不堆旧家具，不占通道。
（二）整治飞线。综治专干每季度排查一次，全年不少于4次，6月底前整改到位。（牵头单位：综治岗；配合单位：派出所）
四、实施步骤
分三个阶段进行。
（一）动员阶段（2月至3月）。网格员入户宣传。
（二）整治阶段（4月至10月）。逐栋清理，当场登记。
（三）总结阶段（11月至12月）。居民代表评议。
五、保障措施
（一）成立领导小组。组长：社区党委书记；副组长：居委会副主任。
（二）落实经费。安排20000元，其中工具8000元、劳务12000元。
附件：1.工具清单
2.值班安排表
桃源社区居民委员会
2026年12月30日`;

const slips: readonly [rule: string, from: string, to: string][] = [
  ['placeholder/left', '网格12个', '网格××个'],
  ['numbering/gap', '四、实施步骤', '五、实施步骤'],
  ['numbering/repeat', '（三）总结阶段', '（二）总结阶段'],
  ['numbering/level', '（一）清理楼道', '（1）清理楼道'],
  ['numbering/inline', '三是修台阶', '四是修台阶'],
  ['numbering/gap', '2.值班安排表', '3.值班安排表'],
  ['facts/phase-count', '分三个阶段', '分四个阶段'],
  ['facts/phase-order', '2月至3月', '2月至5月'],
  ['facts/promised-count', '抓好三件事', '抓好四件事'],
  ['facts/promised-count', '不堆纸箱，不堆旧家具，', '不堆纸箱，'],
  ['facts/date-order', '3月20日至4月15日', '4月20日至4月15日'],
  ['facts/date-period', '6月底前整改', '2024年6月底前整改'],
  ['facts/impossible-date', '4月15日集中', '4月31日集中'],
  ['facts/percent', '90%以上', '190%以上'],
  [
    'facts/frequency',
    '综治专干每季度排查一次，全年不少于4次，6月底前整改到位',
    '综治专干排查不少于4次，整改到位',
  ],
  ['facts/growth', '楼道堆物比上年减少三成', '垃圾分类准确率提高20%'],
  ['facts/leaders', '组长：社区党委书记；', '组长：社区党委书记、综治专干；'],
  [
    'facts/departments',
    '牵头单位：综治岗；配合单位：派出所',
    '牵头单位：街道办事处；配合单位：派出所、街道办事处',
  ],
  ['facts/budget-sum', '劳务12000元', '劳务11000元'],
  ['facts/value-conflict', '网格员入户宣传', '网格员对3620户居民逐户宣传'],
  [
    'structure/empty-section',
    '分三个阶段进行。\n（一）动员阶段（2月至3月）。网格员入户宣传。\n（二）整治阶段（4月至10月）。逐栋清理，当场登记。\n（三）总结阶段（11月至12月）。居民代表评议。\n',
    '',
  ],
  [
    'structure/measure',
    '（二）整治飞线。综治专干每季度排查一次，全年不少于4次，6月底前整改到位。（牵头单位：综治岗；配合单位：派出所）',
    '（二）整治飞线\n大力弘扬文明新风，不断提高文明程度。',
  ],
  ['leftover/place', '逐栋清理', '在柳湾社区逐栋清理'],
  ['leftover/title', '2026年12月30日', '2023年12月30日'],
  ['leftover/year', '到年底，居民', '2023年，居民'],
  ['leftover/village', '网格员入户宣传', '网格员向村民宣传'],
  ['typography/half-width', '入户宣传。', '入户宣传.'],
  ['typography/brackets', '做到“三不”', '做到“三不'],
  ['typography/quotes', '做到“三不”', '做到"三不"'],
  ['typography/space', '逐栋清理，当场', '逐栋清理， 当场'],
  ['typography/full-width-digits', '网格12个', '网格１２个'],
  ['typography/heading-end', '二、工作目标', '二、工作目标。'],
  ['typography/doubled', '逐栋清理，', '逐栋清理，，'],
  ['typography/document-number', '青办发〔2026〕12号', '青办发[2026]12号'],
  ['typography/listed-titles', '关于开展环境整治的通知》', '关于开展环境整治的通知》、《居民公约》'],
  ['typography/pinyin', '逐栋清理', '逐栋（dòng）清理'],
];

describe('in a whole plan', () => {
  test('that is in order nothing is found', () => {
    expect(checkText(clean, context, chosen)).toEqual([]);
  });

  test.each(slips)('%s finds “%s” written as “%s”', (rule, from, to) => {
    expect(clean.split(from)).toHaveLength(2);
    const found = checkText(clean.replace(from, to), context, chosen).map(({ ruleId }) => ruleId);
    expect(found).toContain(rule);
  });
});
