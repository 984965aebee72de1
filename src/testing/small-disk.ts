// A disk of a few pages that can be filled up and made read-only: a real one in memory where the system lets us mount it
// (as root), otherwise a folder with a limit on the size of files and without the right to write. Tests only.

import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

function run(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export class SmallDisk {
  readonly folder = mkdtempSync(join(tmpdir(), 'small-disk-'));
  /** Whether it is a disk of its own. */
  readonly isMounted: boolean;
  constructor() {
    this.isMounted =
      process.platform === 'linux' && run('mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', this.folder);
  }

  /** Fills it but for one page of 4 KB, so that a longer file is cut short and its next piece refused. */
  fill(): void {
    if (!this.isMounted) return;
    const page = Buffer.alloc(4096);
    const file = openSync(join(this.folder, 'full'), 'w');
    try {
      for (;;) writeSync(file, page);
    } catch {
      // it is full now
    }
    closeSync(file);
    execFileSync('truncate', ['-s', '-4096', join(this.folder, 'full')]);
  }

  free(): void {
    rmSync(join(this.folder, 'full'), { force: true });
  }

  /** How to start a command on the full disk: with a limit on the size of its files where there is no disk to fill. */
  get limit(): readonly string[] {
    return this.isMounted ? [] : ['sh', '-c', 'ulimit -f 2; exec "$0" "$@"'];
  }

  makeReadOnly(folder: string): void {
    if (this.isMounted) execFileSync('mount', ['-o', 'remount,ro', this.folder]);
    else chmodSync(folder, 0o555);
  }

  remove(): void {
    if (this.isMounted) run('umount', this.folder);
    else run('chmod', '-R', 'u+w', this.folder);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
