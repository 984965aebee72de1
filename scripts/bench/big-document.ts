/**
 * Large Word files, imported by the command in a process of its own: text with tables in one part, and a file most of which
 * is pictures.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { docxParts, p, tbl, tc, tr } from '../../src/source/testing/make-docx.ts';
import { measureProcess } from './measure-process.ts';
import { createRandom } from './random.ts';
import { inWorkFolder } from './work-folder.ts';

const megabyte = 1024 * 1024;
const words =
  '社区 网格员 每周 入户走访 登记台账 物业服务企业 楼道堆物 限期清理 志愿者 居民代表 公示栏 按月通报'.split(
    ' ',
  );

/** The XML of a body of so many bytes: sections of headings, paragraphs and a table. */
function bigBody(bytes: number): string {
  const random = createRandom('big');
  const sentence = () => `${Array.from({ length: 14 }, () => random.pick(words)).join('')}。`;
  const parts: string[] = [p('柳岸社区2027年网格巡查记录汇总')];
  let length = 0;
  for (let section = 1; length < bytes / 1.42; section++) {
    const rows = Array.from({ length: 12 }, (_, row) =>
      tr(tc(String(row + 1)), tc(random.pick(words)), tc(sentence())),
    );
    const part = [p(`${section}.${random.pick(words)}`), p(sentence()), p(sentence()), tbl(...rows)].join('');
    parts.push(part);
    // most characters take three bytes
    length += part.length;
  }
  return parts.join('');
}

export interface BigFigures {
  what: string;
  fileMegabytes: number;
  seconds: number;
  /** On a busy machine the truer figure. */
  cpuSeconds: number;
  peakMegabytes: number;
}

async function measure(what: string, file: string, bytes: Uint8Array, out: string): Promise<BigFigures> {
  writeFileSync(file, bytes);
  const {
    seconds,
    cpuSeconds = 0,
    peakMegabytes = 0,
  } = await measureProcess([process.execPath, 'scripts/plan-import.ts', file, '--out', out]);
  return {
    what,
    fileMegabytes: Math.round((bytes.length / megabyte) * 10) / 10,
    seconds,
    cpuSeconds,
    peakMegabytes,
  };
}

/** @param megabytes of XML in the one, of pictures in the other */
export function measureBigDocuments(megabytes: number): Promise<BigFigures[]> {
  return inWorkFolder(async (work) => {
    const parts = docxParts({ body: bigBody(megabytes * megabyte) });
    const encoded = Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]));
    const xml = encoded['word/document.xml']?.length ?? 0;
    const picture = new Uint8Array(megabytes * megabyte);
    const small = docxParts({ body: bigBody(megabyte / 4) });
    const pictured = {
      ...Object.fromEntries(Object.entries(small).map(([path, text]) => [path, strToU8(text)])),
      'word/media/image1.png': picture,
    };
    return [
      await measure(
        `${(xml / megabyte).toFixed(1)} MB of XML in one part`,
        join(work, 'text.docx'),
        zipSync(encoded, { level: 6 }),
        join(work, 'text'),
      ),
      await measure(
        `${megabytes} MB, pictures`,
        join(work, 'pictures.docx'),
        zipSync(pictured, { level: 0 }),
        join(work, 'pictures'),
      ),
    ];
  });
}
