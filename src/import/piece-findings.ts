/** What a person has to look at in one imported piece: no headings, headings without text, an end that is cut off, a doubtful outline. */
import { findOutline, type Vocabulary } from '../plan/vocabulary.ts';
import type { Finding } from '../terms/finding.ts';
import type { Blanks } from './blanks.ts';
import type { Node } from './headings.ts';
import type { PiecePlace } from './imported-document.ts';
import { importFinding } from './repairs.ts';

/** What is odd about the headings and the end of a piece. */
export function structureFindings(nodes: readonly Node[], place: PiecePlace, blanks: Blanks): Finding[] {
  const findings: Finding[] = [];
  const headings = nodes.filter(({ kind }) => kind === 'heading' || kind === 'runin');
  if (headings.length === 0) {
    findings.push(
      importFinding('no-outline', 'warning', place.startLine, '全篇没有认出标题；请按提纲分章节，补上标题'),
    );
  }
  for (const node of headings) {
    const next = nodes[node.at + 1];
    if (
      node.kind === 'heading' &&
      (!next || (next.kind !== 'text' && next.kind !== 'item' && next.depth <= node.depth))
    ) {
      const title = blanks.decode(node.title);
      findings.push(
        importFinding(
          'empty-section',
          'warning',
          node.paragraph.line,
          `标题“${title}”下面没有正文，可能是缺失；请补写或删去`,
          { found: title },
        ),
      );
    }
  }
  const last = nodes.at(-1);
  if (
    last &&
    last.kind === 'text' &&
    !last.paragraph.table &&
    last.body.length > 20 &&
    !/[。！？；：”）」】\ue000-\uf8ff]$/u.test(last.body)
  ) {
    findings.push(
      importFinding(
        'truncated-end',
        'warning',
        last.paragraph.endLine,
        '最后一段没有写完，结尾可能被截去；请核对原文',
      ),
    );
  } else if (last && /[：:]$/u.test(last.paragraph.text)) {
    findings.push(
      importFinding(
        'truncated-end',
        'warning',
        last.paragraph.endLine,
        '结尾是冒号，后面的内容可能被截去；请核对原文',
      ),
    );
  }
  return findings;
}

/** That the outline is a guess in doubt. */
export function outlineFinding(
  outline: { value: string; confidence: number },
  vocabulary: Vocabulary,
  place: PiecePlace,
) {
  const name = findOutline(vocabulary, outline.value)?.name ?? outline.value;
  const message = `文稿类型认作“${name}”，把握不大；请核对，不对就换一个`;
  return importFinding('outline-unsure', 'warning', place.startLine, message, { found: name });
}

/** That the signature names another body than the one that speaks in the text. */
export function issuerFinding(signer: string, signs: string, speaks: string, place: PiecePlace): Finding {
  const message = `落款是“${signer}”，正文的口气像是${speaks}写的；编制单位已按落款认作${signs}，请核对`;
  return importFinding('issuer', 'warning', place.endLine, message, { found: signer });
}
