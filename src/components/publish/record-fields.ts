/**
 * The record of approval as a form: which fields it has, what is said beside them, and from what was typed to the record. A
 * field is known by its path in the record, so that whatever a gate or the schema says of a value leads to its field.
 *
 *     readRecordForm({ body: '居民代表会议', 'reviews.0.role': '社区党委书记' }).faults[0]
 */
import {
  type ApprovalRecord,
  approvalRecordSchema,
  disclosureKinds,
  reviewSteps,
} from '../../plan/approval.ts';
import { readTypedDay } from '../../terms/plan-date.ts';

/** Path in the record, joined by dots → text as typed. */
export type RecordForm = Readonly<Record<string, string>>;

export interface RecordField {
  /** Path in the record, joined by dots. */
  key: string;
  label: string;
  hint?: string;
  kind?: 'day' | 'count';
  /** Only these can be chosen. */
  choices?: readonly string[];
  /** What is often written there. */
  usual?: readonly string[];
  optional?: true;
  /** The same in the next record of the unit: it is filled in for the person. */
  lasting?: true;
}

export interface RecordGroup {
  label: string;
  fields: readonly RecordField[];
  /** Rarely needed: folded until it is asked for. */
  rare?: true;
}

const review = (step: string, index: number): RecordField[] => [
  { key: `reviews.${index}.role`, label: `${step}岗位`, hint: '只写岗位，不写姓名', lasting: true },
  { key: `reviews.${index}.date`, label: `${step}日期`, kind: 'day' },
];

export const recordGroups: readonly RecordGroup[] = [
  {
    label: '会议审议',
    fields: [
      {
        key: 'body',
        label: '审议通过的机构',
        hint: '如 居民代表会议',
        usual: ['居民代表会议', '居民会议', '居委会会议', '村民代表会议', '村民会议', '街道办主任会议'],
        lasting: true,
      },
      { key: 'meeting', label: '哪一次会议', hint: '如 2027年第一次居民代表会议' },
      { key: 'date', label: '通过日期', kind: 'day' },
      { key: 'votes.present', label: '到会人数', kind: 'count', optional: true },
      {
        key: 'votes.agree',
        label: '同意人数',
        hint: '没有表决的，两项都空着',
        kind: 'count',
        optional: true,
      },
    ],
  },
  { label: '三审', fields: reviewSteps.flatMap(review) },
  {
    label: '居民有疑问找谁',
    fields: [
      { key: 'contact.office', label: '办公室', hint: '如 桃源社区居民委员会', lasting: true },
      { key: 'contact.phone', label: '办公电话', hint: '如 0000-0000000，不写手机号', lasting: true },
    ],
  },
  {
    label: '公开登记',
    fields: [
      { key: 'header.index', label: '索引号', hint: '照本地的编法写，不能与公开过的重复' },
      {
        key: 'header.subject',
        label: '公开事项或主题分类',
        hint: '如 年度工作计划',
        usual: ['年度工作计划', '专项工作方案', '活动方案'],
        lasting: true,
      },
      { key: 'header.publisher', label: '发布机构', lasting: true },
      { key: 'header.published', label: '发布日期', hint: '还没有到的，到那天才显示', kind: 'day' },
      { key: 'header.disclosure', label: '哪一类公开', choices: disclosureKinds, lasting: true },
      { key: 'header.scope', label: '公开范围', hint: '如 本社区全体居民', lasting: true },
    ],
  },
  {
    label: '不一定有的几项',
    rare: true,
    fields: [
      { key: 'header.docNo', label: '发文字号', hint: '如 青街办〔2027〕3号', optional: true },
      { key: 'header.channel', label: '公开渠道', hint: '如 公示栏、本站', optional: true, lasting: true },
      { key: 'header.basis', label: '公开依据', hint: '文件全称', optional: true, lasting: true },
      { key: 'header.keywords', label: '主题词', hint: '几个词之间用顿号', optional: true },
      {
        key: 'header.expires',
        label: '有效期至',
        hint: '空着就是计划期的最后一天',
        kind: 'day',
        optional: true,
      },
    ],
  },
];

export const recordFields: readonly RecordField[] = recordGroups.flatMap(({ fields }) => fields);

/** Reasons, asked for only where a gate wants them: one for each section left out, one for likeness. */
export const waiverKey = (section: string): string => `waivers.${section}`;
export const likenessKey = 'similarity';

const typed = (form: RecordForm, key: string): string => form[key]?.trim() ?? '';

/** What was typed, as people write it, as the record has it: days in figures, counts as numbers. */
function typedValue({ key, kind }: RecordField, form: RecordForm): unknown {
  const text = typed(form, key);
  if (text === '') return undefined;
  if (kind === 'day') return readTypedDay(text) ?? text;
  if (kind === 'count') return Number(text);
  if (key === 'header.keywords') return text.split(/[、，,；;\s]+/).filter(Boolean);
  return text;
}

