/**
 * Finds the runs that are asked for in very many texts, most of which hold few of them: a text costs one step for each of
 * its characters.
 *
 *     new RunFinder(['桃源社区居']).find('柳岸的桃源社区居民', console.log) // 0
 */
import { runLength, runsOf } from './similarity.ts';

/** A step takes in a character; the one five before it has been pushed out of the 32 bits, so that five characters make the state. */
const step = (state: number, unit: number): number => (state << 7) ^ unit;

/** Where a state is looked up: the product mixes all five characters into the highest bits. */
const placeOf = (state: number, shift: number): number => Math.imul(state, 0x9e3779b1) >>> shift;

/** Half of a character beyond the first plane: there a run is longer than five units. */
const rare = /[\ud800-\udfff]/;

export class RunFinder {
  /** Where texts are short, or have rare characters. */
  private readonly positions: ReadonlyMap<string, number>;
  /** By place: one more than the position of a run; of runs that want the same place all but the first stand behind it. */
  private readonly table: Int32Array;
  private readonly shift: number;
  /** Of every run its five units. */
  private readonly units: Uint16Array;

  /** @param runs each once */
  constructor(runs: readonly string[]) {
    // so sparse that most that is not asked for meets an empty place
    const width = Math.min(24, Math.max(8, Math.ceil(Math.log2(runs.length * 8 + 1))));
    this.positions = new Map(runs.map((run, index) => [run, index]));
    this.shift = 32 - width;
    this.table = new Int32Array(2 ** width);
    this.units = new Uint16Array(runs.length * runLength);
    for (const [index, run] of runs.entries()) {
      if (run.length !== runLength) continue;
      let state = 0;
      for (let at = 0; at < runLength; at++) {
        this.units[index * runLength + at] = run.charCodeAt(at);
        state = step(state, run.charCodeAt(at));
      }
      let place = placeOf(state, this.shift);
      while (this.table[place] !== 0) place = (place + 1) & (this.table.length - 1);
      this.table[place] = index + 1;
    }
  }

  /**
   * Tells each run of the text that is asked for by its position, in order, as often as it stands there.
   * @param han lines of Han characters alone; no run goes over their ends
   */
  find(han: string, tell: (position: number) => void): void {
    if (han.length < runLength || rare.test(han)) {
      for (const run of han.split('\n').flatMap(runsOf)) {
        const position = this.positions.get(run);
        if (position !== undefined) tell(position);
      }
      return;
    }
    const { table, shift } = this;
    let state = 0;
    for (let at = 0; at < han.length; at++) {
      state = step(state, han.charCodeAt(at));
      const place = placeOf(state, shift);
      if (table[place] === 0 || at < runLength - 1) continue;
      const position = this.lookUp(place, han, at - runLength + 1);
      if (position >= 0) tell(position);
    }
  }

  private lookUp(first: number, han: string, from: number): number {
    const { table, units } = this;
    for (let place = first; table[place] !== 0; place = (place + 1) & (table.length - 1)) {
      const position = (table[place] ?? 0) - 1;
      let same = 0;
      while (same < runLength && units[position * runLength + same] === han.charCodeAt(from + same))
        same += 1;
      if (same === runLength) return position;
    }
    return -1;
  }
}
