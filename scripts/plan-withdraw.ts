/**
 * `npm run plan:withdraw -- <id> --reason 理由 [--replaced-by id] [--notice 告示] [--date 2027-06-01]`: takes a published plan
 * down. Its address stays, with the notice. Exit 1 where the notice may not be published, 2 on wrong usage.
 */
import { parseArgs } from 'node:util';
import { withdrawalFault, withdrawalSchema } from '../src/approve/approved-plan.ts';
import { unseenFaults } from '../src/approve/unseen-characters.ts';
import { personalLines } from '../src/check/published-lines.ts';
import { writeWithdrawal } from '../src/files/publish.ts';
import { withdrawalLines } from '../src/files/record-lines.ts';
import { AlreadyThere } from '../src/files/write-new.ts';
import { UserError } from '../src/terms/user-error.ts';
import { interrupted, publishedPlan, publishing, showDay } from './publishing.ts';
import { letSignalsIn, runCommand, UsageError } from './run-command.ts';

const usage =
  '用法：npm run plan:withdraw -- <网址名> --reason "理由" [--replaced-by 网址名] [--notice "给居民看的话"] [--date 2027-06-01]';

const body = async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      reason: { type: 'string' },
      notice: { type: 'string' },
      date: { type: 'string' },
      'replaced-by': { type: 'string' },
    },
  });
  const [id, ...more] = positionals;
  if (!id || more.length > 0) throw new UsageError('要写明撤下哪一份（网址名），一次一份');
  if (!values.reason?.trim()) throw new UsageError('没有用 --reason 写明理由；理由会公开');
  const settings = publishing();
  const approved = publishedPlan(id, settings);
  if (approved.withdrawal) throw new UserError(`${id} 已经在 ${approved.withdrawal.date} 撤下了`);
  const replacedBy = values['replaced-by'];
  if (replacedBy === id) throw new UsageError('一份计划不能由自己取代；修改请用 npm run plan:amend');
  if (replacedBy !== undefined && publishedPlan(replacedBy, settings).withdrawal)
    throw new UserError(`${replacedBy} 自己也已撤下，不能用来取代别的`);
  const withdrawal = withdrawalSchema.safeParse({
    kind: replacedBy === undefined ? 'gone' : 'replaced',
    date: values.date ?? showDay(settings.today),
    reason: values.reason.trim(),
    ...(values.notice && { notice: values.notice.trim() }),
    ...(replacedBy !== undefined && { replacedBy }),
  });
  if (!withdrawal.success)
    throw new UsageError(
      withdrawal.error.issues.map(({ path, message }) => `${path.join('.')}：${message}`).join('；'),
    );
  if (withdrawal.data.date > showDay(settings.today))
    throw new UsageError(`撤下的日期 ${withdrawal.data.date} 还没有到；到那天再撤`);
  const early = withdrawalFault(withdrawal.data, approved.versions);
  if (early) throw new UsageError(early);
  const faults = [
    ...personalLines(withdrawalLines(withdrawal.data), settings),
    ...unseenFaults(withdrawal.data),
  ];
  if (faults.length > 0) {
    console.error(`没有撤下，什么都没有写入：\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    process.exitCode = 1;
    return;
  }
  await letSignalsIn();
  try {
    writeWithdrawal(settings.root, id, withdrawal.data);
  } catch (error) {
    if (error instanceof AlreadyThere) throw new UserError(`就在刚才已有人撤下了 ${id}`);
    throw error;
  }
  console.log(
    `已撤下 ${id}；网址 /approved/${id}/ 保留，显示理由${replacedBy ? `，并指向 /approved/${replacedBy}/` : ''}`,
  );
  const { versions } = publishedPlan(id, settings);
  if (versions.length > approved.versions.length)
    console.log(`注意：就在刚才有人公开了 ${id} 第 ${versions.length} 版，它也一起撤下了`);
};

await runCommand(usage, body, interrupted);
