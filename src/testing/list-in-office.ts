// What LibreOffice shows of a Word file: its comments and tracked changes with their authors, from the flat document that
// it saves. It belongs to no machine that the tests need: where it is missing, a test that asks it is skipped. Tests only.

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';

const program = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((path) => existsSync(path));

export const officeIsInstalled = program !== undefined;

export interface OfficeNote {
  kind: 'comment' | 'insertion' | 'deletion';
  author: string;
  /** What the comment says, what was inserted or deleted. */
  text: string;
}

const kinds: Readonly<Record<string, OfficeNote['kind']>> = {
  'office:annotation': 'comment',
  'text:insertion': 'insertion',
  'text:deletion': 'deletion',
};
const about = ['dc:creator', 'dc:date', 'meta:creator-initials', 'loext:sender-initials'];

const elementsOf = ({ children }: XmlElement): XmlElement[] =>
  children.filter((child) => child instanceof XmlElement);
const authorOf = (note: XmlElement): string => {
  const [own] = elementsOf(note).filter(({ name }) => about.includes(name) || name === 'office:change-info');
  return (own?.name === 'office:change-info' ? elementsOf(own)[0] : own)?.text ?? '';
};

/** The notes in order; the words of a change stand in the text, between its marks. */
function notesIn(flat: string): OfficeNote[] {
  const notes: OfficeNote[] = [];
  const changes = new Map<string, OfficeNote>();
  const open = new Set<string>();
  const walk = (element: XmlElement): void => {
    const { name, attributes } = element;
    const kind = kinds[name];
    if (kind) {
      const words = elementsOf(element).filter((child) => child.name === 'text:p');
      const note = { kind, author: authorOf(element), text: words.map(({ text }) => text).join('\n') };
      notes.push(note);
      const id = element.parent instanceof XmlElement ? element.parent.attributes['text:id'] : undefined;
      if (id !== undefined) changes.set(id, note);
      return;
    }
    const id = attributes['text:change-id'] ?? '';
    if (name === 'text:change-start') open.add(id);
    if (name === 'text:change-end') open.delete(id);
    for (const child of element.children) {
      if (child instanceof XmlElement) walk(child);
      else if (child instanceof XmlText)
        for (const one of open) {
          const note = changes.get(one);
          if (note) note.text += child.text;
        }
    }
  };
  const { root } = parseXml(flat);
  if (root) walk(root);
  return notes;
}

/** @throws Error where LibreOffice cannot open the file */
export async function listInOffice(bytes: Uint8Array): Promise<OfficeNote[]> {
  if (!program) throw new Error('LibreOffice is not installed');
  const folder = await mkdtemp(join(tmpdir(), 'office-'));
  try {
    const file = join(folder, 'file.docx');
    await writeFile(file, bytes);
    // settings of its own: another one may be open
    const own = `-env:UserInstallation=file://${join(folder, 'settings')}`;
    await promisify(execFile)(program, [own, '--headless', '--convert-to', 'fodt', '--outdir', folder, file]);
    return notesIn(await readFile(join(folder, 'file.fodt'), 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
