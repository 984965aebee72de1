/** What is wrong with another site or its index; `message` is Chinese and meant to be shown. It costs that site alone. */
export class SiteFault extends Error {
  override name = 'SiteFault';
  /** A file did not come: what came before may be right. */
  readonly isNetwork: boolean;

  constructor(message: string, isNetwork = false) {
    super(message);
    this.isNetwork = isNetwork;
  }
}
