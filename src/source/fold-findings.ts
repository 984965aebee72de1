/** What was put right in the characters of a file, for whoever brought it. */
import type { Finding } from '../terms/finding.ts';
import type { Folded } from '../terms/folded-characters.ts';
import { sourceFinding } from './source-finding.ts';

export function foldFindings({
  radicals,
  example,
  invisible,
  controls,
}: Pick<Folded, 'radicals' | 'example' | 'invisible' | 'controls'>): Finding[] {
  const findings: Finding[] = [];
  if (radicals > 0 && example)
    findings.push(
      sourceFinding(
        'radicals',
        `有 ${radicals} 个字是部首的字形（如“${example.from}”），查找不到，已换成常用字（“${example.to}”）；请对照原件看一遍`,
        'warning',
      ),
    );
  if (invisible > 0)
    findings.push(sourceFinding('invisible-characters', `去掉了 ${invisible} 个看不见的零宽字符`, 'info'));
  if (controls > 0)
    findings.push(sourceFinding('control-characters', `去掉了 ${controls} 个看不见的控制字符`, 'info'));
  return findings;
}
