// The unit types once what is the same in all its plans; what somebody wrote over is never replaced without asking.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { checkSlotValue } from '../plan/slot.ts';
import { composeParts } from './compose.ts';
import { draftPlan, draftSlots, newDraft, readDraft } from './draft.ts';
import {
  fillFromProfile,
  joinProfiles,
  noProfiles,
  type Profile,
  profileChanges,
  profileName,
  profileSlots,
  readProfiles,
  takeFromProfile,
} from './profile.ts';

const vocabulary = readVocabulary();
const willows: Profile = {
  id: 'u1',
  values: { community: '柳岸社区', street: '临河街道', households: '２,150户', grids: '九' },
  docCode: '柳社',
};
const draft = () => {
  const { value } = composeParts(vocabulary, { outline: 'annual-plan' });
  if (!value) throw new Error('no template');
  return newDraft(value, { id: 'd', name: '草稿', now: '' });
};

describe('a new draft', () => {
  const filled = fillFromProfile(draft(), willows, vocabulary);

  test('has the unit’s names in title, text and sign-off, and leaves blank what the unit does not say', () => {
    const plan = draftPlan(filled, vocabulary);
    expect(plan.meta.title).toContain('柳岸社区');
    expect(plan.meta.signoff?.org).toContain('柳岸社区');
    expect(filled.values.year).toBeUndefined();
  });

  test('takes what was typed as it is meant, and nothing that is no figure', () => {
    const plain = {
      ...draft(),
      parts: [
        {
          ...draft().parts[0],
          kind: '',
          required: false,
          key: 'p',
          included: true,
          content: [
            {
              type: 'paragraph' as const,
              children: [
                { type: 'slot' as const, name: 'households' },
                { type: 'slot' as const, name: 'grids' },
              ],
            },
          ],
        },
      ],
    };
    const { values } = fillFromProfile(plain, willows, vocabulary);
    expect(values).toMatchObject({ households: '2150' });
    expect(values.grids).toBeUndefined();
  });

  test('keeps what it knows of the unit when it is stored and read', () => {
    expect(readDraft(JSON.stringify(filled)).value?.unit).toEqual(filled.unit);
  });

  test('is never filled over what stands there', () => {
    const own = { ...draft(), values: { community: '桃源社区' } };
    expect(fillFromProfile(own, willows, vocabulary).values.community).toBe('桃源社区');
  });
});

describe('a profile that changes later', () => {
  const filled = fillFromProfile(draft(), willows, vocabulary);
  const renamed = {
    ...willows,
    values: { ...willows.values, community: '柳岸新村社区', street: '临江街道' },
  };
  const typedOver = { ...filled, values: { ...filled.values, community: '柳岸社区（筹）' } };

  test('lists what it would change, and which of it somebody wrote himself', () => {
    const changes = profileChanges(typedOver, renamed, vocabulary);
    expect(changes.map(({ slot, from, to, typedOver }) => [slot.name, from, to, typedOver])).toContainEqual([
      'community',
      '柳岸社区（筹）',
      '柳岸新村社区',
      true,
    ]);
    expect(profileChanges(filled, renamed, vocabulary).every(({ typedOver }) => !typedOver)).toBe(true);
  });

  test('changes what is taken and nothing else; taken, nothing is left to change', () => {
    const values = fc.dictionary(
      fc.constantFrom(...vocabulary.slots.filter(({ ofUnit }) => ofUnit).map(({ name }) => name)),
      fc.constantFrom('柳岸', '12', '社区书记', ''),
    );
    fc.assert(
      fc.property(values, values, fc.func(fc.boolean()), (own, typed, takes) => {
        const before = { ...draft(), values: typed };
        const profile = { ...willows, values: own };
        const changes = profileChanges(before, profile, vocabulary);
        const taken = changes.map(({ slot }) => slot.name).filter((name) => takes(name));
        const after = takeFromProfile(before, profile, taken, vocabulary);
        const left = profileChanges(after, profile, vocabulary).map(({ slot }) => slot.name);
        expect(left).toEqual(changes.map(({ slot }) => slot.name).filter((name) => !taken.includes(name)));
        for (const [name, value] of Object.entries(typed))
          if (!taken.includes(name)) expect(after.values[name]).toBe(value);
        for (const { slot, to } of changes) expect(checkSlotValue(slot, to)).toBeUndefined();
      }),
    );
  });
});

describe('the file of a unit', () => {
  const file = { ...noProfiles, chosen: 'u1', units: [willows] };

  test('is read as it was written', () => {
    expect(readProfiles(JSON.stringify(file)).value).toEqual(file);
  });

  test.each([
    ['', '读不通'],
    ['{"format":"community-plan-draft","version":1}', '不是本站导出的单位资料'],
    ['{"format":"community-plan-units","version":9,"units":[]}', '第 9 版'],
    [
      '{"format":"community-plan-units","version":1,"units":[{"id":"a","values":{"community":3},"docCode":""}]}',
      'units.0.values.community',
    ],
  ])('that is none is told: %s', (text, message) => {
    const { value, findings } = readProfiles(text);
    expect(value).toBeUndefined();
    expect(findings[0]?.message).toContain(message);
  });

  test('replaces the same unit and leaves the others and the choice', () => {
    const other = { ...willows, id: 'u2', values: { community: '桃源社区' } };
    const here = { ...noProfiles, chosen: 'u2', units: [other, { ...willows, values: {} }] };
    expect(joinProfiles(here, file)).toEqual({ ...noProfiles, chosen: 'u2', units: [other, willows] });
    expect(joinProfiles(noProfiles, file).chosen).toBe('u1');
  });
});

test('every heading of a profile has slots, and a unit is called by the smallest body that it names', () => {
  expect(profileSlots(vocabulary).every(({ slots }) => slots.length > 2)).toBe(true);
  expect(profileName(willows)).toBe('柳岸社区');
  expect(profileName({ values: { street: '临河街道' } })).toBe('临河街道');
  expect(draftSlots(draft(), vocabulary)).toContain('community');
});
