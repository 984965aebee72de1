/**
 * `/data/approved.json`: all approved plans for programs, and the schema it keeps to. The schema says what each field is;
 * `/data/approved.schema.json` is made from it, so that the two cannot drift apart.
 */
import { z } from 'zod';
import { disclosureKinds, reviewSteps, validities } from '../plan/approval.ts';
import { issuerKinds, levels, periodKinds } from '../plan/frontmatter-terms.ts';
import { progressStates, reportedBlocks } from '../plan/progress.ts';
import { isPlanDate } from '../terms/plan-date.ts';

const text = z.string().min(1);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const planDate = z
  .string()
  .regex(/^\d{4}-\d{2}(-\d{2}|上旬|中旬|下旬)?$/)
  .refine(isPlanDate);
const address = text.describe('网址；站点设定了 SITE_URL 时是完整网址，否则是站内路径');

const header = z.strictObject({
  index: text.describe('索引号'),
  docNo: text.optional().describe('发文字号'),
  publisher: text.describe('发布机构或公开主体'),
  published: day.describe('发布日期'),
});

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const progress = z.strictObject({
  updated: day.describe('最近一次报告的日期'),
  items: z.array(
    z.strictObject({
      block: z.enum(Object.keys(reportedBlocks)).describe('计划里的哪张表'),
      name: text.describe('表里的哪一项'),
      state: z.enum(progressStates),
      date: day,
      note: text.optional(),
      figure: z.number().optional().describe('已达到的数值，单位与指标相同'),
    }),
  ),
});

const version = z.strictObject({
  version: z.int().positive().describe('第几版'),
  address,
  published: day,
  change: text.optional().describe('与上一版相比改了什么'),
  hash: hash.describe('这一版的 SHA-256 指纹：正文、表格和审批信息'),
  previous: hash.optional().describe('上一版的指纹；第 1 版没有'),
  original: z
    .strictObject({ address, sha256: hash, size: z.int().positive().describe('字节数') })
    .optional()
    .describe('公开时交来的 Word 原件'),
  approval: z.strictObject({
    body: text.describe('审议通过的机构'),
    meeting: text.describe('哪一次会议'),
    date: day,
    votes: z.strictObject({ present: z.int(), agree: z.int() }).optional().describe('到会和同意人数'),
    reviews: z.array(z.strictObject({ step: z.enum(reviewSteps), role: text, date: day })).describe('三审'),
  }),
});

const published = z.strictObject({
  state: z.literal('published'),
  id: text.describe('网址里的名称，永不改变'),
  address,
  title: text,
  summary: text.optional(),
  outline: z.strictObject({ id: text, name: text }).describe('提纲'),
  themes: z.array(text),
  issuer: z.strictObject({ kind: z.enum(issuerKinds), name: text }).describe('编制单位'),
  level: z.enum(levels).optional(),
  period: z
    .strictObject({
      kind: z.enum(periodKinds),
      year: z.int().optional(),
      start: planDate.optional(),
      end: planDate.optional(),
    })
    .describe('计划期'),
  basis: z.array(z.strictObject({ title: text, docNo: text.optional() })).describe('依据'),
  validity: z.enum(validities).describe('生成数据那天的有效性'),
  expires: day.optional().describe('有效期的最后一天'),
  header: header
    .extend({
      subject: text.describe('主题分类或公开事项'),
      disclosure: z.enum(disclosureKinds),
      basis: text.optional().describe('公开依据'),
      manner: text.describe('公开方式'),
      scope: text.describe('公开范围或对象'),
      channel: text.optional().describe('公开渠道'),
      keywords: z.array(text),
    })
    .describe('公开信息'),
  contact: z.strictObject({ office: text, phone: text }).describe('办公室和办公电话'),
  versions: z.array(version).min(1).describe('各版，先旧后新；最后一版是现在的'),
  progress: progress.optional().describe('执行进展'),
  replaces: z.array(z.strictObject({ title: text, address })).describe('它取代了哪些计划'),
  files: z.strictObject({
    docx: address,
    txt: address,
    json: address.describe('正文和表格'),
    ics: address.describe('日历'),
    picture: address.describe('一图读懂（SVG）'),
    picturePng: address.optional().describe('一图读懂（PNG）；生成网站的机器没有中文字体时没有'),
    poster: address.describe('公示栏海报'),
  }),
});

const withdrawn = z.strictObject({
  state: z.literal('withdrawn'),
  id: text,
  address,
  title: text.optional().describe('只有被取代的计划还写明标题'),
  header,
  validity: z.literal('废止'),
  versions: z.array(
    z.strictObject({ version: z.int().positive(), address, hash: hash.describe('这一版的指纹') }),
  ),
  withdrawal: z.strictObject({
    kind: z.enum(['replaced', 'gone']),
    date: day,
    reason: text,
    notice: text.optional(),
    replacedBy: z.strictObject({ title: text, address }).optional(),
  }),
});

export const approvedIndexSchema = z
  .strictObject({
    $schema: address,
    site: text,
    address,
    date: day.describe('有效性按哪一天计'),
    plans: z.array(z.discriminatedUnion('state', [published, withdrawn])),
  })
  .describe('全部公开计划：新发布的在前，撤下的在后；撤下的计划没有正文');
export type ApprovedIndex = z.infer<typeof approvedIndexSchema>;
export type PublishedEntry = z.infer<typeof published>;
export type WithdrawnEntry = z.infer<typeof withdrawn>;

/** The schema as JSON Schema (2020-12). */
export function approvedJsonSchema(): object {
  return z.toJSONSchema(approvedIndexSchema);
}
