// Approved plans for tests of the site, made by the functions that the commands use: two versions with progress, three
// versions under the rules of a street office, one replaced, one gone, and one whose every word is hostile.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { contentHash, lock } from '../approve/hashed-text.ts';
import { versionSource } from '../approve/new-version.ts';
import { tryVersion } from '../approve/try-version.ts';
import { readApproved } from '../files/approved-store.ts';
import {
  deskOf,
  type Publishing,
  readForPublishing,
  writeVersion,
  writeWithdrawal,
} from '../files/publish.ts';
import { readLibrary } from '../files/read-library.ts';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { readWordLists } from '../files/read-word-lists.ts';
import { type ApprovalRecord, approvalRecordSchema } from '../plan/approval.ts';
import { parseSoundPlan } from '../plan/mdx/parse.ts';
import type { Progress } from '../plan/progress.ts';
import { approvalRecord } from './approval-record.ts';
import { confirmedSample } from './confirmed-sample.ts';

/** The day that sites with these plans are built for. */
export const approvedToday = '2027-07-15';

/** Ids by what they are examples of. */
export const approvedIds = {
  amended: 'test-amended',
  government: 'test-government',
  replaced: 'test-replaced',
  gone: 'test-gone',
  hostile: 'test-hostile',
} as const;

/** Words of the withdrawn plans that stand nowhere else; none of them may be in any built file. */
export const withdrawnWords = ['蓝楹书香', '白天没有人看护的有九十七户', '负责每旬抄报虫情鼠情'];

/** Markup that would show itself if it ever became an element or ran. */
export const hostileText = '"><img src=x onerror="window.hacked=1"></script><script>window.hacked=1</script>';

/** The same in a title, which has to be short. */
export const hostileTitle = '恶意标题<img src=x onerror=hacked=1>';

interface Details extends Partial<Omit<ApprovalRecord, 'header'>> {
  header?: Partial<ApprovalRecord['header']>;
}

/** A record on these three days: approved, finally reviewed, published. */
function record(index: string, [date, reviewed, published]: [string, string, string], details: Details = {}) {
  const { header, ...rest } = details;
  return approvalRecordSchema.parse({
    ...approvalRecord,
    date,
    reviews: approvalRecord.reviews.map((review) => ({ ...review, date: reviewed })),
    similarity: '由示范文本改写，只用于测试',
    ...rest,
    header: { ...approvalRecord.header, index, published, ...header },
  });
}

/** A copy of a sample, its examples confirmed, with some words changed; every word must be there. */
function edited(folder: string, sample: string, edits: readonly (readonly [string, string])[]): string {
  let text = confirmedSample(sample);
  for (const [before, after] of edits) {
    if (!text.includes(before)) throw new Error(`${sample} does not hold “${before}”`);
    text = text.replaceAll(before, after);
  }
  const file = join(folder, `${sample}.mdx`);
  writeFileSync(file, text);
  return file;
}

/** Publishes a version as the commands do; the gates must let it pass. */
async function publish(
  settings: Publishing,
  id: string,
  file: string,
  approval: ApprovalRecord,
  change?: string,
): Promise<void> {
  const read = await readForPublishing(file, settings);
  const amends = readApproved(settings.root, settings.vocabulary).find((stored) => stored.id === id)?.plan;
  const { source, refusals } = tryVersion({ ...read, record: approval }, deskOf(settings, id), {
    ...(amends && { amends }),
    change,
  });
  if (!source) throw new Error(`${id}: ${refusals.map(({ message }) => message).join('；')}`);
  writeVersion(settings.root, id, (amends?.versions.length ?? 0) + 1, source);
}

const progress: Progress = {
  updated: '2027-07-10',
  items: [
    {
      block: 'targets',
      name: '生活垃圾分类准确率',
      state: '进行中',
      date: '2027-06-30',
      figure: 83,
      note: '二季度抽查',
    },
    { block: 'targets', name: '居民分类投放参与率', state: '已完成', date: '2027-06-30', figure: 96 },
    {
      block: 'targets',
      name: '每户入户走访',
      state: '延期',
      date: '2027-07-10',
      note: '6 栋空置户多，改到 9 月前走完',
    },
  ],
};

