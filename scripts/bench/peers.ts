/**
 * `npm run bench -- peers`: other programs build a site with search from the same texts, in turn with this one: A B C, A B C.
 * A peer that cannot be installed or fails is left out, with the reason.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from './build-command.ts';
import { mediansOf } from './build-figures.ts';
import { folderSize, megabytes } from './folder-size.ts';
import { writePlans } from './make-plans.ts';
import { measureProcess, type ProcessFigures } from './measure-process.ts';
import { type BenchPart, tell } from './part.ts';
import { installPeer, type Peer } from './peer.ts';
import { starlight } from './peer-starlight.ts';
import { type PeerText, peerTexts } from './peer-texts.ts';
import { vitepress } from './peer-vitepress.ts';
import { short } from './statistics.ts';
import { inWorkFolder } from './work-folder.ts';

const own = 'this project';
const peers: readonly Peer[] = [starlight, vitepress];

interface Contender {
  name: string;
  build(): Promise<ProcessFigures>;
  /** Where the site and its search index are afterwards. */
  out: string;
  isIndex(path: string): boolean;
}

/** The first lines of what went wrong: npm and bundlers say the rest at length. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n').slice(0, 5).join('\n');
}

/** Installs and fills a peer; undefined, with a note, where that does not work. */
async function prepare(
  peer: Peer,
  texts: readonly PeerText[],
  notes: string[],
): Promise<Contender | undefined> {
  try {
    const folder = await installPeer(peer);
    peer.write(folder, texts);
    return {
      name: peer.name,
      out: join(folder, peer.out),
      isIndex: peer.isIndex,
      build: () => {
        for (const stale of [peer.out, ...peer.caches])
          rmSync(join(folder, stale), { recursive: true, force: true });
        return measureProcess(peer.build(folder), {
          cwd: folder,
          env: { NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' },
        });
      },
    };
  } catch (error) {
    notes.push(`${peer.name} 没有装成：${reasonOf(error)}`);
    return undefined;
  }
}

export const benchPeers: BenchPart = ({ plans, runs, seed }) =>
  inWorkFolder(async (work) => {
    const notes: string[] = [];
    const samples = join(work, 'plans');
    tell(`生成 ${plans} 份计划`);
    const texts = peerTexts(writePlans(samples, plans, seed));
    const folders = { samples, out: join(work, 'site'), cache: join(work, 'cache') };
    const ours: Contender = {
      name: own,
      out: folders.out,
      isIndex: (path) => path.startsWith('search-data/'),
      build: () => {
        for (const stale of [folders.out, folders.cache]) rmSync(stale, { recursive: true, force: true });
        return buildSite(folders);
      },
    };
    const prepared = [ours];
    for (const peer of peers) {
      const contender = await prepare(peer, texts, notes);
      if (contender) prepared.push(contender);
    }
    const measured = new Map<string, ProcessFigures[]>(prepared.map(({ name }) => [name, []]));
    for (let run = 0; run < runs; run++) {
      for (const { name, build } of prepared) {
        const times = measured.get(name);
        if (!times) continue;
        tell(`第 ${run + 1} 次，共 ${runs} 次：${name}`);
        try {
          times.push(await build());
        } catch (error) {
          if (name === own) throw error;
          measured.delete(name);
          notes.push(`${name} 没有生成成功：${reasonOf(error)}`);
        }
      }
    }
    const base = mediansOf(measured.get(own) ?? []);
    const results = prepared
      .filter(({ name }) => measured.has(name))
      .map(({ name, out, isIndex }) => {
        const figures = mediansOf(measured.get(name) ?? []);
        return {
          name,
          ...figures,
          ours: short(base.seconds / figures.seconds),
          oursCpu: short((base.cpuSeconds ?? Number.NaN) / (figures.cpuSeconds ?? Number.NaN)),
          siteMegabytes: megabytes(folderSize(out).bytes),
          indexMegabytes: megabytes(folderSize(out, isIndex).bytes),
        };
      });
    const versions = Object.fromEntries(peers.map(({ name, packages }) => [name, packages]));
    return {
      tables: [
        {
          title: `Full build with search, ${plans} plans, medians of ${runs}; “ours” is our time / theirs, “oursCpu” the same of processor time`,
          rows: results,
        },
      ],
      figures: { plans, runs, versions, results, notes },
      notes,
    };
  });
