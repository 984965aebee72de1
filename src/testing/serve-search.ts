// A static server for tests: the built pages below /site/, and the search client's sources, types stripped, below
// /client/. Counts what it sends. Tests and benchmarks only.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface SearchServer {
  /** `http://127.0.0.1:<port>`. */
  origin: string;
  /** Path → bytes of the body, for every answer below /site/ so far. */
  sent: Map<string, number>;
  close: () => Promise<void>;
}

/** Serves `dist`; with `compress` as a server does that gzips what it sends. */
export async function serveSearch(dist: string, compress = false): Promise<SearchServer> {
  const sent = new Map<string, number>();
  const read = async (path: string): Promise<[type: string, body: Uint8Array | string]> => {
    if (path === '/') return ['text/html; charset=utf-8', '<!doctype html><title>search</title>'];
    const inside = normalize(path.slice(path.indexOf('/', 1)));
    if (path.startsWith('/client/')) {
      const source = await readFile(join(import.meta.dirname, '..', inside), 'utf8');
      return ['text/javascript; charset=utf-8', stripTypeScriptTypes(source)];
    }
    const file = join(dist, inside.endsWith('/') ? `${inside}index.html` : inside);
    return [
      inside.endsWith('.bin') ? 'application/octet-stream' : 'text/html; charset=utf-8',
      await readFile(file),
    ];
  };
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    read(path).then(
      ([type, body]) => {
        const data = compress ? gzipSync(body) : body;
        if (path.startsWith('/site/')) sent.set(path, Buffer.byteLength(data));
        response.setHeader('content-type', type);
        if (compress) response.setHeader('content-encoding', 'gzip');
        response.end(data);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    sent,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
