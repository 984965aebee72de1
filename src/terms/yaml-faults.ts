/** What the YAML reader says of text that is no YAML, in Chinese. Follow-up errors of one slip are left out. */
import type { YAMLError } from 'yaml';

const reasons: Partial<Record<YAMLError['code'], string>> = {
  DUPLICATE_KEY: '同一个字段写了两次；请只留一处',
  MULTILINE_IMPLICIT_KEY: '这一行不像“字段: 值”；请检查是不是漏了冒号、用了中文冒号，或冒号后面没有空格',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个冒号，或缩进乱了；值里有冒号的请整个加上英文引号',
  MISSING_CHAR: '引号、冒号没有写全；请检查这一处和它前面的引号',
  TAB_AS_INDENT: '缩进用了 Tab；请改用空格',
  BAD_INDENT: '缩进没有对齐，或者 [ ]、{ } 没有写全；请与上下行对齐',
  BAD_SCALAR_START: '值不能以 @、`、% 开头；请给整个值加上英文引号',
  BAD_DQ_ESCAPE: '双引号里的反斜杠写错了；请改用单引号',
  TAG_RESOLVE_FAILED: '不能用 ! 开头的类型标记；请删去，只写值',
  MULTIPLE_DOCS: '里面有两份内容（--- 或 ... 隔开）；请只留一份',
  RESOURCE_EXHAUSTION: '层层嵌套得太深，不像正常的内容；请改写',
};

const others = '写法有误；请检查缩进、冒号后的空格和引号';

/** At most this many are told: what follows is mostly caused by the first. */
const mostTold = 3;

/** The first error of each line, as reasons with the offset where they stand. */
export function yamlFaults(
  errors: readonly YAMLError[],
  lineOf: (offset: number) => number,
): { reason: string; offset: number }[] {
  const seen = new Set<number>();
  return errors
    .flatMap(({ code, pos: [offset] }) => {
      const line = lineOf(offset);
      if (seen.has(line)) return [];
      seen.add(line);
      return { reason: reasons[code] ?? others, offset };
    })
    .slice(0, mostTold);
}
