/**
 * Where the texts of a site lie. A unit that keeps its own in a repository of its own names that folder (`CONTENT`): its
 * `samples` stand beside those of this project, its `approved` plans and `site.yaml` in place of the ones here, which are an example.
 *
 *     contentFolders({ CONTENT: '../taoyuan' }) // { samples: ['content/samples', '../taoyuan/samples'], approved: '../taoyuan/approved', … }
 */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../terms/user-error.ts';

export interface ContentFolders {
  /** Folders of samples: this project's, then the unit's own. */
  samples: string[];
  /** The unit's own among them. */
  ownSamples: string[];
  approved: string;
  /** Where packages are handed in. */
  inbox: string;
  /** What the site says of itself; need not be there (`site-settings.ts`). */
  site: string;
}

/** What the settings mean, for whoever declares a command that reads them. */
export const contentEnvironment = {
  CONTENT:
    '本单位自己的内容文件夹：其中 samples 里的示范文本和项目自带的一起用，approved 里是已公开的计划，site.yaml 里是网站名称等设置；不设时只用 content 里的',
  SAMPLES_DIR: '示范文本的文件夹，不设时是 content/samples',
  APPROVED_DIR: '已公开计划的文件夹，不设时是 content/approved',
} as const;

/** @throws UserError in Chinese where the unit's folder is not there: an empty site would be built instead */
export function contentFolders(
  env: Readonly<Record<string, string | undefined>> = process.env,
): ContentFolders {
  const own = env.CONTENT;
  if (own && !(existsSync(own) && statSync(own).isDirectory()))
    throw new UserError(
      `没有“${own}”这个文件夹；CONTENT 应写本单位内容所在的文件夹，里面有 samples、approved`,
    );
  const ownSamples = own && existsSync(join(own, 'samples')) ? [join(own, 'samples')] : [];
  return {
    samples: [env.SAMPLES_DIR ?? 'content/samples', ...ownSamples],
    ownSamples,
    approved: env.APPROVED_DIR ?? join(own ?? 'content', 'approved'),
    inbox: own ? join(own, 'inbox') : 'inbox',
    site: join(own ?? 'content', 'site.yaml'),
  };
}
