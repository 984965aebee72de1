/** Downloads one file of another site, which may be broken, endless or hostile. */
import { SiteFault } from './site-fault.ts';

/** A file that has not come by then does not come. */
const patience = 60_000;

function why(error: unknown): string {
  const { name = '', cause } = error instanceof Error ? error : {};
  if (name === 'TimeoutError') return `等了 ${patience / 1000} 秒还没有下载完`;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (cause instanceof Error && /redirect/.test(cause.message))
    return '网站把地址转到了别处；请写转到以后的网址';
  return `连不上${code ? `（${code}）` : ''}`;
}

/**
 * @param most bytes that are taken
 * @throws SiteFault where the file is not there, is larger, or does not come; redirects are not followed
 */
export async function download(address: string, most: number): Promise<Uint8Array> {
  const fault = (what: string, isNetwork = true) => new SiteFault(`${what}：${address}`, isNetwork);
  try {
    const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(patience) });
    if (!response.ok) throw fault(`网站没有给出文件（错误 ${response.status}）`);
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > most) throw fault(`文件超过 ${most} 字节，没有再下载`, false);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    throw error instanceof SiteFault ? error : fault(why(error));
  }
}
