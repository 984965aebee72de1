/** What every part of the benchmark takes and gives, so that one program runs, prints and saves them all. */
export interface BenchOptions {
  /** How many made-up plans. */
  plans: number;
  /** How often what is timed is repeated. */
  runs: number;
  seed: number;
  /** What stands behind the part's name on the command line. */
  targets: readonly string[];
  /** Lists single differences too. */
  show: boolean;
  /** Measures that take minutes are made in full, not on a smaller sample. */
  full: boolean;
}

export interface BenchTable {
  title: string;
  rows: readonly Record<string, string | number>[];
}

export interface BenchResult {
  tables: readonly BenchTable[];
  /** Everything that was measured, for bench.json. */
  figures: unknown;
  /** What a reader of the figures should know. */
  notes?: readonly string[];
}

export type BenchPart = (options: BenchOptions) => Promise<BenchResult>;

/** Tells a person that waits what is going on. */
export function tell(message: string): void {
  console.error(`· ${message}`);
}
