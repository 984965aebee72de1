/** A file that a person chose or dropped: read by the check and kept over a reload, and what to tell of it. */
import type { Checker } from './checker.ts';
import { forgetFile, storeFile } from './file-storage.ts';

const notKept = '浏览器没有存下这份文件：刷新或关掉页面以后只剩文字，表格、样式和批注要重新打开文件才查得到';

/** An opened file that comments may be written into. */
export interface OpenedWord {
  name: string;
  annotates: 'yes' | 'convert';
}

interface Opened {
  /** Absent where the file could not be opened. */
  text?: string;
  word?: OpenedWord;
  /** @param hadText whether another text gave way to it */
  message(hadText: boolean): string;
}

export async function openFile(file: File, checker: Checker): Promise<Opened> {
  const { name } = file;
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { text, problem, more, annotates } = await checker.read(name, bytes);
    if (text === undefined) return { message: () => `“${name}”没有打开：${problem}` };
    if (!more) void forgetFile();
    const lost = more && !(await storeFile({ name, bytes })) && notKept;
    return {
      text,
      ...(annotates && { word: { name, annotates } }),
      message: (hadText) =>
        [`已打开“${name}”`, hadText && '换下了原来的文字', problem, lost].filter(Boolean).join('；'),
    };
  } catch (error) {
    console.error(error);
    return { message: () => `“${name}”没有读成，文件可能损坏；可以打开后复制文字，粘贴到这里。` };
  }
}
