/** A document of the set as plain text, and as Markdown. */
import { gb18030 } from '../../source/testing/gb18030.ts';
import type { Piece, SetBlock } from './lay-out.ts';
import { isNumbered, isTable, type OfficeSpec, type SpecLine } from './office-spec.ts';

const text = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) =>
      'text' in piece
        ? piece.is === 'text' || piece.is === 'bold'
          ? piece.text
          : '______'
        : piece.ticked
          ? '☑'
          : '□',
    )
    .join('');

/** Lines of at most `width` Chinese characters, as programs of old break them; others take half as much room. */
function wrapped(line: string, width: number): string[] {
  const rows = [''];
  let room = width * 2;
  for (const character of line) {
    const taken = character.charCodeAt(0) < 128 ? 1 : 2;
    if (taken > room) {
      rows.push('');
      room = width * 2;
    }
    rows[rows.length - 1] += character;
    room -= taken;
  }
  return rows;
}

export function writeText(blocks: readonly SetBlock[], { make }: OfficeSpec): Uint8Array {
  const lines = blocks.flatMap((block) => {
    if (block.is === 'table')
      return block.rows.map((row) => row.map(({ paragraphs }) => paragraphs.map(text).join('')).join('\t'));
    const own = ((block.bullet ? '● ' : '') + text(block.pieces)).split('\n');
    return make.wrap === undefined ? own : own.flatMap((line) => wrapped(line, make.wrap ?? line.length));
  });
  const all = `${lines.join('\r\n')}\r\n`;
  if (make.charset === 'gbk') return gb18030(all);
  if (make.charset === 'utf-16') return Uint8Array.from([0xff, 0xfe, ...Buffer.from(all, 'utf16le')]);
  return new TextEncoder().encode(all);
}

const filled = (words: string): string => words.replace(/\{.?\}/g, '______');

function markdownLine(line: SpecLine): string {
  if (isTable(line)) {
    if (line.rows.flat().some((cell) => cell.rows > 1 || cell.columns > 1 || cell.inner))
      throw new Error('no merged cells in Markdown');
    const rows = line.rows.map(
      (cells) => `| ${cells.map(({ lines }) => filled(lines.join('<br>'))).join(' | ')} |`,
    );
    return [rows[0], `|${' --- |'.repeat(line.columns)}`, ...rows.slice(1)].join('\n');
  }
  if (isNumbered(line)) {
    const words = filled(line.number + line.words);
    if (line.tag !== 'heading')
      return filled(`${line.number}${line.number.endsWith('.') ? ' ' : ''}${line.words}`);
    return line.body ? `**${words}**${filled(line.body)}` : `${'#'.repeat(line.depth + 1)} ${words}`;
  }
  const words = filled(line.parts.join(''));
  if (line.tag === 'ttl') return `# ${words}`;
  if (line.tag === 'li') return `- ${words}`;
  if (line.tag === 'att') return `### ${words}`;
  if (line.tag === 'label') return `## ${words}`;
  if (line.tag === 'date') return line.parts[0] ?? '';
  return words;
}

export function writeMarkdown({ lines }: OfficeSpec): Uint8Array {
  return new TextEncoder().encode(`${lines.map(markdownLine).join('\n\n')}\n`);
}
