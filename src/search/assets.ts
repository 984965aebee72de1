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

/** Gives the unpacked bytes of a file of the site; `path` is below the site's base. */
export type LoadAsset = (path: string, cache?: RequestCache) => Promise<Uint8Array>;

async function unpack(body: Blob): Promise<Uint8Array> {
  const stream = body.stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Makes a loader for the site at `base`, which ends in a slash. */
export function createLoader(base: string, fetchFile: typeof fetch): LoadAsset {
  const loads = new Map<string, Promise<Uint8Array>>();
  const load = async (path: string, cache: RequestCache): Promise<Uint8Array> => {
    if (typeof DecompressionStream === 'undefined') {
      throw new SearchError('浏览器版本太旧，无法搜索。请换用较新的浏览器。');
    }
    const response = await fetchFile(base + path, { cache }).catch((cause: unknown) => {
      throw new SearchError('搜索数据没有下载成功，请检查网络后再试。', { cause });
    });
    if (!response.ok) {
      // what a server says that is only busy tells nothing of its files
      const gone = response.status === 404 || response.status === 410;
      throw new SearchError(
        gone
          ? '没有找到搜索数据，网站可能刚更新过，请刷新页面后再试。'
          : `网站暂时给不出搜索数据（错误 ${response.status}），请过一会儿再试。`,
        { gone },
      );
    }
    return unpack(await response.blob()).catch((cause: unknown) => {
      throw new SearchError('搜索数据不完整，请刷新页面后再试。', { cause, gone: true });
    });
  };
  return (path, cache = 'default') => {
    const known = loads.get(path);
    if (known) return known;
    const fresh = load(path, cache);
    loads.set(path, fresh);
    fresh.catch(() => loads.delete(path));
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
