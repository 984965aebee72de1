/** The plan as it will be published: its page, its picture and its poster, by the same writers as the site's pages. */
import { useMemo, useState } from 'preact/hooks';
import { approvedHtml } from '../../approve/approved-html.ts';
import { emptyHash, shortHash } from '../../approve/hashed-text.ts';
import type { OriginalFile } from '../../approve/original.ts';
import type { Plan } from '../../plan/plan.ts';
import { findOutline, type Vocabulary } from '../../plan/vocabulary.ts';
import { columnSpans, recordRows } from '../../site/approved-record.ts';
import { planPicture } from '../../writers/picture/picture.ts';
import { planPoster } from '../../writers/poster/poster.ts';
import { withWordBreaks } from '../../writers/word-breaks.ts';
import { showHtml } from '../show-html.tsx';

interface Props {
  plan: Plan;
  vocabulary: Vocabulary;
  siteName: string;
  /** The file of an office that will be offered as it is. */
  original: OriginalFile | undefined;
}

const views = { page: '网页', picture: '一图读懂', poster: '公示栏海报' } as const;
type View = keyof typeof views;

/** What stands above the text: absent until the record is whole. */
function Record({ plan }: { plan: Plan }) {
  const { approval } = plan.meta;
  if (!approval) return null;
  const { version } = approval;
  const rows = recordRows({ version, plan, approval, source: '' }, version, '现行有效');
  const [of2, of3] = [columnSpans(rows, 2), columnSpans(rows, 3)];
  return (
    <dl class="record">
      {rows.map(({ label, value }, index) => (
        <div key={label} style={`--of2:${of2[index]};--of3:${of3[index]}`}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function PublishedPreview({ plan, vocabulary, siteName, original }: Props) {
  const [chosen, setView] = useState<View>('page');
  const pictured = findOutline(vocabulary, plan.meta.outline)?.picture ?? false;
  const view = pictured ? chosen : 'page';
  const page = useMemo(
    () => (view === 'page' ? showHtml(withWordBreaks(approvedHtml(plan, vocabulary))) : undefined),
    [plan, vocabulary, view],
  );
  const drawn = useMemo(
    () => (view === 'picture' ? planPicture(plan, vocabulary, {}) : undefined),
    [plan, vocabulary, view],
  );
  const { hash = emptyHash } = plan.meta.approval ?? {};
  const poster = useMemo(
    () =>
      view === 'poster'
        ? showHtml([
            planPoster(plan, vocabulary, {
              siteName,
              ...(hash !== emptyHash && { fingerprint: shortHash(hash) }),
            }),
          ])
        : undefined,
    [plan, vocabulary, view],
  );
  return (
    <section class="published-preview" aria-labelledby="preview-title">
      <h3 id="preview-title">公开以后是这样</h3>
      {pictured && (
        <fieldset class="preview-views" aria-label="看哪一样">
          {(Object.keys(views) as View[]).map((one) => (
            <button
              key={one}
              type="button"
              class="button"
              aria-pressed={view === one}
              data-view-of={one}
              onClick={() => setView(one)}
            >
              {views[one]}
            </button>
          ))}
        </fieldset>
      )}
      {view === 'page' && (
        <div class="preview-page">
          <Record plan={plan} />
          {original && (
            <p class="hint" data-original-note>
              Word 原件照样公开，一字不动（{Math.ceil(original.mark.size / 1024)} KB，指纹{' '}
              {shortHash(original.mark.sha256)}）。下面是网页上显示的文字和表格
              {original.mark.pictures > 0 && `，原件里的 ${original.mark.pictures} 幅图只在原件里看`}。
            </p>
          )}
          <article class="sheet">
            <div class="plan by-words" data-published-text>
              {page}
            </div>
          </article>
        </div>
      )}
      {drawn !== undefined && (
        <img
          class="preview-picture"
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawn)}`}
          alt="一图读懂：内容与网页相同"
        />
      )}
      {poster !== undefined && <div class="poster-frame">{poster}</div>}
    </section>
  );
}
