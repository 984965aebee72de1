/** Fetches the search indexes of the sites that a portal finds beside its own plans; the next build takes them in. */
import { type FederatedSite, parseFederation, readCopy } from '../src/files/federation.ts';
import { declare } from './command.ts';
import { type Fetched, fetchSite } from './federate/fetch-site.ts';
import { SiteFault } from './federate/site-fault.ts';
import { UsageError } from './read-arguments.ts';
import { runCommand } from './run-command.ts';

export const command = declare({
  name: 'federate',
  does: '取来 FEDERATION 里各个网站的搜索数据，逐个核对，供下一次生成网站时一起搜索；没有变的不再下载，断了接着下载。',
  args: {},
  options: {},
  fails: '有的网站没有取成，逐个写明原因；这些网站仍用上一次取成的',
  environment: {
    FEDERATION: '一起搜索的网站，如 "云岭社区=https://b.example/jihua/"，几个之间用逗号隔开',
    FEDERATION_DIR: '取来的数据放在哪里，不设时是 .cache/federation',
  },
  stopped: '停下了：取成的网站已经换好，没有取完的下次接着取',
});

/** Sites that are asked at once. */
const atOnce = 6;

const day = (time: string) => time.slice(0, 10);

function tell({ name }: FederatedSite, { copy, isNew, files, bytes }: Fetched): string {
  return isNew
    ? `${name}：${copy.plans} 份，下载 ${files} 个文件，${Math.ceil(bytes / 1000)} KB`
    : `${name}：${copy.plans} 份，没有改动`;
}

function tellFault(site: FederatedSite, { message }: SiteFault): string {
  const copy = readCopy(site);
  const left = copy ? `仍用 ${day(copy.current)} 取成的 ${copy.plans} 份` : '还没有取成过，搜不到它的计划';
  return `${site.name}：${message.replace(/。$/, '')}。${left}`;
}

if (import.meta.main)
  await runCommand(command, async () => {
    const sites = parseFederation();
    if (sites.length === 0) throw new UsageError('没有设 FEDERATION：不知道要取哪些网站');
    const waiting = sites.values();
    let faults = 0;
    const lane = async () => {
      for (const site of waiting) {
        try {
          console.log(tell(site, await fetchSite(site, new Date().toISOString())));
        } catch (error) {
          if (!(error instanceof SiteFault)) throw error;
          faults += 1;
          console.error(tellFault(site, error));
        }
      }
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
    console.log(`${sites.length} 个网站，取成 ${sites.length - faults} 个`);
    process.exitCode = faults > 0 ? 1 : 0;
  });
