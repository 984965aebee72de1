/**
 * How far an approved plan has come: one entry for a target, phase, task or activity, kept beside the locked text. A
 * `progress.yaml` is written by people who report, so every fault says where it is and what was meant.
 */
import { z } from 'zod';
import type { Finding, Result } from '../terms/finding.ts';
import { nearestHint } from '../terms/nearest.ts';
import { dateSpan } from '../terms/plan-date.ts';
import { type Path, readYaml, YamlPlaces } from '../terms/yaml-places.ts';
import { daySchema } from './approval.ts';
import type { Frontmatter } from './frontmatter.ts';

export const progressStates = ['未开始', '进行中', '已完成', '延期', '取消'] as const;
export type ProgressState = (typeof progressStates)[number];

/** Blocks whose rows can be reported on, with the field that names a row. */
export const reportedBlocks = {
  targets: 'name',
  phases: 'name',
  responsibilities: 'task',
  activities: 'name',
} as const;
export type ReportedBlock = keyof typeof reportedBlocks;

const line = z.string().regex(/^[^\r\n]+$/, '只能写一行文字，不能为空');

/** No community counts further: households, yuan, kilograms. */
const mostFigure = 1e12;

const progressItem = z.strictObject({
  block: z.enum(Object.keys(reportedBlocks) as [ReportedBlock, ...ReportedBlock[]]),
  /** The row as the plan names it. */
  name: line,
  state: z.enum(progressStates),
  /** As of which day. */
  date: daySchema,
  /** What is to be told, no names. */
  note: line.optional(),
  /** The figure reached, in the unit of the target. */
  figure: z.number().nonnegative().max(mostFigure, '数目太大，不像是做出来的；请核对').optional(),
});
export type ProgressItem = z.infer<typeof progressItem>;

export const progressSchema = z.strictObject({
  /** Day of the last report. */
  updated: daySchema,
  items: z.array(progressItem),
});
export type Progress = z.infer<typeof progressSchema>;

/** The rows of a block that can be reported on, by name, in order. */
export function reportedNames(blocks: Frontmatter['blocks'], block: ReportedBlock): string[] {
  const rows = (blocks[block] ?? []) as readonly Record<string, unknown>[];
  return rows.map((row) => String(row[reportedBlocks[block]] ?? ''));
}

/** What is reported of one row; the last entry counts. */
export function progressOf(
  progress: Progress | undefined,
  block: ReportedBlock,
  name: string,
): ProgressItem | undefined {
  return progress?.items.findLast((item) => item.block === block && item.name === name);
}

/** What is told of days that have not come, in Chinese. @param today yyyymmdd */
export function futureFault({ updated }: Progress, today: number): string | undefined {
  if ((dateSpan(updated)?.first ?? 0) <= today) return undefined;
  return `更新日期 ${updated} 还没有到；请核对`;
}

/** What is told of a day before anybody could report, in Chinese. @param published yyyy-mm-dd, of the first version */
export function earlyReportFault({ updated }: Progress, published: string): string | undefined {
  if (updated >= published) return undefined;
  return `更新日期 ${updated} 早于发布日期 ${published}，那时还没有公开；请核对年份`;
}

/** How many rows are in each state; rows without an entry are 未开始. */
export function progressCounts(
  blocks: Frontmatter['blocks'],
  progress: Progress | undefined,
): Map<ProgressState, number> {
  const counts = new Map<ProgressState, number>(progressStates.map((state) => [state, 0]));
  for (const block of Object.keys(reportedBlocks) as ReportedBlock[]) {
    for (const name of reportedNames(blocks, block)) {
      const state = progressOf(progress, block, name)?.state ?? '未开始';
      counts.set(state, (counts.get(state) ?? 0) + 1);
    }
  }
  return counts;
}

function keysNear(path: Path): string[] {
  return path.length === 0 ? ['updated', 'items'] : Object.keys(progressItem.shape);
}

/** Reads `progress.yaml` of a plan with these blocks. No value where the form is wrong; unknown rows are errors too. */
export function readProgress(yaml: string, blocks: Frontmatter['blocks']): Result<Progress> {
  const places = new YamlPlaces(yaml);
  const { value, findings } = readYaml(places, progressSchema, {
    area: 'progress',
    name: 'progress.yaml',
    keysNear,
  });
  if (!value) return { findings };
  const wrong = value.items.flatMap((item, index): Finding[] => {
    const at = (key: string, ruleId: string, message: string): Finding => ({
      ruleId,
      severity: 'error',
      message,
      ...places.of(['items', index, key]),
    });
    const names = reportedNames(blocks, item.block);
    if (!names.includes(item.name))
      return [
        at(
          'name',
          'progress/unknown',
          `计划里没有“${item.name}”这一项${nearestHint(item.name, names)}；名称要与计划里的一字不差`,
        ),
      ];
    if (item.date > value.updated)
      return [
        at(
          'date',
          'progress/date',
          `“${item.name}”的日期 ${item.date} 晚于更新日期 ${value.updated}；请核对`,
        ),
      ];
    return [];
  });
  return { value, findings: wrong };
}
