/** One field of the record: its label, what is written there, and what is wrong with what was typed. */
import { readTypedDay } from '../../terms/plan-date.ts';
import type { RecordField } from './record-fields.ts';

export const fieldId = (key: string): string => `hand-in-${key}`;

interface Props {
  field: Pick<RecordField, 'key' | 'label' | 'hint' | 'kind' | 'choices' | 'usual' | 'optional'>;
  value: string;
  /** What is wrong with it, once something stands there. */
  problem?: string | undefined;
  change(value: string): void;
}

export function RecordFieldBox({ field, value, problem, change }: Props) {
  const { key, label, hint = '', kind, choices, usual, optional } = field;
  const id = fieldId(key);
  const said = problem ?? [kind === 'day' && `如 2027-01-15${hint && '，'}`, hint].filter(Boolean).join('');
  const shared = {
    id,
    value,
    'data-field': key,
    'aria-invalid': problem !== undefined,
    ...(said && { 'aria-describedby': `${id}-hint` }),
  };
  return (
    <div class="field">
      <label for={id}>
        {label}
        {optional && <span class="unit">（可以不填）</span>}
      </label>
      {choices ? (
        <select {...shared} onChange={(event) => change(event.currentTarget.value)}>
          <option value="">请选择</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          type="text"
          inputMode={kind === 'count' ? 'numeric' : 'text'}
          autoComplete="off"
          list={usual && `${id}-usual`}
          onInput={(event) => change(event.currentTarget.value)}
          onChange={(event) => {
            const text = event.currentTarget.value;
            change((kind === 'day' && readTypedDay(text)) || text.trim());
          }}
        />
      )}
      {usual && (
        <datalist id={`${id}-usual`}>
          {usual.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      {said && (
        <p id={`${id}-hint`} class={problem ? 'problem' : 'hint'}>
          {said}
        </p>
      )}
    </div>
  );
}
