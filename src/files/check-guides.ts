/** Whether the guide pages can be built: frontmatter and MDX of each, so that a build names all that cannot. Node only. */
import { readFileSync } from 'node:fs';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Finding } from '../terms/finding.ts';
import { readYaml, YamlPlaces } from '../terms/yaml-places.ts';
import { findPlanFiles } from './find-plans.ts';
import { guideSchema } from './guide-schema.ts';
import type { FileFinding } from './plan-cache.ts';

const reader = unified().use(remarkParse).use(remarkMdx);
const keys = Object.keys(guideSchema.shape);

/** Where the reader stumbled. Its reason is English, as the maintainers who write guides know it. */
function syntaxFinding(error: unknown, above: number): Finding {
  const at = error as { reason?: string; line?: number; column?: number };
  const reason = at.reason ?? (error instanceof Error ? error.message : String(error));
  return {
    ruleId: 'guide/syntax',
    severity: 'error',
    message: `这里读不通（${reason}）；请检查标签和花括号是否成对`,
    line: (at.line ?? 1) + above,
    column: at.column ?? 1,
  };
}

function checkGuide(source: string): Finding[] {
  const [, yaml = '', body = ''] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(source) ?? [];
  const { findings } = readYaml(new YamlPlaces(yaml), guideSchema, {
    area: 'guide',
    name: 'frontmatter',
    keysNear: () => keys,
  });
  const above = source.slice(0, source.length - body.length).split('\n').length - 1;
  const moved = findings.map((finding) => ({ ...finding, line: finding.line + 1 }));
  try {
    reader.parse(body);
    return moved;
  } catch (error) {
    return [...moved, syntaxFinding(error, above)];
  }
}

/** What is wrong with the guide pages of a folder. */
export function checkGuides(folder = 'content/guide'): FileFinding[] {
  return findPlanFiles([folder]).flatMap((file) =>
    checkGuide(readFileSync(file, 'utf8')).map((finding) => ({ file, finding })),
  );
}
