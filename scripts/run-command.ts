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

/** What the file system says, in Chinese; undefined for any other error. */
function fileMessage(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const path = 'path' in error ? String(error.path) : '';
  switch (error.code) {
    case 'ENOENT':
      return `没有这个文件或文件夹：${path}`;
    case 'EEXIST':
    case 'ENOTDIR':
      return `${path} 是一个文件，不能当文件夹用；请换一个名称`;
    case 'EISDIR':
      return `${path} 是文件夹，要指定其中的文件`;
    case 'EACCES':
    case 'EPERM':
      return `没有权限读写：${path}`;
    case 'ENOSPC':
      return `磁盘满了，没有写成：${path}`;
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
    else console.error(fileMessage(error) ?? (error instanceof Error ? error.message : error));
  }
}
