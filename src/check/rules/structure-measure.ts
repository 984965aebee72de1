/** 任务没有时间或责任人: a task that does not say who does it or by when; one finding a task. */
import { findKind } from '../../plan/vocabulary.ts';
import type { CheckedDocument, Passage } from '../checked-document.ts';
import { isCommunityPlan } from '../community-plan.ts';
import type { Fault, Rule } from '../rule.ts';
import { hasBlock, headingTitle, type SectionSpan, sectionSpans } from './section-spans.ts';

const when =
  /\d{1,2}\s?月|[一二三四五六七八九十]月|每[一二两三四五六七八九十]?个?(?:年|半年|季|月|周|星期|天|日|晚|班|次|学期|届)|全年|年[内底末初]|月[底末初中]|季度|半年|上旬|中旬|下旬|春节|元宵|清明|端午|中秋|国庆|重阳|[寒暑]假|节|周[一二三四五六日末]|工作日|小时|当[天日场周月]|次日|期间|随时|\d[天日时分]|[一二两三四五六七八九十]天|长期|常年|日常|定期|之前|以前|前[，。完报]|学期|日内|年$|20\d\d|20[xX×＊*_-]{2}/;
const who =
  /员|者|家长|各户|由[^，。；]{2}|负责|牵头|承办|会同|协同|配合|专干|网格员|书记|主任|委员|楼[栋组]长|志愿|物业|业主|居民[^区]{0,6}(?:自|议|代表|推)|社工|民警|医生|教师|老师|律师|党员|干部|单位|部门|支部|党委|居委会|村委会|街道|学校|医院|企业|公司|协会|小组|服务队|办公室|[局科站院队]/;

function textOf({ passages }: CheckedDocument, { index, end }: SectionSpan): string {
  return passages
    .slice(index, end)
    .map(({ text }: Passage) => text)
    .join('\n');
}

export const structureMeasure: Rule = {
  id: 'structure/measure',
  name: '任务缺责任或时间',
  severity: 'info',
  about:
    '每项任务要让人看出谁来做、什么时候做，至少写到岗位和月份、频次。配了责任分工表或活动安排表的、看标题不是社区、街道等单位自己的计划的不查。',
  why: '“大力弘扬新风”没有写谁来做、什么时候做，年底检查时没有一个岗位要对它负责。',
  mend: [
    '写明岗位：网格员、环境专干、物业服务企业。',
    '写明时间或频次：5月底前、每月一次。',
    '任务多的，添一张“责任分工”表，正文不再逐条写。',
  ],
  unless:
    '省、市的指导意见讲原则，不查；已经配了责任分工表、活动安排表的不查。讲认识、讲意义的一段，忽略即可。',
  source: 'measured',
  basis: '社区计划里任务的实际写法；为了少打扰，只认得出“谁”和“何时”的说法，拿不准的当作已经写了。',
  examples: {
    ok: [
      {
        text: '青山省关于城乡社区清洁工作的指导意见\n一、主要任务\n（一）弘扬新风\n大力弘扬文明新风，不断提高文明程度。',
      },
      { text: '一、主要任务\n（一）清扫楼道\n环境专干每月组织一次清扫。\n二、要求\n及时总结。' },
    ],
    notOk: [
      {
        text: '一、主要任务\n（一）清扫楼道\n环境专干每月组织一次清扫。\n（二）弘扬新风\n大力弘扬文明新风，不断提高文明程度。\n二、要求\n及时总结。',
        found: ['（二）弘扬新风'],
      },
    ],
  },
  check(document, { vocabulary }) {
    const { blocks } = document.facts;
    if ((blocks?.responsibilities ?? blocks?.activities) || !isCommunityPlan(document)) return [];
    const spans = sectionSpans(document);
    return spans.flatMap((span): Fault[] => {
      const { heading, parent } = span;
      const own = findKind(vocabulary, heading.kind)?.tasks;
      const above = findKind(vocabulary, spans[parent ?? -1]?.heading.kind)?.tasks;
      const isTask =
        (own?.are === 'itself' && own.whoAndWhen) || (above?.are === 'parts' && above.whoAndWhen);
      if (!isTask || span.end === span.index + 1) return [];
      // a section with a table of its own says who and when there, or is about figures
      if (hasBlock(document, span)) return [];
      const text = textOf(document, span);
      const missing = [...(who.test(text) ? [] : ['由谁做']), ...(when.test(text) ? [] : ['什么时候做'])];
      if (missing.length === 0) return [];
      const title = headingTitle(heading);
      const message = `任务“${title.slice(0, 20)}”没有写${missing.join('、')}；请写明岗位和月份或频次`;
      return [{ at: heading, message, expected: missing.join('、') }];
    });
  },
};
