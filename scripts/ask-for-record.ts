/** The wizard: asks for an approval record on a terminal and writes it, so that nothing typed is lost if a gate refuses. */
import { createInterface } from 'node:readline/promises';
import { stringify } from 'yaml';
import { AlreadyThere, writeNew } from '../src/files/approved-store.ts';
import { disclosureKinds, reviewSteps } from '../src/plan/approval.ts';
import { readRecord } from '../src/plan/approve/read-record.ts';

type Ask = (question: string, fallback?: string) => Promise<string>;

async function askRecord(ask: Ask): Promise<object> {
  const body = await ask('审议通过的机构（如 居民代表会议）');
  const meeting = await ask('哪一次会议（如 2027年第一次居民代表会议）');
  const date = await ask('通过日期（如 2027-01-15）');
  const present = await ask('到会人数（没有表决就直接回车）', '');
  const agree = present === '' ? '' : await ask('同意人数');
  const reviews = [];
  for (const step of reviewSteps)
    reviews.push({ step, role: await ask(`${step}的岗位`), date: await ask(`${step}日期`) });
  const contact = { office: await ask('联系的办公室'), phone: await ask('办公电话（如 0000-0000000）') };
  const docNo = await ask('发文字号（没有就直接回车）', '');
  const header = {
    index: await ask('索引号'),
    subject: await ask('公开事项或主题分类'),
    publisher: await ask('发布机构'),
    ...(docNo && { docNo }),
    published: await ask('发布日期', date),
    disclosure: await ask(`哪一类公开（${disclosureKinds.join('、')}）`, disclosureKinds[0]),
    scope: await ask('公开范围', '本社区全体居民'),
  };
  const votes = present === '' ? {} : { votes: { present: Number(present), agree: Number(agree) } };
  return { body, meeting, date, ...votes, reviews, contact, header };
}

/** @returns the path of the record that was written */
export async function askForRecord(): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const ask: Ask = async (question, fallback) => {
    for (;;) {
      const answer = (
        await terminal.question(`${question}${fallback ? `（回车为 ${fallback}）` : ''}：`)
      ).trim();
      if (answer !== '') return answer;
      if (fallback !== undefined) return fallback;
      console.log('这一项要填。');
    }
  };
  try {
    console.log('没有指定审批信息，下面逐项询问；只写岗位，不写姓名。填完会存成文件，随时可以改。');
    const text = stringify(await askRecord(ask));
    const { findings } = readRecord(text);
    for (const { message } of findings) console.log(`要改：${message}`);
    for (;;) {
      const path = await ask('存成哪个文件', 'approval.yaml');
      try {
        writeNew(path, text);
        return path;
      } catch (error) {
        if (!(error instanceof AlreadyThere)) throw error;
        console.log(`已经有 ${path}，没有覆盖；请换个名字。`);
      }
    }
  } finally {
    terminal.close();
  }
}
