/** 本单位资料: the units of this browser, one of them chosen; typed once, kept at every letter, carried as a file. */
import { useEffect, useState } from 'preact/hooks';
import {
  chosenProfile,
  joinProfiles,
  type Profile,
  type Profiles,
  profileName,
  profileSlots,
  readProfiles,
} from '../../drafts/profile.ts';
import type { Vocabulary } from '../../plan/vocabulary.ts';
import { newId } from '../builder/new-id.ts';
import { saveFile } from '../builder/save-file.ts';
import { SlotField } from '../builder/slot-form.tsx';
import { FileButton } from '../file-button.tsx';
import { storedUnits, storeUnits, watchUnits } from '../unit-storage.ts';
import { OpenDrafts } from './open-drafts.tsx';
import { UnitList } from './unit-list.tsx';

interface Props {
  vocabulary: Vocabulary;
  /** The site's base path, ending in a slash. */
  base: string;
}

const newProfile = (): Profile => ({ id: newId(), values: {}, docCode: '' });

export function UnitPage({ vocabulary, base }: Props) {
  const [{ units, problem }, setStored] = useState(storedUnits);
  const [message, setMessage] = useState('');
  const [undo, setUndo] = useState<{ done: string; before: Profiles }>();
  // shown until the first letter is typed
  const [fresh] = useState(newProfile);
  useEffect(() => watchUnits(() => setStored(storedUnits())), []);

  const store = (next: Profiles, said = ''): void => {
    const trouble = storeUnits(next);
    setStored({ units: next });
    setMessage(trouble ?? said);
  };
  const profile = chosenProfile(units) ?? units.units[0] ?? fresh;
  const change = (next: Profile): void => {
    const isKnown = units.units.some(({ id }) => id === next.id);
    store({
      ...units,
      chosen: next.id,
      units: isKnown
        ? units.units.map((unit) => (unit.id === next.id ? next : unit))
        : [...units.units, next],
    });
  };
  const importFile = async (picked: File | undefined): Promise<void> => {
    if (!picked) return;
    const { value, findings } = readProfiles(await picked.text());
    if (!value) {
      setMessage(`“${picked.name}”没有导入，原来的资料没有动：${findings[0]?.message ?? ''}`);
      return;
    }
    setUndo({ done: `已导入 ${value.units.length} 个单位`, before: units });
    store(joinProfiles(units, value));
  };
  const remove = (unit: Profile): void => {
    const left = units.units.filter(({ id }) => id !== unit.id);
    const { chosen: _chosen, ...rest } = units;
    const chosen = units.chosen === unit.id ? left[0]?.id : units.chosen;
    setUndo({ done: `已删除“${profileName(unit)}”`, before: units });
    store({ ...rest, units: left, ...(chosen !== undefined && { chosen }) });
  };

  return (
    <div class="builder unit-page">
      {problem && (
        <p class="banner" role="alert">
          {`浏览器里存的单位资料读不出来：${problem}。原来存的没有删，重新填写或导入就可以用。`}
        </p>
      )}
      <UnitList
        units={units}
        shown={profile.id}
        choose={(id) => store({ ...units, chosen: id })}
        remove={remove}
        add={() => change(newProfile())}
      />
      <p class="unit-tools">
        <button
          type="button"
          class="button"
          data-export-units
          disabled={units.units.length === 0}
          onClick={() =>
            saveFile(JSON.stringify(units, null, 2), `${profileName(profile)}.unit.json`, 'application/json')
          }
        >
          导出单位资料
        </button>
        <FileButton
          label="导入单位资料"
          accept=".json,application/json"
          choose={importFile}
          mark={{ 'data-import-units': true }}
        >
          导入单位资料
        </FileButton>
      </p>
      {undo && (
        <p role="status">
          {undo.done}。
          <button
            type="button"
            class="button"
            onClick={() => {
              store(undo.before);
              setUndo(undefined);
            }}
          >
            撤销
          </button>
        </p>
      )}
      <p class="status" role="status" data-unit-status>
        {message}
      </p>
      {profileSlots(vocabulary).map(({ label, slots }) => (
        <fieldset key={label} class="unit-group">
          <legend>{label}</legend>
          <div class="fields">
            {slots.map((slot) => (
              <SlotField
                key={slot.name}
                slot={slot}
                value={profile.values[slot.name] ?? ''}
                change={(value) => change({ ...profile, values: { ...profile.values, [slot.name]: value } })}
              />
            ))}
            {slots.some(({ ofUnit }) => ofUnit === 'office') && (
              <div class="field">
                <label for="unit-doc-code">发文机关代字</label>
                <input
                  id="unit-doc-code"
                  type="text"
                  value={profile.docCode}
                  aria-describedby="unit-doc-code-hint"
                  onInput={(event) => change({ ...profile, docCode: event.currentTarget.value })}
                />
                <p class="hint" id="unit-doc-code-hint">
                  发文字号里“〔2027〕”前面的几个字，不单独发文的空着
                </p>
              </div>
            )}
          </div>
        </fieldset>
      ))}
      <OpenDrafts profile={profile} vocabulary={vocabulary} base={base} />
    </div>
  );
}
