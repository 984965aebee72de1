/**
 * The guard on content. Plans come from many hands and must never run code: what the dialect does not know is
 * refused with its place and the way to mend it. Nothing here changes content.
 */
import type { Nodes } from 'mdast';
import type { Finding } from '../../terms/finding.ts';
import { nearestHint } from '../../terms/nearest.ts';
import { blockTypes, componentName } from '../block-type.ts';

/** Tags that plan sources may use. */
export const allowedTags = ['Slot', 'Fact', 'Section', 'Guidance', 'Short', ...blockTypes.map(componentName)];

const refusals: Record<string, [ruleId: string, message: string]> = {
  mdxjsEsm: ['guard/module', '正文里不能写 import 或 export；请删去这一段，计划里不需要程序'],
  mdxFlowExpression: ['guard/expression', '正文里不能写 { } 表达式；要显示花括号请写成 \\{ 和 \\}'],
  mdxTextExpression: ['guard/expression', '正文里不能写 { } 表达式；要显示花括号请写成 \\{ 和 \\}'],
  html: ['guard/html', '正文里不能写 HTML；请改用段落、标题、表格或填空'],
  code: ['guard/markup', '正文里不能用代码块；请改成段落'],
  inlineCode: ['guard/markup', '正文里不能用反引号代码；请去掉反引号'],
  blockquote: ['guard/markup', '正文里不能用引用（>）；请改成段落'],
  thematicBreak: ['guard/markup', '正文里不能用分隔线（---）；请删去，分节请用标题'],
  emphasis: ['guard/markup', '公文不用斜体；请去掉单个 * 或 _，要强调请用 **加粗**'],
  image: ['guard/markup', '正文里不能放图片；请删去，图片请作附件'],
  imageReference: ['guard/markup', '正文里不能放图片；请删去，图片请作附件'],
  link: ['guard/markup', '正文里不能放链接；请只留文字，依据文件写进文首的依据文件（basis）'],
  linkReference: ['guard/markup', '正文里不能放链接；请只留文字，依据文件写进文首的依据文件（basis）'],
  definition: ['guard/markup', '正文里不能放链接定义；请删去这一行'],
  break: ['guard/markup', '段落里不能强行换行；请分成两段，或删去行尾的空格和反斜杠'],
};

/** A finding at the start of a node. */
export function findingAt(node: Nodes, ruleId: string, message: string): Finding {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { ruleId, severity: 'error', message, line, column };
}

/** The refusal of a node that the dialect does not know. */
export function refuse(node: Nodes): Finding {
  const [ruleId, message] = refusals[node.type] ?? [
    'guard/markup',
    `正文里不能用这种写法（${node.type}）；请改成段落`,
  ];
  return findingAt(node, ruleId, message);
}

/** The refusal of a tag: HTML in small letters, unknown components otherwise. */
export function refuseTag(node: Nodes & { name?: string | null }): Finding {
  const name = node.name ?? '';
  if (name === '') return findingAt(node, 'guard/component', '正文里不能用 <> 空标签；请删去');
  if (name === 'br') {
    const message =
      '换行只能写成 <br />，只能写在表格的单元格里，不能写在加粗里；段落请分成两段，加粗请每行各写一对 **';
    return findingAt(node, 'guard/break', message);
  }
  if (/^[a-z]/.test(name)) {
    return findingAt(node, 'guard/html', `正文里不能写 HTML 标签 <${name}>；请删去标签，只留文字`);
  }
  return findingAt(node, 'guard/component', `没有 <${name}> 这个标签${nearestHint(name, allowedTags)}`);
}

interface SyntaxMessage {
  reason: string;
  line?: number | undefined;
  column?: number | undefined;
  ruleId?: string | undefined;
}

/** What the MDX reader says when it gives up, as a finding. */
export function syntaxFinding({ reason, line = 1, column = 1, ruleId: rule = '' }: SyntaxMessage): Finding {
  const at = (ruleId: string, message: string): Finding => ({
    ruleId,
    severity: 'error',
    message,
    line,
    column,
  });
  if (reason === 'too deep')
    return at('guard/depth', '列表套列表太深，或者加粗的星号太多，不像一份计划；请改成普通段落和标题');
  if (reason.includes('`!`')) return at('guard/html', '不能写 HTML 注释 <!-- -->；请删去');
  if (/expression|acorn/.test(`${reason} ${rule}`)) {
    const module = /import|export/.test(reason);
    return at(
      module ? 'guard/module' : 'guard/expression',
      '这里的 { }、import 或 export 会被当作程序，不能写；要显示花括号请写成 \\{ 和 \\}',
    );
  }
  if (/closing tag|end-tag|end tag/.test(reason)) {
    return at(
      'guard/tag',
      '标签没有配对：每个 <Slot name="…"> 都要有 </Slot>，每个 <Fact> 都要有 </Fact>，写在同一段里；单独成行的标签末尾要有 />，单元格里换行写成 <br />',
    );
  }
  return at(
    'guard/tag',
    '“<”会被当作标签的开头；要写小于号请用“小于”或 \\<，标签只能用填空、例举、章节和表格的那几种',
  );
}
