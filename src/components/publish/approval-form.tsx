/** The record of approval as a form. What is wrong with a field is said there once something stands in it. */
import type { Reason } from './judge.ts';
import { RecordFieldBox } from './record-field.tsx';
import { likenessKey, type RecordField, type RecordForm, recordGroups, waiverKey } from './record-fields.ts';

interface Props {
  form: RecordForm;
  reasons: readonly Reason[];
  /** Says what a field was filled from; empty where nothing was. */
  filled: string;
  change(key: string, value: string): void;
}

/** Reasons that a gate asks for, and those that were given. */
function askedFor(form: RecordForm, reasons: readonly Reason[]): RecordField[] {
  const keys = new Set([
    ...reasons.flatMap(({ field }) => field ?? []),
    ...Object.keys(form).filter((key) => form[key]?.trim()),
  ]);
  const sections = [...keys].filter((key) => key.startsWith(waiverKey('')));
  return [
    ...sections.map((key) => {
      const name = key.slice(waiverKey('').length);
      return {
        key,
        label: `不写“${name}”的理由`,
        hint: '会公开；要写这一节的，空着',
        optional: true as const,
      };
    }),
    ...(keys.has(likenessKey)
      ? [
          {
            key: likenessKey,
            label: '与别的相似的理由',
            hint: '会公开；如 两个社区联合编制，任务相同',
            optional: true as const,
          },
        ]
      : []),
  ];
}

export function ApprovalForm({ form, reasons, filled, change }: Props) {
  const problemOf = (key: string) =>
    form[key]?.trim() ? reasons.find(({ field }) => field === key)?.message : undefined;
  const box = (field: RecordField) => (
    <RecordFieldBox
      key={field.key}
      field={field}
      value={form[field.key] ?? ''}
      problem={problemOf(field.key)}
      change={(value) => change(field.key, value)}
    />
  );
  const asked = askedFor(form, reasons);
  return (
    <div class="record-form" data-record-form>
      {filled && (
        <p class="hint" role="status">
          {filled}
        </p>
      )}
      {recordGroups.map(({ label, fields, rare }) =>
        rare ? (
          <details key={label} class="record-group">
            <summary>{label}</summary>
            <div class="fields">{fields.map(box)}</div>
          </details>
        ) : (
          <fieldset key={label} class="record-group">
            <legend>{label}</legend>
            <div class="fields">{fields.map(box)}</div>
          </fieldset>
        ),
      )}
      {asked.length > 0 && (
        <fieldset class="record-group" data-asked>
          <legend>要写明的理由</legend>
          <div class="fields">{asked.map(box)}</div>
        </fieldset>
      )}
    </div>
  );
}
