/** The lines between two `---` at the top of a Markdown file: they describe it and are no text of it. */

export interface FrontMatter {
  /** Where the text of the file begins. */
  end: number;
  words: string;
  /** The title that it gives, and where that stands. */
  title?: { text: string; at: number };
}

export function frontMatter(text: string): FrontMatter {
  const block =
    /^---[ \t]*\r?\n((?:[\w\u4e00-\u9fff-]{1,40}[ \t]*:.{0,500}\r?\n|[ \t]+.{0,500}\r?\n|[ \t]*-[ \t].{0,500}\r?\n){1,60})---[ \t]*\r?\n/.exec(
      text.slice(0, 20_000),
    );
  if (!block?.[1]) return { end: 0, words: '' };
  const named = /^(title|标题)[ \t]*:[ \t]*["']?([^"'\r\n]{1,200})/m.exec(block[1]);
  const start = text.indexOf(block[1]);
  return {
    end: block[0].length,
    words: block[1].trim(),
    ...(named?.[2] && {
      title: { text: named[2].trim(), at: start + named.index + named[0].length - named[2].length },
    }),
  };
}
