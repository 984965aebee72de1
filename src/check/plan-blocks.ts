/** A plan's document under way: blocks, what they are, and what only a plan knows of them. */
import type { Block, Paragraph, Run } from '../document/office-document.ts';
import { LinePlaces } from './line-places.ts';
import type { PlanMark } from './passages.ts';
import type { Recognition } from './recognise-for-check.ts';

export class PlanBlocks {
  readonly blocks: Block[] = [];
  readonly recognised = new Map<Paragraph, Recognition>();
  readonly marks = new Map<Paragraph, PlanMark>();
  readonly source: string;
  private readonly lines: LinePlaces;
  constructor(source: string) {
    this.source = source;
    this.lines = new LinePlaces(source);
  }

  paragraph(runs: readonly Run[], start: number, mark: PlanMark = {}, recognition?: Recognition): Paragraph {
    const text = runs.map((run) => run.text).join('');
    const { line } = this.lines.at(start);
    const paragraph: Paragraph = { type: 'paragraph', text, line, runs, format: {} };
    if (Object.keys(mark).length > 0) this.marks.set(paragraph, mark);
    if (recognition) this.recognised.set(paragraph, recognition);
    return paragraph;
  }

  mark(paragraph: Paragraph, mark: PlanMark): void {
    this.marks.set(paragraph, { ...this.marks.get(paragraph), ...mark });
  }
}
