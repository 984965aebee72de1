/** A document of the set → the bytes of its file. */
import { layOut } from './lay-out.ts';
import type { OfficeSpec } from './office-spec.ts';
import { writeHtml, writeMht } from './write-html.ts';
import { writeRtf } from './write-rtf.ts';
import { writeMarkdown, writeText } from './write-text.ts';
import { writeDocx, writeFlat, writeWord2003 } from './write-word.ts';

export interface OfficeFile {
  /** With the ending that its makers gave it, true or not. */
  name: string;
  bytes: Uint8Array;
}

const endings = {
  docx: 'docx',
  flat: 'xml',
  word2003: 'xml',
  rtf: 'rtf',
  html: 'html',
  mht: 'mht',
  txt: 'txt',
  md: 'md',
};

function bytesOf(spec: OfficeSpec): Uint8Array {
  const blocks = layOut(spec);
  switch (spec.make.file) {
    case 'docx':
      return writeDocx(blocks, spec.make);
    case 'flat':
      return writeFlat(blocks, spec.make);
    case 'word2003':
      return writeWord2003(blocks);
    case 'rtf':
      return writeRtf(blocks);
    case 'html':
      return writeHtml(blocks, spec.make);
    case 'mht':
      return writeMht(blocks);
    case 'txt':
      return writeText(blocks, spec);
    case 'md':
      return writeMarkdown(spec);
  }
}

export function makeFile(spec: OfficeSpec): OfficeFile {
  return { name: `${spec.name}.${spec.make.named ?? endings[spec.make.file]}`, bytes: bytesOf(spec) };
}
