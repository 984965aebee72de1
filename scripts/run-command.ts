/** Runs a command's body: faults of usage and of input go to standard error in Chinese with exit code 2. */

/** Wrong arguments; the usage is printed after the message. */
export class UsageError extends Error {}

/** What Node's argument parser says, in Chinese; undefined for any other error. */
function argumentMessage(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const option = /'(-[^' ]*)/.exec(error.message)?.[1]?.replace(/'$/, '') ?? '';
  switch (error.code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `没有 ${option} 这个选项`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return `选项 ${option} 后面缺少值，或多了不需要的值`;
    default:
      return undefined;
  }
}

export async function runCommand(usage: string, body: () => unknown): Promise<void> {
  try {
    await body();
  } catch (error) {
    process.exitCode = 2;
    const misuse = error instanceof UsageError ? error.message : argumentMessage(error);
    if (misuse !== undefined) console.error(`${misuse}\n\n${usage}`);
    else console.error(error instanceof Error ? error.message : error);
  }
}
