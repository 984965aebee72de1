/** Which paragraphs are still another text's own, by section; a click goes to the paragraph. */
import { percent } from '../../check/told-similarity.ts';
import type { DraftPlace } from './draft-findings.ts';
import type { DraftCheckPhase, DraftLikeness } from './use-draft-check.ts';

interface Props {
  likeness: DraftLikeness | undefined;
  phase: DraftCheckPhase;
  open(place: DraftPlace): void;
}

/** Enough of a paragraph to know it by. */
const opening = 24;
const shortened = (text: string) => (text.length > opening ? `${text.slice(0, opening)}……` : text);

function Summary({ likeness }: { likeness: DraftLikeness }) {
  const { like, carriedOn } = likeness;
  return (
    <>
      {like ? (
        <p>
          与
          <a href={like.id} target="_blank" rel="noopener">
            《{like.title}》
          </a>
          有 <b data-similarity>{percent(like.similarity)}</b> 相同
          {like.copied.length > 0 && (
            <>
              ，还有 <b data-copied>{like.copied.length}</b> 段是它的原样
            </>
          )}
          。
          {like.refused
            ? '这样不能公开：请把下面的段落改成本单位的做法，段里的填空、例举和数字改掉一半就算本单位的；确实和它一样的，公开时在审批信息的“与别的相似的理由”里写明。'
            : '请看一看这些段落是否合本单位的实际。'}
        </p>
      ) : (
        <p>和文库里的示范文本、已公开的计划比过了，没有哪一段还是别处的原样。</p>
      )}
      {carriedOn && <p data-carried-on>{carriedOn}。</p>}
    </>
  );
}

export function LikenessPanel({ likeness, phase, open }: Props) {
  if (phase === 'off' || phase === 'failed') return null;
  return (
    <section aria-labelledby="likeness-title" class="likeness" data-likeness={likeness ? 'known' : 'unknown'}>
      <h2 id="likeness-title">还是原样的段落</h2>
      {likeness ? (
        <Summary likeness={likeness} />
      ) : (
        phase === 'done' && <p class="hint">没有取到文库，没有比对；请检查网络、刷新页面后再试。</p>
      )}
      {likeness?.sections.map(({ heading, title, parts }) => (
        <div key={heading} data-copied-section={title}>
          <h3>
            {title}
            <span class="count">（{parts.length} 段）</span>
          </h3>
          <ul>
            {parts.map(({ text, place }, index) => (
              <li key={`${index}${text}`}>
                <button type="button" class="link" onClick={() => open(place)}>
                  {shortened(text)}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
