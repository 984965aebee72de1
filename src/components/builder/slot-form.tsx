/** All slots of the draft in one form: typed inputs, each asked once, checked as one types. */
import type { SlotDefinition } from '../../plan/slot.ts';
import { checkSlotValue, tidySlotValue } from '../../plan/slot.ts';

interface Props {
  slots: readonly SlotDefinition[];
  values: Readonly<Record<string, string>>;
  change(name: string, value: string): void;
}

function hintOf({ hint, choices, example }: SlotDefinition): string {
  const usual = choices ? `一般是${choices.join('、')}，也可以自己写` : `如 ${example}`;
  return hint ? `${hint}，${usual}` : usual;
}

/** One slot as a typed input, checked as one types. */
export function SlotField({
  slot,
  value,
  change,
}: {
  slot: SlotDefinition;
  value: string;
  change(value: string): void;
}) {
  const id = `slot-${slot.name}`;
  const problem = value.trim() === '' ? undefined : checkSlotValue(slot, tidySlotValue(slot, value));
  const numeric = ['number', 'year'].includes(slot.type);
  const shared = {
    id,
    value,
    'aria-invalid': problem !== undefined,
    'aria-describedby': `${id}-hint`,
    'data-slot-input': slot.name,
  };
  return (
    <div class="field">
      <label for={id}>
        {slot.label}
        {slot.unit && <span class="unit">（{slot.unit}）</span>}
      </label>
      <input
        {...shared}
        type="text"
        inputMode={numeric ? 'decimal' : 'text'}
        autoComplete="off"
        list={slot.choices && `${id}-choices`}
        onInput={(event) => change(event.currentTarget.value)}
        onChange={(event) => change(tidySlotValue(slot, event.currentTarget.value))}
      />
      {slot.choices && (
        <datalist id={`${id}-choices`}>
          {slot.choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
      <p id={`${id}-hint`} class={problem ? 'problem' : 'hint'}>
        {problem ?? hintOf(slot)}
      </p>
    </div>
  );
}

export function SlotForm({ slots, values, change }: Props) {
  const filled = slots.filter(({ name }) => values[name]?.trim()).length;
  return (
    <div>
      <p class="lead">
        同一个填空在全文只填一次，标题、正文、落款会一起变。已填 {filled} / {slots.length} 项。
      </p>
      <div class="fields">
        {slots.map((slot) => (
          <SlotField
            key={slot.name}
            slot={slot}
            value={values[slot.name] ?? ''}
            change={(value) => change(slot.name, value)}
          />
        ))}
      </div>
    </div>
  );
}
