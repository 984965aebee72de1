/** Offset → line and column of a text, with the line starts found once. */
import type { Position } from '../terms/finding.ts';
import { partitionPoint } from '../terms/partition-point.ts';

export class LinePlaces {
  private readonly starts: number[] = [0];
  constructor(source: string) {
    for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }
  at(offset: number): Position {
    const line = Math.max(
      1,
      partitionPoint(this.starts, (start) => start <= offset),
    );
    return { line, column: offset - (this.starts[line - 1] ?? 0) + 1 };
  }
}
