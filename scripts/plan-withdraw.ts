/** Takes a published plan down; its address stays, with the notice. */
import { withdrawalSchema } from '../src/approve/approved-plan.ts';
import { knownPlans } from '../src/approve/try-version.ts';
import { withdrawalFaults, withdrawalWords } from '../src/approve/withdrawing.ts';
import { withPublishingLock } from '../src/files/lock.ts';
import { deskOf, writeWithdrawal } from '../src/files/publish.ts';
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
import { callable, letSignalsIn } from './run-command.ts';

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
  // names what is nearest where there is no such plan
  if (replacedBy !== undefined) publishedPlan(replacedBy, settings);
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
  const faults = withdrawalWords(withdrawal.data, settings);
  await withPublishingLock(settings.root, async () => {
    const now = publishedPlan(id, settings);
    // this command has looked while another one was writing
    if (now.withdrawal && !approved.withdrawal) throw new UserError(`就在刚才已有人撤下了 ${id}`);
    if (now.versions.length > approved.versions.length)
      throw new UserError(
        `就在刚才有人公开了 ${id} 第 ${now.versions.length} 版，没有撤下；请看过新的一版，仍要撤下的再试一次`,
      );
    const published = knownPlans(deskOf(settings));
    const [wrong] = withdrawalFaults(now, withdrawal.data, { published, today: settings.today });
    if (wrong) throw new UsageError(wrong);
    if (faults.length > 0) {
      console.error(`没有撤下，什么都没有写入：\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
      process.exitCode = 1;
      return;
    }
    await letSignalsIn();
    writeWithdrawal(settings.root, id, withdrawal.data);
    console.log(
      `已撤下 ${id}；网址 /approved/${id}/ 保留，显示理由${replacedBy ? `，并指向 /approved/${replacedBy}/` : ''}`,
    );
  });
}

export const main = callable(command, withdraw);

if (import.meta.main) await main();
