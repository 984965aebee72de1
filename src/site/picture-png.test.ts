import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const script = `const { hasPng } = await import('./src/site/picture-png.ts');
console.warn = (text) => console.log(text);
console.log(await hasPng());`;

test.runIf(process.platform === 'linux')(
  'a machine without a Chinese font draws no PNG, and the build says why',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'no-fonts-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const config = join(folder, 'fonts.conf');
    writeFileSync(config, `<?xml version="1.0"?><fontconfig><cachedir>${folder}</cachedir></fontconfig>`);
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, FONTCONFIG_FILE: config },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    expect(output).toContain('没有中文字体');
    expect(output.trim()).toMatch(/false$/);
  },
);
