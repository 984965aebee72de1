// The setting that lists the other sites: what it means, and what is said where it is wrong.

import { describe, expect, test } from 'vitest';
import { parseFederation } from './federation.ts';

describe('parseFederation', () => {
  test('reads names and addresses, whatever comma stands between them', () => {
    const setting =
      '云岭社区=https://b.example/jihua, 望江街道 = https://c.example:8443/a/b/ ，内网=http://10.0.0.2\n';
    expect(parseFederation(setting)).toEqual([
      { name: '云岭社区', base: 'https://b.example/jihua/' },
      { name: '望江街道', base: 'https://c.example:8443/a/b/' },
      { name: '内网', base: 'http://10.0.0.2/' },
    ]);
  });

  test('nothing set is no other site', () => {
    expect(parseFederation('')).toEqual([]);
    expect(parseFederation(' , ')).toEqual([]);
  });

  test.each([
    ['云岭社区', '“云岭社区”看不懂，应写成“名称=https://网址/”'],
    ['=https://b.example/', '看不懂'],
    ['云岭=', '看不懂'],
    ['云岭=b.example', '应以 https:// 开头，现在是“b.example”'],
    ['云岭=javascript:alert(1)', '应以 https:// 开头'],
    ['云岭=https://', '应以 https:// 开头'],
    ['云岭=https://b.example/?a=1', '只写到栏目为止'],
    ['云岭=https://u@b.example/', '只写到栏目为止'],
    ['云岭=https://b.example/, 云岭=https://c.example/', '名称“云岭”重复'],
    ['本站=https://b.example/', '名称“本站”重复'],
    ['云岭=https://b.example, 望江=https://b.example/', 'https://b.example/ 写了两次'],
  ])('%s is refused', (setting, message) => {
    expect(() => parseFederation(setting)).toThrow(message);
  });
});
