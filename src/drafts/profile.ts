/**
 * The profile of a unit (本单位资料): what is the same in all its plans, typed once. Which slots it answers is data: those
 * that `templates/slots.yaml` calls `ofUnit`. A draft remembers what it was filled with, so that later changes can be
 * carried into it and what somebody typed over is known.
 *
 *     fillFromProfile(draft, { id: 'u1', values: { community: '柳岸社区' }, docCode: '' }, vocabulary)
 */
import { z } from 'zod';
import {
  checkSlotValue,
  type SlotDefinition,
  tidySlotValue,
  type UnitGroup,
  unitGroups,
} from '../plan/slot.ts';
import { findSlot, type Vocabulary } from '../plan/vocabulary.ts';
import type { Result } from '../terms/finding.ts';
import { type Draft, draftSlots } from './draft.ts';

const profileSchema = z.object({
  /** Unique among the units of a browser, and the same on every computer that the file is carried to. */
  id: z.string().min(1),
  /** Slot name → value as typed. */
  values: z.record(z.string(), z.string()),
  /** 发文机关代字: what stands before 〔2027〕 in the unit's document numbers; empty where it issues none. */
  docCode: z.string(),
});
export type Profile = z.infer<typeof profileSchema>;

export const profilesFormat = 'community-plan-units';
/** Raised when the shape changes; older files must stay readable. */
const profilesVersion = 1;

const profilesSchema = z.object({
  format: z.literal(profilesFormat),
  version: z.literal(profilesVersion),
  /** Id of the unit that new drafts are for; absent where none is. */
  chosen: z.string().optional(),
  units: z.array(profileSchema),
});
export type Profiles = z.infer<typeof profilesSchema>;

export const noProfiles: Profiles = { format: profilesFormat, version: profilesVersion, units: [] };

export const groupLabels: Readonly<Record<UnitGroup, string>> = {
  names: '名称',
  posts: '岗位',
  figures: '数字',
  office: '办公和会议',
};

/** The slots that a profile answers, by heading. */
export function profileSlots(vocabulary: Vocabulary): { label: string; slots: SlotDefinition[] }[] {
  return unitGroups.map((group) => ({
    label: groupLabels[group],
    slots: vocabulary.slots.filter(({ ofUnit }) => ofUnit === group),
  }));
}

/** How a unit is called: by the smallest body that it names. */
export function profileName({ values }: Pick<Profile, 'values'>): string {
  const names = ['unit', 'community', 'village', 'street', 'town'].map((name) => values[name]?.trim());
  return names.find(Boolean) ?? '还没有写名称的单位';
}

/** The unit that new drafts are for. */
export function chosenProfile({ chosen, units }: Profiles): Profile | undefined {
  return units.find(({ id }) => id === chosen);
}

/** The values that fit their slots; the others wait in the profile until they are mended. */
export function profileValues(
  { values }: Pick<Profile, 'values'>,
  vocabulary: Vocabulary,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, typed]) => {
      const slot = findSlot(vocabulary, name);
      const value = slot?.ofUnit && tidySlotValue(slot, typed);
      return slot && value && !checkSlotValue(slot, value) ? [[name, value]] : [];
    }),
  );
}

/** One slot of a draft that the profile would fill otherwise. */
export interface ProfileChange {
  slot: SlotDefinition;
  /** What the draft has; empty where the slot is blank. */
  from: string;
  to: string;
  /** Somebody wrote his own there: it is not to be replaced without asking. */
  typedOver: boolean;
}

/** What the profile would change in a draft, in the order of the text. */
export function profileChanges(draft: Draft, profile: Profile, vocabulary: Vocabulary): ProfileChange[] {
  const values = profileValues(profile, vocabulary);
  return draftSlots(draft, vocabulary).flatMap((name): ProfileChange[] => {
    const [slot, to] = [findSlot(vocabulary, name), values[name]];
    const from = draft.values[name]?.trim() ?? '';
    if (!slot || to === undefined || from === to) return [];
    return [{ slot, from, to, typedOver: from !== '' && from !== draft.unit?.values[name] }];
  });
}

/** The draft with these slots as the profile has them; it is a draft of that unit from then on. */
export function takeFromProfile(
  draft: Draft,
  profile: Profile,
  names: readonly string[],
  vocabulary: Vocabulary,
): Draft {
  const all = profileValues(profile, vocabulary);
  const taken = Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
  return {
    ...draft,
    values: { ...draft.values, ...taken },
    unit: { id: profile.id, values: { ...draft.unit?.values, ...taken } },
  };
}

/** A new draft with its blanks filled from the profile: what is there already, stays. */
export function fillFromProfile(draft: Draft, profile: Profile, vocabulary: Vocabulary): Draft {
  const blank = profileChanges(draft, profile, vocabulary).filter(({ from }) => from === '');
  return takeFromProfile(
    draft,
    profile,
    blank.map(({ slot }) => slot.name),
    vocabulary,
  );
}

function refusal(ruleId: string, message: string): Result<Profiles> {
  return { findings: [{ ruleId, severity: 'error', message, line: 1, column: 1 }] };
}

/** Reads units as a browser stores them and as a file holds them. Never throws; says what is wrong with a file that is none. */
export function readProfiles(text: string): Result<Profiles> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return refusal('profile/damaged', '文件内容读不通，可能没有下载完整；请重新导出一次');
  }
  const head = z.object({ format: z.literal(profilesFormat), version: z.number() }).safeParse(data);
  if (!head.success) {
    return refusal(
      'profile/other-file',
      '这不是本站导出的单位资料；请选择从“导出单位资料”得到的文件，扩展名是 .unit.json',
    );
  }
  if (head.data.version !== profilesVersion) {
    return refusal(
      'profile/version',
      `这份单位资料是第 ${head.data.version} 版，本页只认得第 ${profilesVersion} 版；请刷新页面后再试`,
    );
  }
  const parsed = profilesSchema.safeParse(data);
  if (parsed.success) return { value: parsed.data, findings: [] };
  const where = parsed.error.issues[0]?.path.join('.') ?? '';
  return refusal('profile/damaged', `这份单位资料有一处读不懂（${where}）；请重新导出一次`);
}

/** Units of a file beside those that are here: the same unit is replaced, and the file's choice holds where none was made. */
export function joinProfiles(here: Profiles, file: Profiles): Profiles {
  const kept = here.units.filter(({ id }) => !file.units.some((unit) => unit.id === id));
  const units = [...kept, ...file.units];
  const chosen = here.chosen ?? file.chosen ?? units[0]?.id;
  return { ...here, units, ...(chosen !== undefined && { chosen }) };
}
