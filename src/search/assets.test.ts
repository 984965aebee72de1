import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createLoader } from './assets.ts';

const words = ['高空抛物', '楼道堆物', '电动自行车'];
const blocks = words.map((word) => gzipSync(word));
const pack = Buffer.concat(blocks);
const stretches = blocks.map((block, index) => ({
  from: blocks.slice(0, index).reduce((sum, { length }) => sum + length, 0),
  length: block.length,
}));

/** A server of one pack, which knows stretches or does not. @param asked gets the range of each request, or “all” */
function server(knowsStretches: boolean, asked: string[], file = pack): typeof fetch {
  return async (_path, init) => {
    const range = new Headers(init?.headers).get('range');
    asked.push(range ?? 'all');
    await new Promise((resolve) => setTimeout(resolve, 5));
    const [, from = 0, to = 0] = /=(\d+)-(\d+)/.exec(range ?? '') ?? [];
    if (!knowsStretches || !range) return new Response(file);
    return new Response(file.subarray(Number(from), Number(to) + 1), { status: 206 });
  };
}

async function readAll(fetchFile: typeof fetch): Promise<string[]> {
  const load = createLoader('/', fetchFile);
  const bytes = await Promise.all(stretches.map((stretch) => load('pack-0.bin', { stretch })));
  return bytes.map((some) => new TextDecoder().decode(some));
}

describe('stretches of a file that are asked for at once', () => {
  test('come in one request where they lie side by side', async () => {
    const asked: string[] = [];
    expect(await readAll(server(true, asked))).toEqual(words);
    expect(asked).toEqual([`bytes=0-${pack.length - 1}`]);
  });

  test('come one by one where much lies between', async () => {
    const asked: string[] = [];
    const far = Buffer.concat([...blocks.slice(0, 1), Buffer.alloc(5000), ...blocks.slice(1)]);
    const load = createLoader('/', server(true, asked, far));
    const last = { from: far.length - (blocks.at(-1)?.length ?? 0), length: blocks.at(-1)?.length ?? 0 };
    const wanted = [{ from: 0, length: blocks[0]?.length ?? 0 }, last];
    const bytes = await Promise.all(wanted.toReversed().map((stretch) => load('pack-0.bin', { stretch })));
    expect(bytes.map((some) => new TextDecoder().decode(some))).toEqual([words.at(-1), words[0]]);
    expect(asked).toEqual(wanted.map(({ from, length }) => `bytes=${from}-${from + length - 1}`));
  });

  test('come with the whole file, taken once, from a server that does not', async () => {
    const asked: string[] = [];
    expect(await readAll(server(false, asked))).toEqual(words);
    expect(asked).toHaveLength(1);
  });

  test('are asked for again when the first request failed', async () => {
    const asked: string[] = [];
    const answers = server(true, asked);
    let first = true;
    const flaky: typeof fetch = async (path, init) => {
      if (!first) return answers(path, init);
      first = false;
      throw new TypeError('network');
    };
    const load = createLoader('/', flaky);
    const [stretch] = stretches;
    await expect(load('pack-0.bin', { stretch })).rejects.toThrow('检查网络');
    expect(new TextDecoder().decode(await load('pack-0.bin', { stretch }))).toBe(words[0]);
  });
});
