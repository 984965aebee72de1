/** 生成和排版留下的痕迹: what a chat program says around its answer, marks of Markdown, notes of the drafter. */
import type { Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';

interface Residue {
  pattern: RegExp;
  why: string;
}

const kinds: readonly Residue[] = [
  {
    pattern:
      /^(?:好的|当然|没问题|没有问题)[，,！!。：:][^。]{0,12}(?:以下|下面|这是|这里|为您|我|根据)[^。：:]{0,40}[。：:！!]?|^(?:以下|下面)是(?:一份|一篇|为您|根据您|我为|按照您|修改后|优化后|调整后)[^。：:]{0,40}[。：:]?/g,
    why: '是生成工具的回话，不是正文；请删去',
  },
  {
    pattern:
      /作为(?:一个|一名)?(?:AI|人工智能)(?:语言)?(?:模型|助手)[^。]{0,40}。?|(?:希望|但愿)(?:这份|这篇|以上|本)[^。，]{0,16}(?:对您|对你|能帮)[^。！!]{0,12}[。！!]?|(?:如果?您?|如你)(?:需要|有)[^。]{0,24}(?:请(?:随时)?告诉我|我可以(?:继续|帮|为)|随时告诉我)[^。！!]{0,20}[。！!]?|(?:您|你)可以根据(?:实际|具体|自身)?情况(?:进行)?(?:调整|修改|增删)[^。！!]{0,20}[。！!]?/g,
    why: '是生成工具的回话，不是正文；请删去',
  },
  {
    pattern:
      /(?<!\*)\*\*[^*\n]{1,80}\*\*(?!\*)|(?<!\*)\*\*(?!\*)|^#{1,6}\s|^```\w*$|^[-*]\s\[[ xX]\]\s|__[^_\s][^_\n]{0,60}__|^>\s(?=\p{Script=Han})|<br\s*\/?>|(?:&nbsp;)+/gu,
    why: '是排版记号，印出来会原样留着；请删去记号，要加粗的在文件里设置',
  },
  {
    pattern:
      /[（(【[](?:请|需|待|需要|由|找|问)[^（）()【】[\]。]{0,16}(?:核实|核对|确认|补充|补上|审核|填写|修改|把关|定稿|完善)[^（）()【】[\]。]{0,6}[）)】\]]|[（(【[](?:批注|注意|备注|编者|TODO|此处|这里|示例)[：:，,]?[^（）()【】[\]]{0,20}(?:补|填|写|改|删|插入|核)[^（）()【】[\]]{0,10}[）)】\]]|\[批注\]|【批注】/g,
    why: '像是起草时的批注，没有删；请办完后删去',
  },
  {
    pattern:
      /(?<=^|时间|地点|金额|人员|名单|经费|人选|数量|人数|日期|单位|负责人|主持人|电话|[：:（(])(?:待定|待补充|待完善|待填写|待核实|暂缺)(?=$|[）)】\]。；;，,、])|\b(?:TBD|TODO)\b/g,
    why: '说明还没有定下来；请写上实际内容，确实未定的写明由谁在什么时候定',
  },
];

function residues(at: Passage): Fault[] {
  const found: Fault[] = [];
  for (const { pattern, why } of kinds) {
    for (const { index, 0: whole } of at.text.matchAll(pattern)) {
      const shown = whole.trimEnd();
      const start = index;
      const end = index + shown.length;
      if (found.some((fault) => start < (fault.end ?? 0) && (fault.start ?? 0) < end)) continue;
      found.push({ at, start, end, message: `“${shown.slice(0, 30)}”${why}` });
    }
  }
  return found.sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
}

export const placeholderResidue: Rule = {
  id: 'placeholder/residue',
  name: '生成和起草的痕迹',
  severity: 'warning',
  about: '“好的，以下是……”、**加粗**、（请王主任核实）、待定，都是生成工具或起草时留下的，定稿前要清掉。',
  source: 'measured',
  examples: {
    ok: [
      { text: '以下是各社区的分工。\n活动地点待定后另行通知，名单由街道审核（请各社区于3月5日前报送）。' },
      { text: '好的做法要推广，重点抓好5*3米的展板。' },
    ],
    notOk: [
      {
        text: '好的，以下是为您撰写的桃源社区工作计划：\n每月清扫一次。\n希望这份计划对您有所帮助！如需要修改，请随时告诉我。',
        found: [
          '好的，以下是为您撰写的桃源社区工作计划：',
          '希望这份计划对您有所帮助！',
          '如需要修改，请随时告诉我。',
        ],
      },
      {
        text: '工作计划\n**一项办完**，再开下一项。\n### 二、任务\n每月清扫。',
        found: ['**一项办完**', '###'],
      },
      { text: '共8场（请王主任核实），地点待定。', found: ['（请王主任核实）', '待定'] },
    ],
  },
  check: ({ passages, facts }) => (facts.state === 'template' ? [] : passages.flatMap(residues)),
};
