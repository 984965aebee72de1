import { describe, expect, test } from 'vitest';
import { learnWords, wordPieces } from './word-pieces.ts';

const pieces = (text: string) => wordPieces(text).join('|');

describe('the words of a title', () => {
  test('hold names and coined words together', () => {
    expect(pieces('桃源社区2027年一老一小服务工作计划')).toBe('桃源|社区|2027年|一老一小|服务|工作|计划');
    expect(pieces('2026年楼道和公共空间')).toBe('2026年|楼道和|公共|空间');
    expect(pieces('云溪镇柳湾村和美乡村建设')).toMatch(/^云溪镇柳湾村\|和美/);
    expect(pieces('妇女联合会满意率')).toBe('妇女|联合会|满意率');
    expect(pieces('监督委员会逐项检查满意度测评')).toBe('监督|委员会|逐项|检查|满意度|测评');
    expect(pieces('老手艺小课堂')).toBe('老手艺|小课堂');
  });

  test('take their marks along', () => {
    expect(pieces('除四害（病媒生物防制）专项')).toBe('除四害|（病媒|生物|防制）|专项');
    expect(pieces('推荐“最美家庭”，评选')).toBe('推荐|“最美|家庭”，|评选');
  });

  test('keep figures and numbers of documents whole', () => {
    expect(pieces('达到90.5%以上，编号TYSQ-2026-0003')).toBe('达到|90.5%|以上，|编号|TYSQ-2026-0003');
    expect(pieces('2027年3月5日')).toBe('2027年|3月5日');
    expect(pieces('组织12个网格走访86户')).toBe('组织|12个|网格|走访|86户');
  });

  test('are the same when a whole text was learned before, where other words would run over its lines', () => {
    learnWords('居民代表\n大会议程，江边步道<b>生命健康</b>服务点');
    expect(['居民代表', '大会议程', '江边步道', '生命健康服务点'].map(pieces)).toEqual([
      '居民|代表',
      '大会|议程',
      '江边|步道',
      '生命|健康|服务点',
    ]);
  });

  test('lose nothing', () => {
    const text = ' <b>甲</b>　乙\n🙂 a-b --';
    expect(wordPieces(text).join('')).toBe(text);
    expect(wordPieces('')).toEqual([]);
  });
});
