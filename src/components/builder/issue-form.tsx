/** 正式印发: one switch, and what an office puts around the text of a document that it issues. */
import { useState } from 'preact/hooks';
import type { Draft } from '../../drafts/draft.ts';
import { canBeIssuedWithNotice } from '../../drafts/issuing-notice.ts';
import type { ComposableVocabulary } from '../../drafts/skeleton.ts';
import { blankIssue, type Issue, issueSchema, secrecyLevels, urgencies } from '../../plan/issue.ts';
import { blankMark } from '../../plan/slot.ts';
import { findOutline, findSlot } from '../../plan/vocabulary.ts';
import { showDate } from '../../terms/plan-date.ts';
import { storedProfile } from '../unit-storage.ts';
import { DayField, Line, namesIn } from './draft-fields.tsx';
import { keepIssuing, keptIssuing } from './issuing-storage.ts';

interface Props {
  draft: Draft;
  vocabulary: ComposableVocabulary;
  change(draft: Draft): void;
  /** Makes a draft of the notice that issues this plan; the draft itself stays as it is. */
  makeNotice(): void;
}

interface ChoiceProps {
  id: string;
  label: string;
  value: string;
  choices: readonly string[];
  change(value: string): void;
}

function Choice({ id, label, value, choices, change }: ChoiceProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => change(event.currentTarget.value)}>
        <option value="">不标</option>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The issue with fields changed; what is emptied is left out. */
function changed(issue: Issue, fields: Partial<Record<keyof Issue, unknown>>): Issue {
  const all = Object.entries({ ...issue, ...fields });
  return Object.fromEntries(all.filter(([, value]) => value !== undefined && value !== '')) as Issue;
}

const listOr = (typed: string) => (namesIn(typed).length > 0 ? namesIn(typed) : undefined);

const isCopyNumber = (typed: string) => issueSchema.shape.copyNumber.safeParse(typed).success;

function CopyNumber({ issue, set }: { issue: Issue; set(fields: Partial<Issue>): void }) {
  const [typed, setTyped] = useState(issue.copyNumber ?? '');
  const wrong = typed !== '' && !isCopyNumber(typed);
  return (
    <div class="field">
      <label for="issue-copy">份号</label>
      <input
        id="issue-copy"
        type="text"
        inputMode="numeric"
        value={typed}
        aria-invalid={wrong}
        aria-describedby="issue-copy-hint"
        onInput={(event) => {
          const copy = event.currentTarget.value.trim();
          setTyped(copy);
          set({ copyNumber: isCopyNumber(copy) ? copy : undefined });
        }}
      />
      <p id="issue-copy-hint" class={wrong ? 'problem' : 'hint'}>
        {wrong ? '应是不超过六位的数字，如 000001；写成别的不印到文件上' : '六位数字，如 000001'}
      </p>
    </div>
  );
}

function IssueFields({ issue, upward, set }: { issue: Issue; upward: boolean; set(fields: object): void }) {
  const { form, secrecy } = issue;
  return (
    <>
      <Line
        id="issue-head"
        label="发文机关"
        value={issue.head.join('、')}
        hint={`写全称或规范化简称，几个单位联合行文的用顿号隔开，主办的写在前面${form === '信函' ? '' : `；“${form}”二字自动加上`}`}
        change={(value) => namesIn(value).length > 0 && set({ head: namesIn(value) })}
      />
      <Line
        id="issue-number"
        label="发文字号"
        value={issue.docNo ?? ''}
        hint={`如 ${storedProfile()?.docCode.trim() || '青街办'}〔2027〕3号；还没有编号的先空着`}
        change={(docNo) => set({ docNo: docNo || undefined })}
      />
      {(upward || issue.signers) && (
        <Line
          id="issue-signers"
          label="签发人"
          value={issue.signers?.join('、') ?? ''}
          hint="上报的公文才写；联合上报的各写一名"
          change={(value) => set({ signers: listOr(value) })}
        />
      )}
      <Choice
        id="issue-urgency"
        label="紧急程度"
        value={issue.urgency ?? ''}
        choices={urgencies}
        change={(urgency) => set({ urgency: urgency || undefined })}
      />
      <Choice
        id="issue-secrecy"
        label="密级"
        value={secrecy?.level ?? ''}
        choices={secrecyLevels}
        change={(level) =>
          set(level ? { secrecy: { ...secrecy, level } } : { secrecy: undefined, copyNumber: undefined })
        }
      />
      {secrecy && (
        <>
          <p class="problem">标了密级的文件不能在网上公开，也不要在连接互联网的电脑上起草</p>
          <Line
            id="issue-term"
            label="保密期限"
            value={secrecy.term ?? ''}
            hint="如 1年"
            change={(term) => set({ secrecy: { level: secrecy.level, ...(term && { term }) } })}
          />
          <CopyNumber issue={issue} set={set} />
        </>
      )}
      <Line
        id="issue-copied"
        label="抄送"
        value={issue.copiedTo?.join('、') ?? ''}
        hint="需要知道这件事的其他单位，用顿号隔开；没有的空着"
        change={(value) => set({ copiedTo: listOr(value) })}
      />
      {form !== '信函' && (
        <>
          <Line
            id="issue-printer"
            label="印发机关"
            value={issue.printed?.by ?? ''}
            hint="一般是办公室"
            change={(by) => set({ printed: by ? { ...issue.printed, by } : undefined })}
          />
          {issue.printed && (
            <DayField
              id="issue-printed-date"
              label="印发日期"
              value={issue.printed.date ? showDate(issue.printed.date) : ''}
              change={(_, date) =>
                issue.printed && set({ printed: { by: issue.printed.by, ...(date && { date }) } })
              }
            />
          )}
        </>
      )}
    </>
  );
}