export interface FormFault {
  /** Key of the field. */
  key: string;
  message: string;
  /** Label of a field in which nothing stands yet. */
  blank?: string;
}

/** What keeps one field from being read; a field that may be empty is none. */
function ownFault({ key, label, kind, optional }: RecordField, form: RecordForm): FormFault | undefined {
  const text = typed(form, key);
  if (text === '') return optional ? undefined : { key, message: `“${label}”还没有填`, blank: label };
  if (kind === 'count' && !/^\d{1,6}$/.test(text)) return { key, message: `“${label}”应是整数，如 52` };
  return undefined;
}

/** Whether one of the two counts of a vote was typed without the other. */
function voteFault(form: RecordForm): FormFault[] {
  const [present, agree] = ['votes.present', 'votes.agree'].map((key) => typed(form, key) !== '');
  if (present === agree) return [];
  return [
    present
      ? { key: 'votes.agree', message: '写了到会人数，还要写“同意人数”；没有表决的两项都空着' }
      : { key: 'votes.present', message: '写了同意人数，还要写“到会人数”；没有表决的两项都空着' },
  ];
}

/** The record that was typed, whether or not it is whole. */
function typedRecord(form: RecordForm): unknown {
  const value = (key: string): unknown => {
    const field = recordFields.find((one) => one.key === key);
    return field && typedValue(field, form);
  };
  const inside = (prefix: string): object =>
    Object.fromEntries(
      recordFields
        .filter(({ key }) => key.startsWith(`${prefix}.`))
        .flatMap((field) => {
          const one = typedValue(field, form);
          return one === undefined ? [] : [[field.key.slice(prefix.length + 1), one]];
        }),
    );
  const votes = inside('votes');
  const waivers = Object.keys(form)
    .filter((key) => key.startsWith(waiverKey('')) && typed(form, key) !== '')
    .map((key) => ({ section: key.slice(waiverKey('').length), reason: typed(form, key) }));
  const similarity = typed(form, likenessKey);
  return {
    ...{ body: value('body'), meeting: value('meeting'), date: value('date') },
    ...(Object.keys(votes).length > 0 && { votes }),
    reviews: reviewSteps.map((step, index) => ({ step, ...inside(`reviews.${index}`) })),
    ...{ contact: inside('contact'), header: inside('header'), waivers },
    ...(similarity !== '' && { similarity }),
  };
}

/** The record, or everything that keeps it from being one: at most one fault a field. */
export function readRecordForm(form: RecordForm): { record?: ApprovalRecord; faults: FormFault[] } {
  const own = recordFields.flatMap((field) => ownFault(field, form) ?? []);
  const faults = [...own, ...voteFault(form)];
  const { data, error } = approvalRecordSchema.safeParse(typedRecord(form));
  if (data && faults.length === 0) return { record: data, faults };
  for (const { path, message } of error?.issues ?? []) {
    const key = fieldKey(path.map(String), form);
    const label = recordFields.find((field) => field.key === key)?.label;
    if (!faults.some((fault) => fault.key === key))
      faults.push({ key, message: label ? `“${label}”：${message}` : message });
  }
  return { faults };
}

/** The field where a value of the record is mended. @param path as gates and schema name it */
export function fieldKey(path: readonly (string | number)[], form: RecordForm): string {
  const [first, second] = path;
  if (first !== 'waivers') {
    const key = path.join('.');
    return recordFields.find((field) => field.key === key || field.key.startsWith(`${key}.`))?.key ?? key;
  }
  // the gate names the section, a rule of the text the place in the list
  const reasons = Object.keys(form).filter((key) => key.startsWith(waiverKey('')));
  return (/^\d+$/.test(String(second)) && reasons[Number(second)]) || waiverKey(String(second));
}

/** A record as it would be typed, for the next one: without what belongs to one meeting alone. */
export function lastingForm(record: ApprovalRecord): Record<string, string> {
  return Object.fromEntries(
    recordFields
      .filter(({ lasting }) => lasting)
      .flatMap(({ key }) => {
        const value = key
          .split('.')
          .reduce<unknown>((inner, part) => (inner as Record<string, unknown> | undefined)?.[part], record);
        return typeof value === 'string' ? [[key, value]] : [];
      }),
  );
}

/** The form with its blanks filled; the first source that has something for a field is taken. */
export function withBlanksFilled(
  form: RecordForm,
  sources: readonly Readonly<Record<string, string | undefined>>[],
): { form: Record<string, string>; filled: number } {
  const next = { ...form };
  let filled = 0;
  const keys = new Set([...recordFields.map(({ key }) => key), ...sources.flatMap(Object.keys)]);
  for (const key of keys) {
    if (typed(form, key) !== '') continue;
    const value = sources.map((source) => source[key]?.trim()).find(Boolean);
    if (value === undefined) continue;
    next[key] = value;
    filled += 1;
  }
  return { form: next, filled };
}
