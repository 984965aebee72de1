/** Changes when the vocabulary or the code that makes documents of it do; read once a build. */
import { rendererVersion } from '../files/renderer-version.ts';

let version: string | undefined;

export function vocabularyVersion(): string {
  version ??= rendererVersion();
  return version;
}
