/** How far a long job is, on a terminal; nothing in a pipe. */

export interface Progress {
  step(): void;
  /** Takes the line away, so that other lines can be printed. */
  clear(): void;
}

const pause = 100;

/** @param before, after words around the count: `已导入 12 份文件` */
export function terminalProgress(before: string, after: string): Progress {
  const stream = process.stderr;
  let count = 0;
  let shown = 0;
  let isShown = false;
  return {
    step() {
      count += 1;
      if (!stream.isTTY || Date.now() - shown < pause) return;
      stream.write(`\r${before} ${count} ${after}…`);
      shown = Date.now();
      isShown = true;
    },
    clear() {
      if (isShown) stream.write('\r\u001b[K');
      isShown = false;
    },
  };
}
