/**
 * The service worker of sites that are built with OFFLINE=1: pages always come from the network while there is one, so
 * nothing shown is ever stale; without a network they come from what was stored. The build strips the types, writes
 * `offlineSite` before this code and puts it beside the home page, so its scope is this site and nothing else of the host.
 * It imports nothing, since it runs as it stands.
 */
declare const offlineSite: {
  /** Hash of everything stored: another site is another worker. */
  version: string;
  /** The list of what to store: paths below the scope with the hashes of their bytes. */
  list: string;
};

interface Worker extends EventTarget {
  registration: { scope: string };
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
}
interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface RequestEvent extends LifeEvent {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
type List = [path: string, hash: string][];

const worker = self as unknown as Worker;
const scope = worker.registration.scope;
const prefix = `plans ${scope} `;
const current = prefix + offlineSite.version;
const listAddress = scope + offlineSite.list;
/** Where a cache keeps the list that it was filled from; no page has this address. */
const listKey = `${scope}offline-list`;
/** A network that is slower than this counts as none, if the page is stored. */
const patience = 5_000;

async function readList(cache: Cache): Promise<List> {
  const stored = await cache.match(listKey);
  return stored ? ((await stored.json()) as List) : [];
}

/** What earlier versions stored with these bytes already. */
async function storedBefore(): Promise<Map<string, { cache: Cache; path: string }>> {
  const found = new Map<string, { cache: Cache; path: string }>();
  for (const name of await caches.keys()) {
    if (!name.startsWith(prefix) || name === current) continue;
    const cache = await caches.open(name);
    for (const [path, hash] of await readList(cache)) found.set(`${path} ${hash}`, { cache, path });
  }
  return found;
}

async function store(
  cache: Cache,
  path: string,
  hash: string,
  before: Awaited<ReturnType<typeof storedBefore>>,
) {
  const same = before.get(`${path} ${hash}`);
  const copy = same && (await same.cache.match(scope + path));
  // no-cache: what the browser has kept may be of an older site
  const response = copy ?? (await fetch(scope + path, { cache: 'no-cache' }));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  await cache.put(scope + path, response);
}

/** Stores everything on the list; fails as a whole, and is tried again at the next visit. */
async function fill(): Promise<void> {
  const response = await fetch(listAddress, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${offlineSite.list}: ${response.status}`);
  const list = (await response.clone().json()) as List;
  const cache = await caches.open(current);
  const before = await storedBefore();
  const waiting = list.values();
  const lane = async () => {
    for (const [path, hash] of waiting) await store(cache, path, hash, before);
  };
  await Promise.all(Array.from({ length: 6 }, lane));
  await cache.put(listKey, response);
}

async function dropOlder(): Promise<void> {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(prefix) && name !== current);
  await Promise.all(older.map((name) => caches.delete(name)));
}

/** Files whose names change with their bytes. */
function isImmutable(path: string): boolean {
  return path.startsWith('_astro/') || /^search-data\/[^/]+\//.test(path);
}

/** A stretch of a file is stored beside the file, under an address of its own: caches take no parts. */
function stretchKey(request: Request): string | undefined {
  const range = request.headers.get('range');
  return range ? `${request.url}?${range}` : undefined;
}

async function fromCache(request: Request): Promise<Response | undefined> {
  const cache = await caches.open(current);
  const key = stretchKey(request);
  const stretch = key && (await cache.match(key));
  if (stretch) return new Response(stretch.body, { status: 206, headers: stretch.headers });
  // a page is the same whatever its query says: scripts read it from the address; who asks for a stretch takes the whole too
  return cache.match(request.mode === 'navigate' ? request : request.url, {
    ignoreSearch: request.mode === 'navigate',
  });
}

async function fromNetwork(request: Request, isStored: boolean): Promise<Response> {
  const answer = fetch(request);
  if (!isStored) return answer;
  const tooLate = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('slow')), patience));
  return Promise.race([answer, tooLate]);
}

/** Keeps what a reader has seen, so that it can be read again where the library is too large to be stored whole. */
async function keep(request: Request, response: Response): Promise<void> {
  if (!response.ok || response.redirected) return;
  const cache = await caches.open(current);
  const stretch = stretchKey(request);
  if (stretch && response.status === 206) {
    await cache.put(stretch, new Response(response.body, { headers: response.headers }));
    return;
  }
  await cache.put(
    request.mode === 'navigate' ? new URL(request.url).origin + new URL(request.url).pathname : request,
    response,
  );
}

async function answer(event: RequestEvent): Promise<Response> {
  const { request } = event;
  const stored = await fromCache(request);
  if (stored && isImmutable(request.url.slice(scope.length))) return stored;
  try {
    const response = await fromNetwork(request, stored !== undefined);
    event.waitUntil(keep(request, response.clone()));
    return response;
  } catch (error) {
    if (stored) return stored;
    const page = request.mode === 'navigate' && (await caches.match(`${scope}offline/`));
    if (page) return page;
    throw error;
  }
}

worker.addEventListener('install', (event) => {
  (event as LifeEvent).waitUntil(fill().then(() => worker.skipWaiting()));
});
worker.addEventListener('activate', (event) => {
  (event as LifeEvent).waitUntil(dropOlder().then(() => worker.clients.claim()));
});
worker.addEventListener('fetch', (event) => {
  const { request } = event as RequestEvent;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  (event as RequestEvent).respondWith(answer(event as RequestEvent));
});

// for the compiler, that its names are its own; the build leaves this line out
export {};
