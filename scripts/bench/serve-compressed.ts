/**
 * Serves a built site the way a public server does: what is text goes out with gzip, stretches of other files where they
 * are asked for, what has a hash in its name may be kept.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.wasm': 'application/wasm',
};

export interface CompressedServer {
  /** `http://localhost:<port>` */
  origin: string;
  close: () => Promise<void>;
}

export async function serveCompressed(folder: string): Promise<CompressedServer> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const name = normalize(path.endsWith('/') ? `${path}index.html` : path);
    const body = await readFile(join(folder, name)).catch(() => undefined);
    const type = types[extname(name)] ?? 'application/octet-stream';
    const isText = /text|json|javascript|xml/.test(type);
    const stretch = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
    const range =
      body && !isText && stretch ? { from: Number(stretch[1]), to: Number(stretch[2]) } : undefined;
    response.writeHead(body ? (range ? 206 : 200) : 404, {
      'content-type': type,
      'cache-control': path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(isText && { 'content-encoding': 'gzip' }),
      ...(range && { 'content-range': `bytes ${range.from}-${range.to}/${body?.length}` }),
    });
    const sent = body ?? Buffer.from('404');
    if (range) response.end(sent.subarray(range.from, range.to + 1));
    else response.end(isText ? gzipSync(sent) : sent);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