/** Fills `root`; `work` is a folder for drafts. */
export async function makeApprovedPlans(root: string, work: string): Promise<void> {
  const vocabulary = readVocabulary();
  const settings: Publishing = {
    root,
    vocabulary,
    words: readWordLists(),
    library: readLibrary(['content/samples'], vocabulary),
    today: Number(approvedToday.replaceAll('-', '')),
  };
  const { amended, government, replaced, gone, hostile } = approvedIds;

  const keywords = ['垃圾分类', '居民自治'];
  const waste = (days: [string, string, string]) =>
    record('TEST-2027-003', days, {
      header: { subject: '生活垃圾分类', channel: '公示栏、本站', basis: '《居务公开目录》', keywords },
    });
  await publish(
    settings,
    amended,
    edited(work, 'waste-sorting-special-plan', [
      ['value: 85, unit', 'value: 88, unit'],
      ['>85%<', '>88%<'],
    ]),
    waste(['2026-12-29', '2026-12-30', '2027-01-04']),
  );
  await publish(
    settings,
    amended,
    edited(work, 'waste-sorting-special-plan', [
      ['其中至少一次安排在晚间', '其中至少两次安排在晚间，一次安排在周末'],
      [
        '供业主评价物业服务时参考。',
        '供业主评价物业服务时参考。\n\n居民对评议结果有异议的，公布之日起七日内可以向社区居务监督委员会提出，十日内答复。',
      ],
    ]),
    waste(['2027-03-05', '2027-03-08', '2027-03-10']),
    '准确率指标按一季度抽查的实情下调，夜间检查加密，补上异议的办法',
  );
  writeFileSync(join(root, amended, 'progress.yaml'), stringify(progress));

  const street = (days: [string, string, string]) =>
    record('TEST/2027-00012', days, {
      body: '街道办主任会议',
      meeting: '2027年第1次街道办主任会议',
      votes: undefined,
      contact: { office: '青山街道社区建设办公室', phone: '0000-0000001' },
      header: {
        subject: '综合政务',
        publisher: '青山街道办事处',
        docNo: '青街办〔2027〕3号',
        disclosure: '政府信息公开',
        scope: '面向社会',
        expires: '2027-06-30',
      },
    });
  const opinion = 'honest-street-opinion';
  await publish(
    settings,
    government,
    edited(work, opinion, []),
    street(['2027-01-05', '2027-01-06', '2027-01-08']),
  );
  const steps = [
    ['每半年组织一次抽查', '每季度组织一次抽查'],
    ['超期三日', '超期七日'],
  ] as const;
  for (const [index, month] of ['02', '04'].entries())
    await publish(
      settings,
      government,
      edited(work, opinion, steps.slice(0, index + 1)),
      street([`2027-${month}-05`, `2027-${month}-06`, `2027-${month}-08`]),
      `按第 ${index + 2} 次主任会议意见调整检查频次`,
    );

  const later = (index: string, subject: string) =>
    record(index, ['2027-06-01', '2027-06-02', '2027-06-04'], { header: { subject } });
  const pests = edited(work, 'pest-control-special-plan', [['负责收集虫情鼠情', '负责每旬抄报虫情鼠情']]);
  await publish(settings, replaced, pests, later('TEST-2027-005', '除四害'));
  writeWithdrawal(root, replaced, {
    kind: 'replaced',
    date: '2027-07-01',
    reason: '内容并入垃圾分类专项计划',
    replacedBy: amended,
  });
  const summer = edited(work, 'children-summer-activity', [
    ['·书香相伴', '·蓝楹书香'],
    ['双职工家庭白天缺人看护', '双职工家庭白天没有人看护的有九十七户'],
  ]);
  await publish(settings, gone, summer, later('TEST-2027-006', '假期服务'));
  writeWithdrawal(root, gone, {
    kind: 'gone',
    date: '2027-07-12',
    reason: '场地维修，本年度不再举办',
    notice: '已经报名的家庭由社区逐户告知。',
  });

  // past the gates, which would refuse it: the pages must bear it all the same
  const sample = parseSoundPlan(confirmedSample('energy-saving-week-notice'), vocabulary);
  const words = record('X', ['2027-06-01', '2027-06-02', '2027-06-04'], {
    body: hostileText,
    meeting: hostileText,
    contact: { office: hostileText, phone: '0000-0000000' },
    header: {
      index: hostileText,
      subject: hostileText,
      publisher: hostileText,
      scope: hostileText,
      basis: hostileText,
      keywords: [hostileText],
    },
  });
  const hostilePlan = {
    ...sample,
    meta: {
      ...sample.meta,
      title: hostileTitle,
      summary: hostileText,
      issuer: { ...sample.meta.issuer, name: hostileText },
    },
  };
  const first = lock(versionSource(hostilePlan, words, { version: 1 }, vocabulary));
  writeVersion(root, hostile, 1, first);
  const change = { version: 2, change: hostileText, previous: contentHash(first) };
  const shorter = { ...hostilePlan, meta: { ...hostilePlan.meta, addressee: [hostileText] } };
  writeVersion(root, hostile, 2, lock(versionSource(shorter, words, change, vocabulary)));
}
