// Fetches the files of the index in the browser: each once, unpacked, and with an error in words a reader can
// act on. A failed load is forgotten, so that searching again tries again.

import { unfilled } from './segment-head.ts';

/** The index could not be loaded; `message` is Chinese and meant to be shown. */
export class SearchError extends Error {
  override name = 'SearchError';
  /** The site has no such file, or a broken one: it may have a new index. */
  readonly gone: boolean;

  constructor(message: string, { gone = false, ...options }: ErrorOptions & { gone?: boolean } = {}) {
    super(message, options);
    this.gone = gone;
  }
}

/** A stretch of a file. */
export interface Stretch {
  from: number;
  length: number;
  /** The stretch is the block of a plan (shown-block.ts): filled up, and unpacked as if this stood before it. */
  opening?: Uint8Array<ArrayBuffer>;
}

export interface LoadOptions {
  cache?: RequestCache;
  /** Only these bytes; the whole file where it is missing. */
  stretch?: Stretch;
}

/** Gives the unpacked bytes of a file of the site; `path` is below the site's base. */
export type LoadAsset = (path: string, options?: LoadOptions) => Promise<Uint8Array>;

async function unpack(body: Blob): Promise<Uint8Array> {
  const stream = body.stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A stretch that is asked for. */
interface Waiting extends Stretch {
  settle: (body: Promise<Blob>) => void;
}

/** So many bytes that nobody wants cost less than another request. */
const mostBetween = 2000;

/** Stretches of one file by those that lie side by side. */
function neighbours(stretches: readonly Waiting[]): Waiting[][] {
  const runs: Waiting[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const one of [...stretches].sort((a, b) => a.from - b.from)) {
    if (one.from > end + mostBetween) runs.push([]);
    runs.at(-1)?.push(one);
    end = Math.max(end, one.from + one.length);
  }
  return runs;
}

/**
 * Makes a loader for the site at `base`, which ends in a slash. The first answer to a stretch tells whether the server
 * knows such things; of one that does not, each file is taken whole, once. Stretches that are asked for at once and lie side by
 * side are one request.
 */
export function createLoader(base: string, fetchFile: typeof fetch): LoadAsset {
  const loads = new Map<string, Promise<Uint8Array>>();
  const wholes = new Map<string, Promise<Blob>>();
  let knowsStretches: Promise<boolean> | undefined;

  const ask = async (path: string, init: RequestInit): Promise<Response> => {
    if (typeof DecompressionStream === 'undefined') {
      throw new SearchError('浏览器版本太旧，无法搜索。请换用较新的浏览器。');
    }
    const response = await fetchFile(base + path, init).catch((cause: unknown) => {
      throw new SearchError('搜索数据没有下载成功，请检查网络后再试。', { cause });
    });
    if (response.ok) return response;
    // what a server says that is only busy tells nothing of its files
    const gone = [404, 410, 416].includes(response.status);
    throw new SearchError(
      gone
        ? '没有找到搜索数据，网站可能刚更新过，请刷新页面后再试。'
        : `网站暂时给不出搜索数据（错误 ${response.status}），请过一会儿再试。`,
      { gone },
    );
  };
  const keepWhole = (path: string, body: Promise<Blob>): Promise<Blob> => {
    wholes.set(path, body);
    body.catch(() => wholes.delete(path));
    return body;
  };
  const takeWhole = (path: string): Promise<Blob> =>
    wholes.get(path) ??
    keepWhole(
      path,
      ask(path, {}).then((response) => response.blob()),
    );
  /** One request for neighbouring stretches. */
  const askStretch = async (
    path: string,
    from: number,
    to: number,
  ): Promise<(from: number, to: number) => Blob> => {
    if (knowsStretches && !(await knowsStretches)) {
      const whole = await takeWhole(path);
      return (first, end) => whole.slice(first, end);
    }
    const asked = ask(path, { headers: { range: `bytes=${from}-${to - 1}` } });
    knowsStretches ??= asked.then(
      ({ status }) => status === 206,
      () => {
        knowsStretches = undefined;
        return true;
      },
    );
    const response = await asked;
    if (response.status === 206) {
      const part = await response.blob();
      return (first, end) => part.slice(first - from, end - from);
    }
    const whole = await keepWhole(path, response.blob());
    return (first, end) => whole.slice(first, end);
  };
  const waiting = new Map<string, Waiting[]>();
  const sendWaiting = (): void => {
    const all = [...waiting];
    waiting.clear();
    for (const [path, stretches] of all)
      for (const run of neighbours(stretches)) {
        const end = Math.max(...run.map(({ from, length }) => from + length));
        const answer = askStretch(path, run[0]?.from ?? 0, end);
        for (const { from, length, settle } of run) settle(answer.then((cut) => cut(from, from + length)));
      }
  };
  const takeStretch = (path: string, { from, length }: Stretch): Promise<Blob> =>
    new Promise((settle) => {
      // what is wanted at once may lie side by side
      if (waiting.size === 0) setTimeout(sendWaiting);
      const others = waiting.get(path) ?? [];
      waiting.set(path, [...others, { from, length, settle }]);
    });
  const request = async (path: string, { cache = 'default', stretch }: LoadOptions): Promise<Blob> =>
    stretch ? takeStretch(path, stretch) : (await ask(path, { cache })).blob();
  const load = async (path: string, options: LoadOptions): Promise<Uint8Array> => {
    const body = await request(path, options);
    const opening = options.stretch?.opening;
    const own = opening ? new Blob([opening, unfilled(new Uint8Array(await body.arrayBuffer()))]) : body;
    return unpack(own).catch((cause: unknown) => {
      throw new SearchError('搜索数据不完整，请刷新页面后再试。', { cause, gone: true });
    });
  };
  return (path, options = {}) => {
    const key = `${path} ${options.stretch?.from ?? ''}`;
    const known = loads.get(key);
    if (known) return known;
    const fresh = load(path, options);
    loads.set(key, fresh);
    fresh.catch(() => loads.delete(key));
    return fresh;
  };
}

/** @throws SearchError where the asset holds something else, as where a server answers with a page instead */
export function parseJson<T>(bytes: Uint8Array): T {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as T;
  } catch (cause) {
    throw new SearchError('搜索数据不完整，请刷新页面后再试。', { cause, gone: true });
  }
}
