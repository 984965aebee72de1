/**
 * `npm run plan:withdraw -- <id> --reason 理由 [--replaced-by id] [--notice 告示] [--date 2027-06-01]`: takes a published plan
 * down. Its address stays, with the notice. Exit 2 on wrong usage.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { AlreadyThere, writeNew } from '../src/files/approved-store.ts';
import { withdrawalSchema } from '../src/plan/approve/approved-plan.ts';
import { publishedPlan, publishing, showDay } from './publishing.ts';
import { runCommand, UsageError } from './run-command.ts';

const usage =
  '用法：npm run plan:withdraw -- <网址名> --reason "理由" [--replaced-by 网址名] [--notice "给居民看的话"] [--date 2027-06-01]';

await runCommand(usage, () => {
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
  if (approved.withdrawal) throw new RangeError(`${id} 已经在 ${approved.withdrawal.date} 撤下了`);
  const replacedBy = values['replaced-by'];
  if (replacedBy === id) throw new UsageError('一份计划不能由自己取代；修改请用 npm run plan:amend');
  if (replacedBy !== undefined && publishedPlan(replacedBy, settings).withdrawal)
    throw new RangeError(`${replacedBy} 自己也已撤下，不能用来取代别的`);
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
  try {
    writeNew(join(settings.root, id, 'withdrawn.yaml'), stringify(withdrawal.data));
  } catch (error) {
    if (error instanceof AlreadyThere) throw new RangeError(`就在刚才已有人撤下了 ${id}`);
    throw error;
  }
  console.log(
    `已撤下 ${id}；网址 /approved/${id}/ 保留，显示理由${replacedBy ? `，并指向 /approved/${replacedBy}/` : ''}`,
  );
});
