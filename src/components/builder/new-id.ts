/** An id that no other draft or unit has; `randomUUID` is missing on plain http, which intranets often are. */
export const newId = (): string =>
  crypto.randomUUID?.() ?? `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;
