// A plain static server, as an intranet's would be: files with their types, a folder's index page, the site's own 404
// page, all below an optional base path. Tests only.

import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

export interface FolderServer {
  /** `http://127.0.0.1:<port>`, without the base path. */
  origin: string;
  close: () => Promise<void>;
}

interface Answer {
  status: number;
  type: string;
  body: Uint8Array | string;
  location?: string;
}

function typeOf(file: string): string {
  return types[extname(file)] ?? 'application/octet-stream';
}

/** Serves `folder` below `base` (`/` or `/a/b`) on a free port, or on the one that is named. */
export async function serveFolder(folder: string, base = '/', port = 0): Promise<FolderServer> {
  const prefix = base.replace(/\/*$/, '/');
  const missing = async (): Promise<Answer> => {
    const body = await readFile(join(folder, '404.html')).catch(() => 'not found');
    return { status: 404, type: typeOf('404.html'), body };
  };
  const answer = async (address: string): Promise<Answer> => {
    const path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
    if (!path.startsWith(prefix)) return { status: 404, type: 'text/plain', body: 'outside the base path' };
    const file = join(folder, normalize(`/${path.slice(prefix.length)}`));
    const found = await stat(file).catch(() => undefined);
    if (found?.isDirectory() && !path.endsWith('/'))
      return { status: 301, type: 'text/plain', body: '', location: `${encodeURI(path)}/` };
    const name = found?.isDirectory() ? join(file, 'index.html') : file;
    const body = await readFile(name).catch(() => undefined);
    return body ? { status: 200, type: typeOf(name), body } : missing();
  };
  const server = createServer((request, response) => {
    answer(request.url ?? '/').then(
      ({ status, type, body, location }) => {
        response.writeHead(status, { 'content-type': type, ...(location && { location }) });
        response.end(body);
      },
      () => response.writeHead(400).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
