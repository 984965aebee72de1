/**
 * The content loader of plan collections: MDX → plan tree → HTML, put into Astro's content store without ever
 * becoming a JavaScript module. So content cannot run code, and an edit re-renders one file.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { toHtml } from 'hast-util-to-html';
import { z } from 'zod';
import { findPlanFiles, planId } from '../files/find-plans.ts';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { type Finding, formatFinding } from '../plan/finding.ts';
import { planHtml } from '../plan/html.ts';
import { parsePlan } from '../plan/parse.ts';
import type { Plan } from '../plan/plan.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';

/** Checked by `parsePlan` already: the store's schema only carries the type. */
const planData = z.object({ plan: z.custom<Plan>() });

function report(findings: readonly Finding[], file: string, logger: LoaderContext['logger']): void {
  for (const finding of findings) {
    const line = formatFinding(finding, file);
    if (finding.severity === 'error') logger.error(line);
    else logger.warn(line);
  }
}

interface Source {
  file: string;
  id: string;
  text: string;
  digest: string;
}

/** Stores one plan; false where its source has errors. */
function storePlan(
  source: Source,
  vocabulary: Vocabulary,
  { store, logger, config }: LoaderContext,
): boolean {
  const { value: plan, findings } = parsePlan(source.text, vocabulary);
  const path = relative(config.root.pathname, resolve(source.file));
  report(findings, path, logger);
  if (!plan || findings.some(({ severity }) => severity === 'error')) return false;
  const html = toHtml({ type: 'root', children: planHtml(plan, vocabulary) });
  store.set({ id: source.id, data: { plan }, digest: source.digest, rendered: { html } });
  return true;
}

/**
 * A loader for the plans of one folder. The digest of an entry covers its source and `rendererVersion`, which the
 * caller changes when code or vocabulary change, so that stored HTML is never stale.
 */
export function planLoader(folder: string, rendererVersion: () => string): Loader {
  return {
    name: 'plans',
    schema: planData,
    load: async (context) => {
      const { store, watcher, logger } = context;
      const load = (): string[] => {
        const vocabulary = readVocabulary();
        const version = rendererVersion();
        const sources = findPlanFiles([folder]).map((file): Source => {
          const text = readFileSync(file, 'utf8');
          return {
            file,
            id: planId(file),
            text,
            digest: createHash('sha256').update(version).update(text).digest('hex').slice(0, 16),
          };
        });
        const ids = new Set(sources.map(({ id }) => id));
        for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
        const changed = sources.filter(({ id, digest }) => store.get(id)?.digest !== digest);
        const faulty = changed.filter((source) => !storePlan(source, vocabulary, context));
        for (const { id } of faulty) store.delete(id);
        return faulty.map(({ file }) => file);
      };
      const faulty = load();
      if (!watcher && faulty.length > 0)
        throw new Error(`${faulty.length} 份文件有错，没有生成网站（见上面的说明）：${faulty.join('、')}`);
      watcher?.add([resolve(folder), resolve('templates')]);
      watcher?.on('all', (_event, path) => {
        if (/\.(mdx|yaml)$/.test(path)) logger.info(`重新读取计划（${path}）`);
        if (/\.(mdx|yaml)$/.test(path)) load();
      });
    },
  };
}
