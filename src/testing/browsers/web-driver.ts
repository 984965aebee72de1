// One WebDriver session (W3C WebDriver, https://www.w3.org/TR/webdriver2/): what a person does with a page, in any browser. The
// same commands go over HTTP to chromedriver and WebKitWebDriver, and over a socket to Firefox, which has a driver built in.

/** Sends one command of the protocol and brings its answer; fails with the browser's own words. */
export type Send = (command: Command, parameters: Record<string, unknown>) => Promise<unknown>;

/** Method and path below the session of every command that is used. Firefox knows them by their names. */
export const commands = {
  Navigate: ['POST', '/url'],
  Refresh: ['POST', '/refresh'],
  SetTimeouts: ['POST', '/timeouts'],
  SetWindowRect: ['POST', '/window/rect'],
  FindElement: ['POST', '/element'],
  ElementClick: ['POST', '/element/{id}/click'],
  ElementClear: ['POST', '/element/{id}/clear'],
  ElementSendKeys: ['POST', '/element/{id}/value'],
  PerformActions: ['POST', '/actions'],
  ExecuteScript: ['POST', '/execute/sync'],
  TakeScreenshot: ['GET', '/screenshot'],
} as const;

export type Command = keyof typeof commands;

/** Keys without a character (https://www.w3.org/TR/webdriver2/#keyboard-actions). */
export const keys = { control: '\uE009', enter: '\uE007', tab: '\uE004', arrowDown: '\uE015' } as const;

/** How long something is waited for, ms: a slow machine is no fault of a page. */
const patience = 60_000;

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** Asks again and again until the answer is something true. @param what is waited for, in words */
export async function eventually<T>(what: string, ask: () => T): Promise<NonNullable<Awaited<T>>> {
  const end = Date.now() + patience;
  for (;;) {
    let fault: unknown;
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      // the page may be on its way to another one, or draw anew what was just found
      fault = error;
    }
    if (Date.now() > end) throw new Error(`waited in vain for: ${what}`, { cause: fault });
    await pause(50);
  }
}

export class WebDriver {
  readonly #send: Send;
  constructor(send: Send) {
    this.#send = send;
  }

  async open(address: string): Promise<void> {
    await this.#send('Navigate', { url: address });
  }

  async reload(): Promise<void> {
    await this.#send('Refresh', {});
  }

  async resize(width: number, height: number): Promise<void> {
    await this.#send('SetWindowRect', { width, height });
  }

  /** What a function gives that runs in the page; it sees nothing but its arguments. */
  async read<const A extends readonly unknown[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    const script = `return Promise.resolve([...arguments]).then((given) => (${run})(...given)).then(
      (value) => ({ value }), (error) => ({ error: String(error) }))`;
    const answer = (await this.#send('ExecuteScript', { script, args })) as {
      value: Awaited<R>;
      error?: string;
    };
    if (answer.error) throw new Error(answer.error);
    return answer.value;
  }

  /** Waits until the function gives something true in the page, and brings it. @param what is waited for, in words */
  until<const A extends readonly unknown[], R>(what: string, run: (...args: A) => R, ...args: A) {
    return eventually(what, () => this.read(run, ...args));
  }

  /** Finds an element, once it is there, and does something with it; again where it was drawn anew or is still hidden. */
  async #with(selector: string, command: Command, parameters: Record<string, unknown> = {}): Promise<void> {
    await eventually(`${command} of ${selector}`, async () => {
      const found = await this.#send('FindElement', { using: 'css selector', value: selector });
      const [id] = Object.values(found as Record<string, string>);
      await this.#send(command, { id, ...parameters });
      return true;
    });
  }

  /** Text of an element, once it is there. */
  text(selector: string): Promise<string> {
    return this.until(selector, (css) => document.querySelector(css)?.textContent, selector);
  }

  async click(selector: string): Promise<void> {
    await this.#with(selector, 'ElementClick');
  }

  /** Types at the end of what is in the field; to a file field: chooses the file of that path. */
  async type(selector: string, text: string): Promise<void> {
    // a line break is a key: WebKit types nothing for the character
    await this.#with(selector, 'ElementSendKeys', { text: text.replaceAll('\n', keys.enter) });
  }

  /** Puts this in place of what is in the field, by keys. */
  async fill(selector: string, text: string): Promise<void> {
    await this.#with(selector, 'ElementClear');
    await this.type(selector, text);
  }

  /** Presses a key while Control is down, wherever the keyboard is. */
  async pressWithControl(key: string): Promise<void> {
    const actions = [
      { type: 'keyDown', value: keys.control },
      { type: 'keyDown', value: key },
      { type: 'keyUp', value: key },
      { type: 'keyUp', value: keys.control },
    ];
    await this.#send('PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** The window as it is shown, a PNG. */
  async screenshot(): Promise<Uint8Array> {
    return Buffer.from((await this.#send('TakeScreenshot', {})) as string, 'base64');
  }
}
