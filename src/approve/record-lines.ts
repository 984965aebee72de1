/**
 * What stands beside the text of a published plan, value by value: residents read it too, so that it is checked like the
 * text. Whatever field a schema gets later is among them.
 */
import { linesOf, type PublishedLine } from '../check/published-lines.ts';
import type { ApprovalRecord } from '../plan/approval.ts';
import type { Progress } from '../plan/progress.ts';
import type { Withdrawal } from './approved-plan.ts';

/** Fields that name an office or a post. */
const posts = new Set(['role', 'office', 'body', 'publisher']);

/** Key → what people call it. */
const names: Readonly<Record<string, string>> = {
  body: '审议机构',
  meeting: '会议',
  date: '日期',
  votes: '表决',
  reviews: '三审',
  role: '岗位',
  contact: '联系方式',
  office: '办公室',
  phone: '办公电话',
  header: '登记项',
  index: '索引号',
  subject: '主题分类或公开事项',
  publisher: '发布机构',
  docNo: '发文字号',
  basis: '公开依据',
  manner: '公开方式',
  scope: '公开范围',
  channel: '公开渠道',
  keywords: '主题词',
  waivers: '不写的章节',
  similarity: '与别的相似的理由',
  change: '修改说明',
  reason: '理由',
  notice: '告示',
  replacedBy: '取代它的计划',
  items: '进度',
  name: '名称',
  note: '说明',
};

/** `联系方式—办公室（contact.office）`: in words, and as it is written in the file. */
function labelOf(path: readonly string[]): string {
  const words = path.flatMap((key) => names[key] ?? []).join('—');
  return words === '' ? path.join('.') : `${words}（${path.join('.')}）`;
}

function lines(value: unknown): PublishedLine[] {
  return linesOf(value).map(({ path, text }) => {
    const isPost = posts.has(path.at(-1) ?? '');
    return { label: labelOf(path), text, path, ...(isPost && { post: true }) };
  });
}

/** @param change what a later version says of its change */
export function recordLines(record: ApprovalRecord, change: string | undefined): PublishedLine[] {
  return lines({ ...record, change });
}

export const withdrawalLines = (withdrawal: Withdrawal): PublishedLine[] => lines(withdrawal);

/** Each with the row that it reports on, as people look for it. */
export function progressLines({ items, ...rest }: Progress): PublishedLine[] {
  const told = items.flatMap((item) =>
    lines(item).map((line) => ({ ...line, label: `“${item.name}”的${line.label}` })),
  );
  return [...lines(rest), ...told];
}
