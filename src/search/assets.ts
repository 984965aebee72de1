// Fetches the files of the index in the browser: each once, unpacked, and with an error in words a reader can
// act on. A failed load is forgotten, so that searching again tries again.

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

/** A stretch of a file that is unpacked as if `opening` stood before it. */
export interface Stretch {
  from: number;
  length: number;
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

/**
 * Makes a loader for the site at `base`, which ends in a slash. The first answer to a stretch tells whether the server
 * knows such things; of one that does not, each file is taken whole, once.
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
  const takeStretch = async (path: string, { from, length }: Stretch): Promise<Blob> => {
    const cut = (whole: Blob) => whole.slice(from, from + length);
    if (knowsStretches && !(await knowsStretches)) return cut(await takeWhole(path));
    const asked = ask(path, { headers: { range: `bytes=${from}-${from + length - 1}` } });
    knowsStretches ??= asked.then(
      ({ status }) => status === 206,
      () => {
        knowsStretches = undefined;
        return true;
      },
    );
    const response = await asked;
    return response.status === 206 ? response.blob() : cut(await keepWhole(path, response.blob()));
  };
  const request = async (path: string, { cache = 'default', stretch }: LoadOptions): Promise<Blob> =>
    stretch ? takeStretch(path, stretch) : (await ask(path, { cache })).blob();
  const load = async (path: string, options: LoadOptions): Promise<Uint8Array> => {
    const body = await request(path, options);
    const opening = options.stretch?.opening;
    return unpack(opening ? new Blob([opening, body]) : body).catch((cause: unknown) => {
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
