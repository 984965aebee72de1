/** The areas of the rules: the part of a rule's id before the slash, and what people call it; in the order of the rules page. */
export const ruleAreas = {
  placeholder: '没填的空',
  numbering: '序号',
  facts: '前后一致',
  calendar: '日期和时间',
  table: '表格',
  parts: '文件的各部分',
  structure: '结构',
  leftover: '套用留下的痕迹',
  typography: '标点和格式',
  personal: '个人信息',
  dated: '过时的提法',
  wording: '固定写法',
  typo: '错别字',
  spun: '替换词',
  similarity: '雷同',
} as const;
export type RuleArea = keyof typeof ruleAreas;
