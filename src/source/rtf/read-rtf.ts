/**
 * An RTF file → its paragraphs and tables. A small reader of our own: the libraries for RTF either know no tables
 * (rtf-parser), draw into a page (rtf.js) or only unwrap messages (rtf-stream-parser), and all but one need Node.
 *
 *     readRtfBlocks(bytes) // of {\rtf1\ansi\ansicpg936 \'cd\'a8\'d6\'aa\par}
 */
import { blocksText, plainParagraph } from '../../document/blocks.ts';
import type { Block, Note } from '../../document/office-document.ts';
import { fieldName, isPageField } from '../field-code.ts';
import { shownIn } from '../symbol-fonts.ts';
import { writtenMark } from '../written-mark.ts';
import { decodeBytes, labelOfPage, symbolCharset } from './charsets.ts';
import { characters, edgeKind, signs, silent, starred, unseen } from './destinations.ts';
import { newField, showField } from './field.ts';
import { fontWord, formatWord, type Group, newGroup, nowhere, type Sink } from './group.ts';
import { isHeadTable, readHeadTable } from './head-tables.ts';
import { colourReader, labelFor, newHeader } from './header.ts';
import { rowReader } from './rows.ts';
import { plainLetters, plainSetting } from './state.ts';
import { newStory, type RtfFile, type Story } from './story.ts';
import { type Token, tokens } from './tokens.ts';

/** Sound files nest some dozens deep. */
const deepest = 2000;

export interface RtfBlocks {
  blocks: Block[];
  notes: Note[];
}

