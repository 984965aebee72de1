/** Title, issuer, sign-off and date of the draft. */
import type { Draft } from '../../drafts/draft.ts';
import type { ComposableVocabulary } from '../../drafts/skeleton.ts';
import { type Frontmatter, plainTitle, retitled } from '../../plan/frontmatter.ts';
import { showDate } from '../../terms/plan-date.ts';
import { DayField, Line, namesIn } from './draft-fields.tsx';
import { IssueForm } from './issue-form.tsx';

interface Props {
  draft: Draft;
  vocabulary: ComposableVocabulary;
  change(draft: Draft): void;
  /** Makes a draft of the notice that issues this plan. */
  makeNotice(): void;
}

export function TitleForm({ draft, vocabulary, change, makeNotice }: Props) {
  const { title, themes, signoff, addressee, remark } = draft.meta;
  const setMeta = (meta: Partial<Frontmatter>) => change({ ...draft, meta: { ...draft.meta, ...meta } });
  return (
    <div class="fields wide">
      <div class="field">
        <label for="plan-title">标题</label>
        <input
          id="plan-title"
          type="text"
          value={plainTitle(title)}
          onInput={(event) =>
            event.currentTarget.value.trim() && setMeta({ title: retitled(title, event.currentTarget.value) })
          }
        />
        <p class="hint">【 】里的字填空后自动换掉，别处可以直接改</p>
      </div>
      {addressee.length > 0 && (
        <Line
          id="plan-addressee"
          label="主送"
          value={addressee.join('、')}
          hint="几个单位之间用顿号隔开"
          change={(value) => namesIn(value).length > 0 && setMeta({ addressee: namesIn(value) })}
        />
      )}
      {signoff && (
        <>
          <div class="field">
            <label for="plan-org">落款单位</label>
            <input
              id="plan-org"
              type="text"
              value={signoff.org ?? ''}
              onInput={(event) =>
                setMeta({ signoff: { ...signoff, org: event.currentTarget.value.trim() || undefined } })
              }
            />
          </div>
          <DayField
            id="plan-date"
            label="成文日期"
            value={draft.date ?? (signoff.date ? showDate(signoff.date) : '')}
            change={(typed, day) =>
              change({
                ...draft,
                date: day ? undefined : typed,
                meta: { ...draft.meta, signoff: { ...signoff, date: day } },
              })
            }
          />
        </>
      )}
      {!signoff && (
        <p>
          <button
            type="button"
            class="button"
            onClick={() => setMeta({ signoff: { org: draft.meta.issuer.name } })}
          >
            加落款和日期
          </button>
        </p>
      )}
      {remark !== undefined && (
        <Line
          id="plan-remark"
          label="附注"
          value={remark}
          hint="写在日期下面，括号自动加上；写岗位和办公电话，不写个人手机号码"
          change={(value) => setMeta({ remark: value || undefined })}
        />
      )}
      <IssueForm draft={draft} vocabulary={vocabulary} change={change} makeNotice={makeNotice} />
      <div class="field">
        <label for="plan-theme">主题</label>
        <select
          id="plan-theme"
          value={themes[0] ?? ''}
          onChange={(event) =>
            setMeta({ themes: event.currentTarget.value ? [event.currentTarget.value] : [] })
          }
        >
          <option value="">不选</option>
          {vocabulary.themes.map(({ slug, label }) => (
            <option key={slug} value={label}>
              {label}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