type Signoff = NonNullable<Draft['meta']['signoff']>;

/** How the sign-off of an issued document stands: who signs beside the first body, and whether seals go over it. */
function SignoffFields({ signoff, set }: { signoff: Signoff; set(signoff: Signoff): void }) {
  return (
    <>
      <Line
        id="issue-joint"
        label="联合落款的单位"
        value={signoff.joint?.join('、') ?? ''}
        hint="联合行文才写。主办单位写在上面“落款单位”里，其余单位写在这里，用顿号隔开，落款时各占一行"
        change={(value) => {
          const { joint: _joint, ...rest } = signoff;
          const joint = listOr(value);
          set({ ...rest, ...(joint && { joint }) });
        }}
      />
      <label>
        <input
          type="checkbox"
          checked={signoff.sealed === true}
          onChange={(event) => {
            const { sealed: _sealed, ...rest } = signoff;
            set(event.currentTarget.checked ? { ...rest, sealed: true } : rest);
          }}
        />
        要加盖印章（落款按印章位置排）
      </label>
    </>
  );
}

export function IssueForm({ draft, vocabulary, change, makeNotice }: Props) {
  const { issuedAs, genre } = findOutline(vocabulary, draft.meta.outline) ?? {};
  const { issue, signoff, issuer } = draft.meta;
  // what was typed comes back when the switch is turned on again
  const [before, setBefore] = useState<Issue>();
  if (!issuedAs) return null;
  const { issue: _issue, ...unissued } = draft.meta;
  const setIssue = (next: Issue) => {
    keepIssuing(next);
    change({ ...draft, meta: { ...draft.meta, issue: next } });
  };
  const turn = (on: boolean) => {
    if (!on) {
      setBefore(issue);
      change({ ...draft, meta: unissued });
      return;
    }
    const signer = blankMark(findSlot(vocabulary, 'signer') ?? { label: '签发人' });
    const fresh = {
      ...blankIssue(issuedAs, signoff?.org ?? issuer.name, signer),
      ...keptIssuing(issuedAs.form),
    };
    setIssue(before ?? fresh);
  };
  return (
    <fieldset class="issue-form" aria-label="正式印发">
      <label>
        <input
          type="checkbox"
          checked={issue !== undefined}
          onChange={(event) => turn(event.currentTarget.checked)}
        />
        正式印发（红头、文号、版记）
      </label>
      {issue && (
        <div class="fields wide">
          <IssueFields
            issue={issue}
            upward={issuedAs.upward}
            set={(fields) => setIssue(changed(issue, fields))}
          />
          {signoff && (
            <SignoffFields
              signoff={signoff}
              set={(next) => change({ ...draft, meta: { ...draft.meta, signoff: next } })}
            />
          )}
        </div>
      )}
      {canBeIssuedWithNotice(draft.meta.outline, vocabulary) && (
        <div class="field">
          <button type="button" class="button" data-issuing-notice onClick={makeNotice}>
            另拟印发通知
          </button>
          <p class="hint">
            另存一份“关于印发……的通知”草稿：通知和落款在前，这份{genre}作为附件另起一页，下载时是一个 Word
            文件。这份草稿不变
          </p>
        </div>
      )}
    </fieldset>
  );
}
