/**
 * The wizard of `plan:publish`: asks for an approval record, says at once what is wrong with an answer, and writes the
 * record to a file, so that nothing typed is lost if a gate refuses.
 */
import { existsSync } from 'node:fs';
import { stringify } from 'yaml';
import type { z } from 'zod';
import { AlreadyThere, NotWritten, writeNew } from '../src/files/write-new.ts';
import {
  approvalFaults,
  approvalRecordSchema,
  daySchema,
  disclosureKinds,
  reviewSteps,
} from '../src/plan/approval.ts';
import { readTypedDay } from '../src/terms/plan-date.ts';
import type { Ask, Reading } from './ask.ts';

const { shape } = approvalRecordSchema;
const header = shape.header.shape;

const by =
  <T>(schema: z.ZodType<T>) =>
  (answer: string): Reading<T> => {
    const { success, data, error } = schema.safeParse(answer);
    return success ? { value: data } : { problem: error.issues.map(({ message }) => message).join('；') };
  };
/** 2027.1.15 and 2027年1月15日 are days too. */
const day = (answer: string) => by(daySchema)(readTypedDay(answer) ?? answer);
const whole =
  (most: number) =>
  (answer: string): Reading<number | undefined> => {
    const count = Number(answer);
    if (answer === '') return { value: undefined };
    if (/^\d{1,6}$/.test(answer) && count > 0 && count <= most) return { value: count };
    return { problem: `应是 1 到 ${most} 的整数` };
  };
const orNothing =
  <T>(read: (answer: string) => Reading<T>) =>
  (answer: string): Reading<T | undefined> =>
    answer === '' ? { value: undefined } : read(answer);
const kind = (answer: string): Reading<(typeof disclosureKinds)[number]> => {
  const found = disclosureKinds[Number(answer) - 1] ?? disclosureKinds.find((name) => name === answer);
  return found ? { value: found } : { problem: `请填 1 到 ${disclosureKinds.length} 之间的序号` };
};

async function askVotes(ask: Ask): Promise<object> {
  const present = await ask('到会人数（没有表决就直接回车）', whole(999_999), '');
  if (present === undefined) return {};
  return { votes: { present, agree: await ask('同意人数', whole(present)) } };
}

async function askRecord(ask: Ask, today: string): Promise<object> {
  const body = await ask('审议通过的机构（如 居民代表会议）', by(shape.body));
  const meeting = await ask('哪一次会议（如 2027年第一次居民代表会议）', by(shape.meeting));
  const date = await ask('通过日期（如 2027-01-15）', day);
  const votes = await askVotes(ask);
  const reviews = [];
  for (const step of reviewSteps) {
    const role = await ask(`${step}的岗位（如 社区党委书记）`, by(shape.reviews.element.shape.role));
    reviews.push({ step, role, date: await ask(`${step}日期`, day) });
  }
  const office = await ask('居民有疑问找哪个办公室', by(shape.contact.shape.office));
  const phone = await ask('办公电话（如 0000-0000000）', by(shape.contact.shape.phone));
  const index = await ask('索引号（各地格式不同，不能与已公开的重复）', by(header.index));
  const docNo = await ask(
    '发文字号（如 青街办〔2027〕3号，没有就直接回车）',
    orNothing(by(header.docNo)),
    '',
  );
  const subject = await ask('公开事项或主题分类（如 年度工作计划）', by(header.subject));
  const publisher = await ask('发布机构', by(header.publisher));
  const published = await ask('发布日期', day, today);
  const kinds = disclosureKinds.map((name, at) => `${at + 1} ${name}`).join('，');
  const disclosure = await ask(`哪一类公开？${kinds}；填序号`, kind, '1');
  const scope = await ask('公开范围', by(header.scope), '本社区全体居民');
  const numbers = { index, ...(docNo !== undefined && { docNo }) };
  return {
    ...{ body, meeting, date, ...votes, reviews, contact: { office, phone } },
    header: { ...numbers, subject, publisher, published, disclosure, scope },
  };
}

function freeName(): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? 'approval.yaml' : `approval-${number}.yaml`;
    if (!existsSync(name)) return name;
  }
}

/** Asks until the record is somewhere: what was typed is not given up for a wrong file name. */
async function save(ask: Ask, text: string): Promise<string> {
  const write = (path: string): Reading<string> => {
    try {
      writeNew(path, text);
      return { value: path };
    } catch (error) {
      if (error instanceof AlreadyThere) return { problem: `已经有 ${path}，没有覆盖；请换个名字` };
      if (error instanceof NotWritten) return { problem: `${error.message}；也可以换个地方` };
      throw error;
    }
  };
  return ask('审批信息存成哪个文件', write, freeName());
}

/**
 * @param today 2027-01-15
 * @returns the path of the record that was written
 */
export async function askForRecord(ask: Ask, today: string): Promise<string> {
  console.log('没有指定审批信息，下面逐项询问；只写岗位，不写姓名。填完会存成文件，随时可以改。');
  const record = await askRecord(ask, today);
  const path = await save(ask, stringify(record));
  const { data } = approvalRecordSchema.safeParse(record);
  const faults = data ? approvalFaults(data) : [];
  console.log(`已存入 ${path}。${faults.length > 0 ? '里面还有前后不一致的地方，见下面的说明。' : ''}`);
  return path;
}
