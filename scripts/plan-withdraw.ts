/** Takes a published plan down; its address stays, with the notice. */
import { withdrawalFault, withdrawalSchema } from '../src/approve/approved-plan.ts';
import { unseenFaults } from '../src/approve/unseen-characters.ts';
import { personalLines } from '../src/check/published-lines.ts';
import { writeWithdrawal } from '../src/files/publish.ts';
import { withdrawalLines } from '../src/files/record-lines.ts';
import { AlreadyThere } from '../src/files/write-new.ts';
import { UserError } from '../src/terms/user-error.ts';
import { declare, type Given } from './command.ts';
import {
  publishedId,
  publishedPlan,
  publishing,
  publishingEnvironment,
  showDay,
  stopped,
} from './publishing.ts';
import { UsageError } from './read-arguments.ts';
import { letSignalsIn, runCommand } from './run-command.ts';

export const command = declare({
  name: 'plan:withdraw',
  does: '撤下一份已公开的计划；网址保留，显示理由。',
  args: { id: publishedId },
  options: {
    reason: { value: '理由', required: true, means: '一句话，会公开' },
    'replaced-by': { value: '网址名', means: '由哪一份已公开的计划取代' },
    notice: { value: '告示', means: '另外给居民看的话' },
    date: { value: '日期', means: '撤下的日期，如 2027-06-01；不写时是今天' },
  },
  fails: '告示里有不能公开的内容，什么都没有写',
  environment: publishingEnvironment,
  stopped,
});

async function withdraw({
  id,
  reason,
  notice,
  date,
  'replaced-by': replacedBy,
}: Given<typeof command>): Promise<void> {
  const settings = publishing();
  const approved = publishedPlan(id, settings);
  if (approved.withdrawal) throw new UserError(`${id} 已经在 ${approved.withdrawal.date} 撤下了`);
  if (replacedBy === id) throw new UsageError('一份计划不能由自己取代；修改请用 npm run plan:amend');
  if (replacedBy !== undefined && publishedPlan(replacedBy, settings).withdrawal)
    throw new UserError(`${replacedBy} 自己也已撤下，不能用来取代别的`);
  const withdrawal = withdrawalSchema.safeParse({
    kind: replacedBy === undefined ? 'gone' : 'replaced',
    date: date ?? showDay(settings.today),
    reason: reason.trim(),
    ...(notice && { notice: notice.trim() }),
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
}

if (import.meta.main) await runCommand(command, withdraw);
