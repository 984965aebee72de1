/** The closed lists that frontmatter and outlines share, with the slugs that addresses use. */

/** What kind of document an outline makes. */
export const genres = [
  '工作计划',
  '工作要点',
  '实施方案',
  '行动方案',
  '实施意见',
  '规划',
  '考核办法',
  '活动方案',
  '通知',
  '工作总结',
  '工作汇报',
  '责任清单',
  '活动日程',
  '应急预案',
  '请示',
  '函',
  '会议纪要',
  '述职报告',
  '其他文件',
] as const;

/** Who issues plans (measured, plan-vocabulary §5) → slug. */
export const issuerSlugs = {
  社区: 'community',
  村: 'village',
  镇: 'town',
  街道: 'street',
  区文明办: 'civilisation-office',
  区级部门: 'district-department',
  市局: 'city-bureau',
  市政府: 'city-government',
  学校: 'school',
  医院: 'hospital',
  驻区单位: 'resident-unit',
  妇联: 'women-federation',
  共青团: 'youth-league',
  成人教育中心: 'adult-education',
} as const;
export type IssuerKind = keyof typeof issuerSlugs;
export const issuerKinds = Object.keys(issuerSlugs) as [IssuerKind, ...IssuerKind[]];

/** The slot that holds an issuer's name, and the office that signs behind the name; any other issuer is a unit that signs itself. */
const issuerNames: Partial<Record<IssuerKind, { slot: string; office: string }>> = {
  社区: { slot: 'community', office: '居民委员会' },
  村: { slot: 'village', office: '村民委员会' },
  镇: { slot: 'town', office: '人民政府' },
  街道: { slot: 'street', office: '办事处' },
};

/** Which slot names an issuer of this kind, and what follows the name in the sign-off. */
export function issuerName(kind: IssuerKind): { slot: string; office: string } {
  return issuerNames[kind] ?? { slot: 'unit', office: '' };
}

/** How long a plan runs. */
export const periodKinds = ['年度', '半年', '多年', '活动期'] as const;

/** At which level a plan applies. */
export const levels = ['社区', '村', '街道', '镇', '区', '市', '单位'] as const;

/** The four states of the one document type. */
export const planStates = ['template', 'sample', 'draft', 'approved'] as const;
export type PlanState = (typeof planStates)[number];
