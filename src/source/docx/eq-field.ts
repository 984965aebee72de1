/**
 * EQ fields, in which old documents draw circled numbers, boxes, fractions and readings: written out as text.
 *
 *     writeEq('\\o\\ac(○,1)') // { text: '①', certain: true }
 */

export interface WrittenEq {
  text: string;
  /** False where what was drawn has no exact form in text. */
  certain: boolean;
}

type Node = string | { name: string; options: string; parts: Node[][] };

const deepest = 12;
const longest = 2000;

/** `\o\ac(○,1)` → commands with their parts, and the text between them. */
function parse(source: string): Node[] | undefined {
  let at = 0;
  const sequence = (depth: number, closing: boolean): Node[][] | undefined => {
    const parts: Node[][] = [[]];
    const add = (node: Node) => parts.at(-1)?.push(node);
    for (; at < source.length; ) {
      const sign = source[at] ?? '';
      if (closing && sign === ')') return parts;
      if (closing && (sign === ',' || sign === ';' || sign === '，')) {
        parts.push([]);
        at += 1;
      } else if (sign === '\\' && /[a-z]/i.test(source[at + 1] ?? '')) {
        // the command, its options and the brackets around its parts
        const head = /^\\([a-z])((?:\s*\\[a-z]{1,3}(?: ?-?\d+)?(?:\\[()[\]{}])?)*)\s*\(/i.exec(
          source.slice(at, at + 200),
        );
        if (!head || depth >= deepest) return undefined;
        at += head[0].length;
        const inner = sequence(depth + 1, true);
        if (!inner || source[at] !== ')') return undefined;
        at += 1;
        add({ name: (head[1] ?? '').toLowerCase(), options: (head[2] ?? '').toLowerCase(), parts: inner });
      } else if (sign === '\\') {
        add(source[at + 1] ?? '');
        at += 2;
      } else {
        add(sign);
        at += 1;
      }
    }
    return closing ? undefined : parts;
  };
  return sequence(0, false)?.flat();
}

const circles = new Set(['○', '〇', '◯', 'O', '0']);
const boxes = new Set(['□', '▢', '☐', '口']);
const ticks = new Set(['√', '✓', '✔', 'v', 'V', '×', '✕', '✗', 'x', 'X']);
const reading = /^[\p{Script=Latin}\p{M}\p{Script=Bopomofo}\s·'’]+$/u;

/** One letter drawn over another. */
function overlaid(parts: readonly string[]): WrittenEq {
  const frame = parts.find((part) => circles.has(part) || boxes.has(part));
  const inner = parts.filter((_, index) => index !== parts.indexOf(frame ?? ''));
  const words = inner.join('');
  if (frame !== undefined && circles.has(frame)) {
    const number = Number(words);
    if (/^\d{1,2}$/.test(words) && number >= 1 && number <= 20)
      return { text: String.fromCharCode(0x2460 + number - 1), certain: true };
    return { text: words, certain: false };
  }
  if (frame !== undefined)
    return ticks.has(words) ? { text: '☑', certain: true } : { text: words, certain: false };
  // a reading over its character
  const kept = parts.filter((part) => part !== '' && !reading.test(part));
  return kept.length > 0 && kept.length < parts.length
    ? { text: kept.join(''), certain: true }
    : { text: parts.join(''), certain: false };
}

function write(nodes: readonly Node[]): WrittenEq {
  let certain = true;
  const text = nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      const parts = node.parts.map((part) => {
        const written = write(part);
        certain &&= written.certain;
        return written.text.trim();
      });
      const [first = '', second = ''] = parts;
      const grouped = (part: string) => (/^[\p{L}\p{N}.]+$/u.test(part) ? part : `（${part}）`);
      switch (node.name) {
        case 'f':
          return `${grouped(first)}/${grouped(second)}`;
        case 'r':
          return second === '' ? `√${grouped(first)}` : `${first === '2' ? '' : first}√${grouped(second)}`;
        case 'o': {
          const drawn = overlaid(parts);
          certain &&= drawn.certain;
          return drawn.text;
        }
        case 's':
          return parts.join('');
        case 'b':
          return `(${parts.join(',')})`;
        case 'x':
        case 'd':
          return parts.join('');
        default:
          certain = false;
          return parts.join(' ');
      }
    })
    .join('');
  return { text, certain };
}

/** The text of an EQ field by its code, without the `EQ` in front; undefined where the code cannot be read. */
export function writeEq(code: string): WrittenEq | undefined {
  if (code.length > longest) return undefined;
  // switches of the whole field say only how large its letters are
  const nodes = parse(code.replace(/\\\*\s*[^\s\\]+\s*/g, '').trim());
  if (!nodes) return undefined;
  const { text, certain } = write(nodes);
  return text.trim() === '' ? undefined : { text: text.trim(), certain };
}
