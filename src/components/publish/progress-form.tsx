/** What is reported of a published plan: each row of its tables, as it stands now. Only rows that were touched are reported. */

import { blockDefinition } from '../../plan/blocks/blocks.ts';
import type { Frontmatter } from '../../plan/frontmatter.ts';
import {
  type Progress,
  type ProgressItem,
  progressOf,
  progressSchema,
  progressStates,
  type ReportedBlock,
  reportedBlocks,
  reportedNames,
} from '../../plan/progress.ts';
import type { HandIn } from './hand-in-storage.ts';

type Reports = HandIn['reports'];
const keyOf = (block: string, name: string): string => `${block}/${name}`;
const blocksOf = Object.keys(reportedBlocks) as ReportedBlock[];

/** The report, or what is wrong with it. @param today yyyy-mm-dd */
export function readReports(
  reports: Reports,
  blocks: Frontmatter['blocks'],
  today: string,
): { progress?: Progress; faults: string[] } {
  const items = blocksOf.flatMap((block) =>
    reportedNames(blocks, block).flatMap((name): object[] => {
      const { state, note = '', figure = '' } = reports[keyOf(block, name)] ?? {};
      if (!state) return [];
      const number = figure.trim() === '' ? undefined : Number(figure);
      return [
        {
          ...{ block, name, state, date: today },
          ...(note.trim() && { note: note.trim() }),
          ...(number !== undefined && { figure: number }),
        },
      ];
    }),
  );
  if (items.length === 0) return { faults: ['还没有选哪一项做到了哪一步'] };
  const { data, error } = progressSchema.safeParse({ updated: today, items });
  if (data) return { progress: data, faults: [] };
  const told = error.issues.map(({ path, message }) => {
    const item = items[Number(path[1])] as ProgressItem | undefined;
    return path[2] === 'figure' ? `“${item?.name}”的数值应是数字，如 88` : `“${item?.name}”：${message}`;
  });
  return { faults: told };
}

interface Props {
  blocks: Frontmatter['blocks'];
  /** Reports so far. */
  progress: Progress | undefined;
  reports: Reports;
  change(reports: Reports): void;
}

export function ProgressForm({ blocks, progress, reports, change }: Props) {
  const shown = blocksOf.filter((block) => reportedNames(blocks, block).length > 0);
  if (shown.length === 0)
    return <p class="hint">这份计划里没有指标、阶段、分工、活动的表，没有可以逐项记的进展。</p>;
  return (
    <div data-progress-form>
      {shown.map((block) => (
        <fieldset key={block} class="record-group">
          <legend>{blockDefinition(block).label}</legend>
          <ul class="progress-rows">
            {reportedNames(blocks, block).map((name) => {
              const key = keyOf(block, name);
              const row = reports[key] ?? {};
              const before = progressOf(progress, block, name);
              const set = (field: string, value: string) =>
                change({ ...reports, [key]: { ...row, [field]: value } });
              return (
                <li key={name} data-report={key}>
                  <span>
                    {name}
                    <span class="hint">{before ? `${before.date} ${before.state}` : '还没有记过'}</span>
                  </span>
                  <select
                    aria-label={`${name}：做到哪一步`}
                    value={row.state ?? ''}
                    onChange={(event) => set('state', event.currentTarget.value)}
                  >
                    <option value="">这次不记</option>
                    {progressStates.map((state) => (
                      <option key={state} value={state}>
                        {state}
                      </option>
                    ))}
                  </select>
                  {row.state && (
                    <>
                      {block === 'targets' && (
                        <input
                          type="text"
                          inputMode="decimal"
                          aria-label={`${name}：达到的数值`}
                          placeholder="数值，可以不填"
                          value={row.figure ?? ''}
                          onInput={(event) => set('figure', event.currentTarget.value)}
                        />
                      )}
                      <input
                        type="text"
                        aria-label={`${name}：说明`}
                        placeholder="说明，可以不填；不写姓名"
                        value={row.note ?? ''}
                        onInput={(event) => set('note', event.currentTarget.value)}
                      />
                    </>
                  )}
                </li>
              );
            })}
          </ul>
        </fieldset>
      ))}
    </div>
  );
}
