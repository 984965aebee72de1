/** Title, issuer, sign-off and date of the draft. */
import { useState } from 'preact/hooks';
import type { Draft } from '../../drafts/draft.ts';
import type { ComposableVocabulary } from '../../drafts/skeleton.ts';
import type { Frontmatter } from '../../plan/frontmatter.ts';
import { readTypedDay, showDate } from '../../terms/plan-date.ts';
import { IssueForm } from './issue-form.tsx';

interface Props {
  draft: Draft;
  vocabulary: ComposableVocabulary;
  change(draft: Draft): void;
}

export function TitleForm({ draft, vocabulary, change }: Props) {
  const { title, themes, signoff, addressee, remark } = draft.meta;
  const [date, setDate] = useState(draft.date ?? (signoff?.date ? showDate(signoff.date) : ''));
  const setMeta = (meta: Partial<Frontmatter>) => change({ ...draft, meta: { ...draft.meta, ...meta } });
  const wrongDate = date.trim() !== '' && !readTypedDay(date);
  return (
    <div class="fields wide">
      <div class="field">
        <label for="plan-title">标题</label>
        <input
          id="plan-title"
          type="text"
          value={title}
          onInput={(event) =>
            event.currentTarget.value.trim() && setMeta({ title: event.currentTarget.value })
          }
        />
        <p class="hint">【 】里的字填空后自动换掉，别处可以直接改</p>
      </div>
      {addressee.length > 0 && (
        <div class="field">
          <label for="plan-addressee">主送</label>
          <input
            id="plan-addressee"
            type="text"
            value={addressee.join('、')}
            onChange={(event) => {
              const names = event.currentTarget.value
                .split(/[、，,]/)
                .map((name) => name.trim())
                .filter(Boolean);
              if (names.length > 0) setMeta({ addressee: names });
            }}
          />
          <p class="hint">几个单位之间用顿号隔开</p>
        </div>
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
          <div class="field">
            <label for="plan-date">成文日期</label>
            <input
              id="plan-date"
              type="text"
              value={date}
              placeholder="如 2027年1月15日"
              aria-invalid={wrongDate}
              onInput={(event) => {
                const typed = event.currentTarget.value;
                const day = readTypedDay(typed);
                setDate(typed);
                change({
                  ...draft,
                  date: day ? undefined : typed,
                  meta: { ...draft.meta, signoff: { ...signoff, date: day } },
                });
              }}
              onChange={(event) => {
                const day = readTypedDay(event.currentTarget.value);
                if (day) setDate(showDate(day));
              }}
            />
            {wrongDate && <p class="problem">应填完整日期，如 2027年1月15日</p>}
          </div>
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
        <div class="field">
          <label for="plan-remark">附注</label>
          <input
            id="plan-remark"
            type="text"
            value={remark}
            onChange={(event) => setMeta({ remark: event.currentTarget.value.trim() || undefined })}
          />
          <p class="hint">写在日期下面，括号自动加上；写岗位和办公电话，不写个人手机号码</p>
        </div>
      )}
      <IssueForm draft={draft} vocabulary={vocabulary} change={change} />
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
