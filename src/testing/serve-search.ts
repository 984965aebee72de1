// A static server for search alone: built sites, each below a path of its own, and the search client's sources, types
// stripped, below /client/. Sends stretches of files where they are asked for, and counts what it sends. Tests and
// benchmarks only.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';

export interface SearchServer {
  /** `http://127.0.0.1:<port>`. */
  origin: string;
  /** Path and bytes of the body of every answer below a site, in order; those it does not have with no bytes. */
  sent: { path: string; bytes: number }[];
  close: () => Promise<void>;
}

export interface SearchServerOptions {
  /** Path → folder of the site below it: `{ '/site/': 'dist' }`. */
  sites: Readonly<Record<string, string>>;
  /** Whether pages of other origins may read what is sent. */
  shared?: boolean;
}

/** Serves sites' indexes on a free port. They are packed already, so nothing else need be. */
export async function serveSearch({ sites, shared = false }: SearchServerOptions): Promise<SearchServer> {
  const sent: SearchServer['sent'] = [];
  const sources = join(import.meta.dirname, '..');
  const bases = Object.keys(sites).sort((a, b) => b.length - a.length);
  const read = async (
    path: string,
    range = '',
  ): Promise<[type: string, body: Uint8Array | string, status?: number]> => {
    if (path === '/') return ['text/html; charset=utf-8', '<!doctype html><title>search</title>'];
    if (path.startsWith('/client/')) {
      const source = await readFile(join(sources, normalize(path.slice('/client'.length))), 'utf8');
      return ['text/javascript; charset=utf-8', stripTypeScriptTypes(source)];
    }
    const base = bases.find((base) => path.startsWith(base));
    const folder = base && sites[base];
    if (!folder) throw new Error(`${path} lies outside the sites`);
    const entry = { path, bytes: 0 };
    sent.push(entry);
    const body = await readFile(join(folder, normalize(`/${path.slice(base.length)}`)));
    const [, from = '', to = ''] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
    const part = from ? body.subarray(Number(from), Number(to) + 1) : body;
    entry.bytes = part.length;
    return [path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream', part, from ? 206 : 200];
  };
  const server = createServer((request, response) => {
    if (shared) response.setHeader('access-control-allow-origin', '*');
    read(new URL(request.url ?? '/', 'http://localhost').pathname, request.headers.range).then(
      ([type, body, status = 200]) => {
        response.writeHead(status, { 'content-type': type });
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    sent,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
