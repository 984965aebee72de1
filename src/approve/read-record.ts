/** `approval.yaml` → a typed record, every fault with its place; and the file to begin with. */
import { type ApprovalRecord, approvalRecordSchema } from '../plan/approval.ts';
import type { Result } from '../terms/finding.ts';
import { type Path, readYaml, YamlPlaces } from '../terms/yaml-places.ts';

const shape = approvalRecordSchema.shape;
const keys: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(shape),
  header: Object.keys(shape.header.shape),
  contact: Object.keys(shape.contact.shape),
  votes: ['present', 'agree'],
  reviews: ['step', 'role', 'date'],
  waivers: ['section', 'reason'],
};

function keysNear(path: Path): string[] {
  return [...(keys[String(path[0] ?? '')] ?? [])];
}

/** Reads the text of an approval record. What contradicts itself in it is for the gates to say. */
export function readRecord(yaml: string): Result<ApprovalRecord> {
  return readYaml(new YamlPlaces(yaml), approvalRecordSchema, {
    area: 'approval',
    name: 'approval.yaml',
    keysNear,
  });
}

/** A record to fill in: every field with what belongs there. Blanks are refused until they are filled. */
export const recordTemplate = `# 审批信息：一份计划公开之前填好。只写岗位，不写姓名；电话写办公电话。
# 填好以后运行：npm run plan:publish -- 计划.mdx --approval approval.yaml

# 审议通过的机构：居民会议、居民代表会议、居委会会议、村民代表会议、街道办主任会议 等
body: 
# 哪一次会议，如 2027年第一次居民代表会议
meeting: 
# 通过的日期，写到日，如 2027-01-15
date: 
# 表决的写到会和同意人数；没有表决的删去下面三行
votes:
  present: 
  agree: 

# 三审：岗位和日期，依次为初审、复审、终审
reviews:
  - { step: 初审, role: , date:  }
  - { step: 复审, role: , date:  }
  - { step: 终审, role: , date:  }

# 居民有疑问找谁：办公室名称和办公电话，如 0000-0000000
contact:
  office: 
  phone: 

# 公开时显示的登记项
header:
  # 索引号：各地格式不同，不能与已公开的重复
  index: 
  # 主题分类（政府信息公开）或公开事项（居务公开）
  subject: 
  # 发布机构
  publisher: 
  # 发文字号，没有的删去这一行；年份用六角括号，如 青街办〔2027〕3号
  docNo: 
  # 发布日期
  published: 
  # 居务公开、村务公开、政府信息公开 之一
  disclosure: 居务公开
  # 公开依据，没有的删去
  basis: 
  # 公开范围或对象
  scope: 本社区全体居民
  # 公开渠道
  channel: 公示栏、本站
  keywords: []

# 提纲要求而这份计划不写的章节，逐项写明理由；没有的不用管
waivers: []
#  - { section: 工作目标, reason: 指标列入附件任务清单 }

# 与别的计划很像而仍要公开的，去掉下一行的 # 写明理由
# similarity: 
`;
