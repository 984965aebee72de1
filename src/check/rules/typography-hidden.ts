/** 看不见的字符和部首字: text that is stored otherwise than it looks, so that no search finds it. */
import { characterCode, type HiddenCharacter, hiddenCharacters } from '../../terms/hidden-characters.ts';
import type { Rule } from '../rule.ts';

function messageOf({ kind, meant }: HiddenCharacter, shown: string): string {
  if (kind === 'radical')
    return `“${shown}”是部首，只是看上去像“${meant}”字，搜索和替换都找不到；请改成“${meant}”`;
  if (kind === 'lost') return '这里有读不出的字，多半是编码弄错了；请对照原件重写';
  if (kind === 'zero-width') return `这里有没有宽度、看不见的字符（${characterCode(shown)}）；请删去`;
  return `这里有看不见的控制字符（${characterCode(shown)}），显示的次序或内容会与存的不同；请删去，重新打这几个字`;
}

export const typographyHidden: Rule = {
  id: 'typography/hidden',
  name: '看不见的字符和部首字',
  severity: 'warning',
  about:
    '从 PDF、网页粘来的文字里常夹着部首（⺠ 不是 民）和没有宽度的字符，看上去一样，搜索、替换、朗读都会出错；改变书写方向的字符还能让人看到的和存的不同。公开前都要去掉。',
  why: '看上去是“民”，存的却是部首“⺠”，搜索、替换、朗读都出错；看不见的字符还会让显示的和存的不一样。',
  mend: [
    '部首字、没有宽度的字符，点“采纳”换好，不会改变意思。',
    '读不出的字，对照原件重新打。',
    '改变书写方向的字符，把这一句删掉，再打一遍。',
    '以后从 PDF 复制，先贴到记事本再贴进来。',
  ],
  unless: '表情符号、制表符不指出。文件讲的就是部首、字形的，忽略。',
  source: 'measured',
  basis: '从 PDF 和网页粘来的文本里收集的字符，逐类试过。',
  examples: {
    ok: [{ text: '居民议事👨‍👩‍👧每月一次。' }, { text: '居民\t户数' }],
    notOk: [
      { text: '居⺠⻋棚每月巡查。', found: ['⺠', '⻋'], fixed: '居民车棚每月巡查。' },
      { text: '居\u200b民议事。', found: ['\u200b'], fixed: '居民议事。' },
      { text: '居民\u202e议事。', found: ['\u202e'] },
    ],
  },
  alone: true,
  check({ passages }) {
    return passages.flatMap((at) =>
      hiddenCharacters(at.text).map((one) => {
        const { start, end, meant } = one;
        return {
          at,
          start,
          end,
          message: messageOf(one, at.text.slice(start, end)),
          // the sign is the same to everybody who reads it
          ...(meant !== undefined && { expected: meant || '删去', fix: { text: meant, safe: true } }),
        };
      }),
    );
  },
};
