// A strict reader of iCalendar files: what the format forbids is an error. Tests only.

export interface Component {
  name: string;
  /** Name → value, with parameters in the name: `DTSTART;VALUE=DATE`. */
  properties: Map<string, string>;
  components: Component[];
}

/** A text value with its escapes undone. */
export function readText(value: string): string {
  if (/(?<!\\)(?:\\\\)*[;,]/.test(value)) throw new Error(`an unescaped mark in ${value}`);
  return value.replace(/\\([\\;,nN])/g, (_, mark: string) => (/n/i.test(mark) ? '\n' : mark));
}

export function readCalendar(file: string): Component {
  if (!file.endsWith('\r\n')) throw new Error('the last line does not end');
  if (/(?<!\r)\n|\r(?!\n)/.test(file)) throw new Error('a line does not end with CRLF');
  const encoder = new TextEncoder();
  for (const line of file.split('\r\n')) {
    if (encoder.encode(line).length > 75) throw new Error(`more than 75 octets: ${line}`);
  }
  const open: Component[] = [];
  let whole: Component | undefined;
  for (const line of file.replaceAll('\r\n ', '').trimEnd().split('\r\n')) {
    const [, name = '', value = ''] = /^([A-Z-]+(?:;[A-Z-]+=[^:;]+)*):(.*)$/.exec(line) ?? [];
    if (name === '') throw new Error(`no content line: ${line}`);
    const parent = open.at(-1);
    if (name === 'BEGIN') {
      const component = { name: value, properties: new Map<string, string>(), components: [] };
      parent?.components.push(component);
      whole ??= component;
      open.push(component);
    } else if (name === 'END') {
      if (open.pop()?.name !== value) throw new Error(`END:${value} closes another component`);
    } else {
      if (!parent || parent.properties.has(name)) throw new Error(`${name} stands twice or outside`);
      parent.properties.set(name, value);
    }
  }
  if (!whole || open.length > 0) throw new Error('the calendar is not closed');
  return whole;
}
