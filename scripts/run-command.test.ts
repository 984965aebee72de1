import { afterEach, describe, expect, test, vi } from 'vitest';
import { UserError } from '../src/terms/user-error.ts';
import { runCommand } from './run-command.ts';

async function said(error: unknown): Promise<string> {
  const spy = vi.spyOn(console, 'error').mockImplementation(() => {});
  await runCommand('用法：试', () => {
    throw error;
  });
  return spy.mock.calls.flat().join('\n');
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  process.exitCode = undefined;
});

describe('a command that fails', () => {
  test('says what is meant for the person, and ends with 2', async () => {
    expect(await said(new UserError('没有示范文本“甲”'))).toBe('没有示范文本“甲”');
    expect(process.exitCode).toBe(2);
  });

  test('calls any other error a fault of the program, Chinese words in it or not', async () => {
    vi.stubEnv('DEBUG', '');
    for (const message of ['no heading for 工作目标', 'x is not a function']) {
      const text = await said(new RangeError(message));
      expect(text).toContain('程序出错了');
      expect(text).toContain(message);
      expect(text).not.toContain('    at ');
      vi.restoreAllMocks();
    }
  });

  test('shows the stack under DEBUG', async () => {
    vi.stubEnv('DEBUG', '1');
    expect(await said(new TypeError('x'))).toMatch(/\n {4}at /);
  });
});
