/** Runs a command's body: faults of usage and of input go to standard error in Chinese with exit code 2. */

/** Wrong arguments; the usage is printed after the message. */
export class UsageError extends Error {}

function isArgumentError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

export async function runCommand(usage: string, body: () => unknown): Promise<void> {
  try {
    await body();
  } catch (error) {
    process.exitCode = 2;
    if (error instanceof UsageError) console.error(`${error.message}\n\n${usage}`);
    else if (isArgumentError(error)) console.error(`参数有误：${error.message.split('\n')[0]}\n\n${usage}`);
    else console.error(error instanceof Error ? error.message : error);
  }
}
