/** The notice that stands in place of a plan that is taken down. */
import { type Withdrawal, withdrawalSchema } from '../../approve/approved-plan.ts';
import type { PublishedEntry } from '../../site/approved-index.ts';
import { RecordFieldBox } from './record-field.tsx';
import type { RecordForm } from './record-fields.ts';

/** Keys of its fields among all that is typed. */
export const withdrawKeys = {
  date: 'withdraw.date',
  reason: 'withdraw.reason',
  notice: 'withdraw.notice',
  by: 'withdraw.by',
};

/** The notice, or what is wrong with it. */
export function readWithdrawal(form: RecordForm): {
  withdrawal?: Withdrawal;
  faults: { key: string; message: string }[];
} {
  const typed = (key: string) => form[key]?.trim() ?? '';
  const [date, reason, notice, by] = [
    withdrawKeys.date,
    withdrawKeys.reason,
    withdrawKeys.notice,
    withdrawKeys.by,
  ].map(typed);
  const faults = [
    ...(date ? [] : [{ key: withdrawKeys.date, message: '“撤下的日期”还没有填' }]),
    ...(reason ? [] : [{ key: withdrawKeys.reason, message: '“理由”还没有填' }]),
  ];
  if (faults.length > 0) return { faults };
  const { data, error } = withdrawalSchema.safeParse({
    kind: by ? 'replaced' : 'gone',
    ...{ date, reason },
    ...(notice && { notice }),
    ...(by && { replacedBy: by }),
  });
  if (data) return { withdrawal: data, faults };
  return {
    faults: error.issues.map(({ path, message }) => ({ key: `withdraw.${path.join('.')}`, message })),
  };
}

interface Props {
  form: RecordForm;
  /** Plans that may stand in its place. */
  others: readonly PublishedEntry[];
  change(key: string, value: string): void;
}

export function WithdrawForm({ form, others, change }: Props) {
  const { faults } = readWithdrawal(form);
  const box = (key: string, label: string, hint: string, more: { kind?: 'day'; optional?: true } = {}) => (
    <RecordFieldBox
      field={{ key, label, hint, ...more }}
      value={form[key] ?? ''}
      problem={form[key]?.trim() ? faults.find((fault) => fault.key === key)?.message : undefined}
      change={(value) => change(key, value)}
    />
  );
  return (
    <fieldset class="record-group" data-withdraw-form>
      <legend>撤下的告示</legend>
      <div class="fields">
        {box(withdrawKeys.reason, '理由', '居民看得到，如 计划期已满，工作转入常态')}
        {box(withdrawKeys.date, '撤下的日期', '', { kind: 'day' })}
        <div class="field">
          <label for="withdraw-by">由哪一份取代</label>
          <select
            id="withdraw-by"
            value={form[withdrawKeys.by] ?? ''}
            onChange={(event) => change(withdrawKeys.by, event.currentTarget.value)}
          >
            <option value="">没有别的取代它</option>
            {others.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
          <p class="hint">有取代的，标题照样显示；没有的，标题和正文都不再显示</p>
        </div>
        {box(withdrawKeys.notice, '给居民的话', '空着就只写理由', { optional: true })}
      </div>
    </fieldset>
  );
}
