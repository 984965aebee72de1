/**
 * How the fields at the head of a plan (文首) are called before people: the Chinese name, with the key for whoever has the
 * file open.
 *
 *     fieldName(['themes', 1]) // “主题”第2项（themes）
 */
import { blockTypes } from './block-type.ts';
import { blockDefinition } from './blocks/blocks.ts';
import type { Frontmatter } from './frontmatter.ts';

const names: Readonly<Record<keyof Frontmatter, string>> = {
  title: '标题',
  summary: '一句话说明',
  audience: '适用',
  related: '相关的示范文本',
  outline: '提纲',
  themes: '主题',
  issuer: '制发单位',
  period: '时段',
  level: '层级',
  basis: '依据文件',
  targetGrade: '争创级别',
  addressee: '主送',
  signoff: '落款',
  remark: '附注',
  attachments: '附件',
  issue: '正式印发',
  onePage: '排在一页上',
  updated: '修订日期',
  state: '状态',
  provenance: '来源',
  approval: '审批信息',
  blocks: '表格数据',
};

const keys = (path: readonly PropertyKey[]) => path.filter((step) => typeof step !== 'number').join('.');

/** The name of the value at a path; 文首 for all of it. */
export function fieldName(path: readonly PropertyKey[]): string {
  const [first, second] = path;
  if (first === undefined) return '文首';
  const block = first === 'blocks' ? blockTypes.find((type) => type === second) : undefined;
  const name = block ? blockDefinition(block).label : (names[first as keyof Frontmatter] ?? String(first));
  const numbers = path.filter((step) => typeof step === 'number');
  const which = numbers.map((index) => `第${index + 1}${block ? '行' : '项'}`).join('');
  return `“${name}”${which}（${keys(block ? path.slice(1) : path)}）`;
}