export function readRtfBlocks(bytes: Uint8Array): RtfBlocks {
  const header = newHeader();
  const file: RtfFile = { header, notes: [], offset: 0, line: 0 };
  const body = newStory(file);
  const colours = colourReader(header);
  const source = tokens(bytes);
  const tableWord = rowReader();
  let defaultFont = 0;
  let author = '';
  let toSkip = 0;
  const edgesTold = new Set<string>();
  const pending: number[] = [];

  const running: Sink = (text, { story, letters, setting }) => story?.text(text, letters, setting.depth);
  let group = newGroup(body, running);
  const open: Group[] = [];
  let tooDeep = 0;

  function emit(text: string): void {
    if (text !== '') group.sink(text, group);
  }
  function flush(): void {
    if (pending.length === 0) return;
    const { font, wideFont } = group.letters;
    const isSigns = header.fonts.get(font)?.charset === symbolCharset;
    const label = isSigns ? 'windows-1252' : labelFor(header, font, wideFont);
    const text = isSigns
      ? String.fromCharCode(...pending.splice(0, pending.length).slice(0, 50_000))
      : decodeBytes(Uint8Array.from(pending), label);
    pending.length = 0;
    emit(text);
  }
  /** Everything in the group goes to a stream of its own; told what came of it at its end. */
  function ownStory(done: (blocks: Block[]) => void): void {
    const line = (group.story ?? body).line();
    const story = newStory(file, line);
    const own = group;
    own.story = story;
    own.sink = running;
    own.setting = { ...plainSetting };
    own.letters = { ...plainLetters, font: defaultFont };
    own.onClose = () => done(story.finish(own.setting));
  }
  function gather(done: (text: string) => void): void {
    const texts: string[] = [];
    group.sink = (text) => texts.push(text);
    group.story = undefined;
    group.onClose = () => done(texts.join(''));
  }
  function skip(): void {
    group.sink = nowhere;
    group.story = undefined;
  }
  const outer = () => open.at(-1);

  /** Words that open a group of their own kind; false for all others. */
  function destination(name: string): boolean {
    const host = outer()?.story ?? body;
    const edge = edgeKind(name);
    const isKnown = !group.isStarred || starred.has(name);
    if (!isKnown || silent.has(name)) skip();
    else if (unseen.has(name))
      gather((text) => {
        if (text.trim() !== '') host.note('hidden', text.trim(), false);
      });
    if (!isKnown || silent.has(name) || unseen.has(name)) return true;
    if (name === 'ud' && outer()?.destination === 'upr') {
      // the same words once more, in Unicode
      group.sink = open.at(-2)?.sink ?? running;
      group.destination = name;
      return true;
    }
    if (group.sink === nowhere) return false;
    if (edge)
      ownStory((blocks) => {
        const text = blocksText(blocks).trim();
        if (text === '' || edgesTold.has(edge + text)) return;
        edgesTold.add(edge + text);
        body.note(edge, text, false);
      });
    else if (name === 'footnote') {
      const own = group;
      ownStory((blocks) => {
        const text = blocksText(blocks).trim();
        if (text === '') return;
        const kind = own.destination === 'ftnalt' ? 'endnote' : 'footnote';
        host.note(kind, text, true);
        host.beside([plainParagraph(`（注：${text}）`, host.line())]);
      });
    } else if (name === 'annotation')
      ownStory((blocks) => {
        const text = blocksText(blocks).trim();
        if (text !== '') host.note('comment', text, false, author);
        author = '';
      });
    else if (name === 'atnauthor')
      gather((text) => {
        author = text.trim();
      });
    else if (name === 'shptxt' || name === 'dptxbxtext')
      ownStory((blocks) => {
        const filled = blocks.filter((block) => block.type === 'table' || block.text.trim() !== '');
        host.beside(
          filled.map((block) => (block.type === 'paragraph' ? { ...block, boxed: 'box' as const } : block)),
        );
      });
    else if (name === 'pict') {
      host.note('picture', '', false);
      skip();
    } else if (name === 'object') host.note('embedded', '', false);
    else if (name === 'listtext' || name === 'pntext') {
      const texts: string[] = [];
      group.sink = (text, { letters }) =>
        texts.push(shownIn(text, header.fonts.get(letters.font)?.name, () => {}));
      group.onClose = () => host.mark(writtenMark(texts.join('')));
    } else if (name === 'field') beginField();
    else if (name === 'fldinst') {
      const { field } = group;
      gather((text) => {
        if (field) field.code += text;
      });
    } else if (name === 'fldrslt') beginResult(host);
    else if (name === 'upr') group.sink = nowhere;
    else if (name === 'nesttableprops') group.isInner = true;
    else if (name === 'formfield') gather(() => {});
    else if (name === 'ffl') {
      const { field } = group;
      gather((text) => field?.options.push(text));
    } else if (name === 'sn') {
      gather((text) => {
        propertyName = text.trim();
      });
    } else if (name === 'sv') {
      gather((text) => {
        if (propertyName === 'gtextUNICODE' && text.trim() !== '')
          host.beside([{ ...plainParagraph(text.trim(), host.line()), boxed: 'art' }]);
      });
    } else if (!/^(?:shp|shpinst|shppict|do|sp|result|rtf)$/.test(name)) return false;
    group.destination = name;
    return true;
  }
  let propertyName = '';

  function beginField(): void {
    const field = newField();
    const own = group;
    const { story } = own;
    own.field = field;
    own.onClose = () => {
      if (story) showField(field, story, own.letters);
    };
  }
  function beginResult(host: Story): void {
    const { field } = group;
    if (!field) return;
    const name = fieldName(field.code);
    if (isPageField(name) || /^(?:FORMCHECKBOX|FORMDROPDOWN|SYMBOL)$/.test(name)) skip();
    else if (name === 'TOC') {
      gather((text) => host.note('contents', text, false));
      group.destination = 'toc';
    } else
      group.sink = (text, at) => {
        field.hasResult = true;
        running(text, at);
      };
  }

  function headWord(name: string, value: number | undefined): boolean {
    if (name === 'ansicpg') header.page = labelOfPage(value ?? 0);
    else if (name === 'mac') header.page = 'macintosh';
    else if (name === 'deff') {
      defaultFont = value ?? 0;
      group.letters = { ...group.letters, font: defaultFont };
    } else if (name === 'uc') group.unicodeSkip = Math.min(Math.max(value ?? 1, 0), 10);
    else return false;
    return true;
  }
  function textWord(name: string, value: number | undefined): boolean {
    const character = characters[name];
    if (character !== undefined) emit(character);
    else if (name === 'u') {
      const code = value ?? 0;
      emit(String.fromCharCode(code < 0 ? code + 65536 : code & 0xffff));
      toSkip = group.unicodeSkip;
    } else if (name === 'par' || name === 'sect') {
      if (group.destination === 'toc' || outer()?.destination === 'toc') emit('\n');
      else group.story?.endParagraph(group.setting);
    } else if (name === 'pard') group.setting = { ...plainSetting };
    else if (name === 'page') group.story?.pageBreak(group.setting);
    else if (name === 'ftnalt') group.destination = 'ftnalt';
    else if (name === 'fftype' || name === 'ffres' || name === 'ffdefres')
      group.field?.form.set(name, value ?? 0);
    else return false;
    return true;
  }

  function word(name: string, value: number | undefined): void {
    const isFirst = group.destination === '';
    if (isHeadTable(name)) {
      readHeadTable(name, { bytes, source, header, colours });
      group = open.pop() ?? group;
      return;
    }
    if (isFirst && open.length > 0 && destination(name)) {
      group.isStarred = false;
      return;
    }
    if (group.isStarred) {
      group.isStarred = false;
      skip();
      return;
    }
    if (name === 'plain') {
      group.letters = { ...plainLetters, font: defaultFont };
      return;
    }
    const isText = headWord(name, value) || fontWord(group, name, value) || textWord(name, value);
    if (!isText && !tableWord(group, name, value)) formatWord(group, name, value);
  }
  function sign(one: string): void {
    if (one === '*') group.isStarred = true;
    else if (one === '\r' || one === '\n') group.story?.endParagraph(group.setting);
    else emit(signs[one] ?? '');
  }
  function close(): void {
    if (tooDeep > 0) {
      tooDeep -= 1;
      return;
    }
    const closing = group;
    const above = open.pop();
    closing.onClose?.();
    if (above) group = above;
  }

  for (let token: Token = source.next(); token.type !== 'end'; token = source.next()) {
    if (token.type === 'byte') {
      if (toSkip > 0) toSkip -= 1;
      else if (group.sink !== nowhere) pending.push(token.byte);
      continue;
    }
    if (token.type === 'bytes') {
      const cut = Math.min(toSkip, token.to - token.from);
      toSkip -= cut;
      if (group.sink === nowhere) continue;
      for (let at = token.from + cut; at < token.to; at++) pending.push(bytes[at] ?? 0);
      continue;
    }
    flush();
    if (token.type === 'open') {
      toSkip = 0;
      if (open.length >= deepest) tooDeep += 1;
      else {
        open.push(group);
        group = { ...group, isStarred: false, destination: '', onClose: undefined };
      }
    } else if (token.type === 'close') {
      toSkip = 0;
      close();
    } else if (toSkip > 0) toSkip -= 1;
    else if (token.type === 'sign') sign(token.sign);
    else word(token.name, token.value);
  }
  flush();
  while (open.length > 0) close();
  return { blocks: body.finish(group.setting), notes: file.notes };
}
