/** Sets a document in official layout: a Word file where it stands, other kinds converted first. */
import { readFileSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { knownHeadings } from '../src/check/recognise-for-check.ts';
import { unreadableMessage } from '../src/files/read-document.ts';
import { readVocabulary } from '../src/files/read-vocabulary.ts';
import { writeNew } from '../src/files/write-new.ts';
import { accountLines } from '../src/revise/layout/account.ts';
import { layOut } from '../src/revise/layout/lay-out.ts';
import { prepareLayout } from '../src/revise/layout/prepare.ts';
import { headFault } from '../src/revise/layout/red-head.ts';
import { setAsNames } from '../src/revise/layout/set-as.ts';
import { formatFinding } from '../src/terms/finding.ts';
import { UserError } from '../src/terms/user-error.ts';
import { declare } from './command.ts';
import { UsageError } from './read-arguments.ts';
import { callable } from './run-command.ts';

export const command = declare({
  name: 'plan:layout',
  does: '把 Word 文件按公文格式（GB/T 9704-2012）排好，另存一份；文字、图片、批注、修订都不动。',
  args: {
    file: { value: '文件', means: '要排的 Word 文件；.doc、RTF、网页和纯文本先转成 Word 文件' },
  },
  options: {
    out: { value: '文件', required: true, means: '排好的 .docx 存到哪里；已经有的文件不覆盖' },
    head: {
      value: '发文机关',
      means: '原件没有红头的，加上“发文机关＋文件”的红头、发文字号和红线，如 青山街道办事处',
    },
    number: { value: '发文字号', means: '和 --head 一起用：红头下面的发文字号，如 青街办〔2027〕3号' },
    roles: { means: '列出每一段认作什么，拿不准的前面有“？”' },
  },
});

function bytesOf(file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    throw new UserError(`${file}：${unreadableMessage(error)}`);
  }
}

export const main = callable(command, async ({ file, out, head, number, roles }) => {
  if (resolve(file) === resolve(out)) throw new UsageError('--out 要写另一个文件：原件不会改动');
  if (!/^\.doc[xm]$/i.test(extname(out))) throw new UsageError(`--out 要以 .docx 结尾，写的是“${out}”`);
  if (number !== undefined && head === undefined)
    throw new UsageError('--number 是红头下面的发文字号，要和 --head 一起用');
  const wish =
    head === undefined ? undefined : { office: head.trim(), ...(number && { number: number.trim() }) };
  const fault = wish && headFault(wish);
  if (fault) throw new UsageError(`--head、--number：${fault}`);
  const known = knownHeadings(readVocabulary());
  const { value, findings } = prepareLayout(bytesOf(file), basename(file), known, wish);
  if (!value) throw new UserError(findings.map((finding) => formatFinding(finding, file)).join('\n'));
  const { bytes, account } = layOut(value);
  writeNew(out, bytes);
  if (roles)
    for (const { text, setAs, sure } of value.rows)
      console.log(`${sure ? '　' : '？'}${setAsNames[setAs]}　${text.replace(/\s+/gu, ' ').slice(0, 40)}`);
  for (const line of accountLines(account)) console.log(line);
  const open = value.rows.filter(({ sure }) => !sure).length;
  if (open > 0) console.log(`有 ${open} 段拿不准，请打开 ${out} 核对；在审阅页里可以逐段改`);
  console.log(`已写成 ${out}`);
});

if (import.meta.main) await main();
