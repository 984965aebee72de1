/**
 * Holds a text to the list of what was looked up: every 《…》 is on it and in force. For the library's own samples and
 * templates; what other people cite is theirs to answer for, and `dated-term` tells them of repealed law.
 */
import { findSource, type NamedSource } from '../plan/named-source.ts';
import type { Finding } from '../terms/finding.ts';
import { LinePlaces } from './line-places.ts';

/** What is wrong with a name; nothing where it is listed and in force. */
function complaint(name: string, source: NamedSource | undefined): string | undefined {
  if (!source)
    return `《${name}》没有列入 templates/sources.yaml；请先查实名称、施行日期和出处再列入，查不实的不在范文里写`;
  if (source.status === '现行') return undefined;
  return `《${name}》${source.status}；${source.replacedBy ? `请改写为《${source.replacedBy}》` : '请删去'}（${source.seen}）`;
}

/**
 * A finding for every 《…》 of a text that is not on the list or no longer in force; blanks 【】 are passed over.
 * @param own names of what the document itself attaches: a notice that publishes a plan names it
 */
export function titleFindings(
  text: string,
  sources: readonly NamedSource[],
  own: readonly string[] = [],
): Finding[] {
  const places = new LinePlaces(text);
  return [...text.matchAll(/《([^《》【】<>]+)》/g)].flatMap((match) => {
    const [found, written = ''] = match;
    const name = written.replaceAll('\\|', '');
    if (own.includes(name)) return [];
    const message = complaint(name, findSource(sources, name));
    return message
      ? [{ ruleId: 'samples/title', severity: 'error', message, found, ...places.at(match.index) }]
      : [];
  });
}
