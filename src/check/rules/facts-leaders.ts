/** 一个小组一位组长: rosters in the text that name several. The block 领导小组 is checked with its data. */
import type { Fault, Rule } from '../rule.ts';

const roster =
  /(?<!副|\p{Script=Han}副)(?:组[ \u3000]*长|总指挥|主任委员)[ \u3000]*[：:][ \u3000]*([^。；;\n]{2,60}?)(?=副组|副总指挥|副主任委|成[ \u3000]*员|办公室|[。；;]|$)/gu;
const named = /由([^，。；：]{4,40}?)(?:共同|分别)?(?:担任|任|为)(?:领导小组|工作组|专班)?组长/g;

/** Two leaders by intention, or one person who holds two posts: 党委书记、居委会主任. */
const allowed = /双组长|第一|常务|轮值|分别/;
const twoPosts = /书记[、，]\s?[^、，]{0,12}主任$|主任[、，]\s?[^、，]{0,12}书记$/;

const post = /书记|主任|[长员]$|专干|总理|干事/;

/** Behind two blanks stands the post of the one before (韩　正　　国务院副总理), or the next name where no post is given. */
function leadersIn(list: string): string[] {
  const parts = list.replace(/[（(][^）)]*[）)]/g, '').split(/[、，,]/);
  return parts
    .flatMap((part) => {
      const words = part.split(/[ \u3000]{2,}/).filter((word) => word.trim() !== '');
      const posts = words.filter((word) => post.test(word));
      return posts.length > 0 ? posts : words;
    })
    .map((word) => word.trim());
}

export const factsLeaders: Rule = {
  id: 'facts/leaders',
  name: '组长不止一位',
  severity: 'warning',
  about: '一个领导小组只设一位组长，其余列为副组长，责任才落得到人。一人兼任书记、主任的不算。',
  why: '一个小组两位组长，出了事谁也不是头一个责任人；开会由谁召集也说不清。',
  mend: [
    '定一位组长，其余写进“副组长”一行。',
    '两位同志共同负责的，写明“双组长”。',
    '同一个人兼两个职务的，职务之间不要写成两个人。',
  ],
  unless: '写明“双组长”“第一组长”“轮值”的，一人兼书记和主任的，不会指出。',
  source: 'measured',
  basis: '领导小组名单的实际写法：从网上流传的方案和公开发布的公文看来。',
  examples: {
    ok: [
      { text: '组　长：甲　某　　社区党委书记\n副组长：乙某某　　居委会副主任' },
      { text: '组　长：社区党委书记\n副组长：居委会副主任、综治专干' },
      { text: '组长：社区党委书记、居委会主任' },
    ],
    notOk: [
      { text: '组　长：甲　某　　乙某某\n副组长：丙某某', found: ['甲　某　　乙某某'] },
      { text: '组长：社区党委书记、综治专干\n成员：网格员', found: ['社区党委书记、综治专干'] },
      { text: '由社区党委书记、街道包联干部任组长。', found: ['社区党委书记、街道包联干部'] },
    ],
  },
  alone: true,
  check({ passages }) {
    return passages.flatMap((at) =>
      [...at.text.matchAll(roster), ...at.text.matchAll(named)].flatMap(
        ({ index, 0: shown, 1: raw = '' }): Fault[] => {
          const list = raw.trimEnd();
          const leaders = leadersIn(list);
          if (leaders.length < 2 || allowed.test(shown) || twoPosts.test(list)) return [];
          const start = index + shown.indexOf(list);
          const message = `这里写了 ${leaders.length} 位组长：“${list}”；一个小组只设一位，其余请列为副组长`;
          return [{ at, start, end: start + list.length, message, expected: '一位组长' }];
        },
      ),
    );
  },
};
