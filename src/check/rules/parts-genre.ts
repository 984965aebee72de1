/** 文种用错: 报告 that asks for approval, 请示 to several superiors, a department that orders a government. */
import type { CheckedDocument, Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';
import { addresseeOf, genreOf, titleOf } from './document-parts.ts';

const asks =
  /(?:请(?:予|给予)?(?:审批|批准|批复|批示|核准|审核批准)|妥否[，,]?\s?请|当否[，,]?\s?请|恳请[^。；]{0,16}(?:批准|解决|拨付|支持为盼)|特此请示|请求[^。；]{0,12}(?:批准|拨付|同意)|是否可行[，,]?\s?请|请尽快(?:批复|答复))[^。；]{0,8}/;
const agreed = /经[^。；]{0,20}(?:政府|党委|党工委)[^。；]{0,6}(?:同意|批准|授权)/;
const department = /(?:局|委员会|办公室|中心|委)$/;
const government =
  /(?:各|[^各、，]{2,6})?(?:乡镇|镇|乡|街道|县|区)(?:人民)?政府|各(?:乡镇|镇|乡)(?:、|（|人民|$)/;

/** Who signs: the line with that role, or the one above the date. */
function signerOf({ passages }: CheckedDocument): string {
  const date = passages.findIndex(({ role }) => role === 'date');
  const signer = passages.findLast(({ role }) => role === 'signoff-body') ?? passages[date - 1];
  return signer?.text.trim() ?? '';
}

function askingFault({ passages }: CheckedDocument): Fault[] {
  return passages.flatMap((at): Fault[] => {
    const found = at.cell || at.type === 'title' ? null : asks.exec(at.text);
    if (!found) return [];
    const message = `报告里不夹带请示事项：“${found[0]}”是要上级答复的；请另写一份请示，或把标题改成“请示”`;
    return [{ at, start: found.index, end: found.index + found[0].length, message }];
  });
}

function receiverFault(addressee: Passage | undefined): Fault[] {
  const names = addressee?.text.replace(/[：:]\s*$/, '').split(/[、，,]/) ?? [];
  if (!addressee || names.length < 2) return [];
  const message = '请示只写一个主送单位，这里写了几个；请留一个，其余的需要知道的改为抄送';
  return [{ at: addressee, message, expected: '一个主送单位' }];
}

function orderFault({ passages }: CheckedDocument, addressee: Passage | undefined, signer: string): Fault[] {
  const isDepartment =
    department.test(signer) &&
    !/政府办公[室厅]|[党区市县镇]委办公[室厅]|人民政府$|党委|党工委|街道工作委员会|居民委员会|村民委员会/.test(
      signer,
    );
  if (!addressee || !isDepartment || !government.test(addressee.text)) return [];
  if (passages.some(({ text }) => agreed.test(text))) return [];
  const message = `${signer}是部门，不能直接给下一级政府发指令；经政府同意的，在文中写明“经……人民政府同意”`;
  return [{ at: addressee, message, expected: '经人民政府同意' }];
}

const title = '关于增设消防设施的';

export const partsGenre: Rule = {
  id: 'parts/genre',
  name: '文种用错',
  severity: 'warning',
  about:
    '报告不夹带请示事项；请示只写一个主送单位；部门不直接给下一级政府发指令，经政府同意的要写明（党政机关公文处理工作条例第十五条、第十六条）。',
  why: '报告不需要答复，请示的事夹在里面就没有人办；请示写给几个单位，谁都可以不批。',
  mend: [
    '要上级答复的，另写一份请示，一文一事。',
    '请示留一个主送单位，其余改为抄送。',
    '部门给下一级政府的通知，先经本级政府同意，并在文中写明。',
  ],
  unless: '上级要求几个单位会签、联合审批的请示，写明依据后忽略；没有落款和主送的片段不查。',
  source: '《党政机关公文处理工作条例》第十五条',
  basis:
    '条例第十五条：请示一文一事，原则上主送一个上级机关，报告不夹带请示事项；第十六条：部门不向下级政府发布指令性公文，经政府同意的须注明。',
  examples: {
    ok: [
      {
        text: `${title}请示\n青山街道办事处：\n社区需增设灭火器12具。\n妥否，请批示。\n桃源社区居民委员会\n2027年3月5日`,
      },
      {
        text: `${title}报告\n青山街道办事处：\n社区已增设灭火器12具。\n特此报告。\n桃源社区居民委员会\n2027年3月5日`,
      },
      {
        text: '关于做好防汛工作的通知\n各镇人民政府：\n经区人民政府同意，现就防汛工作通知如下。\n江岸区应急管理局\n2027年3月5日',
      },
    ],
    notOk: [
      {
        text: `${title}报告\n青山街道办事处：\n社区需增设灭火器12具。\n以上报告，请批准。\n桃源社区居民委员会\n2027年3月5日`,
        found: ['请批准'],
      },
      {
        text: `${title}请示\n青山街道办事处、青山区消防救援大队：\n社区需增设灭火器12具。\n妥否，请批示。\n桃源社区居民委员会\n2027年3月5日`,
        found: ['青山街道办事处、青山区消防救援大队：'],
      },
      {
        text: '关于做好防汛工作的通知\n各镇人民政府：\n请于3月20日前完成排查。\n江岸区应急管理局\n2027年3月5日',
        found: ['各镇人民政府：'],
      },
    ],
  },
  check(document) {
    const genre = genreOf(document);
    if (!titleOf(document) || !genre) return [];
    const addressee = addresseeOf(document);
    if (genre === '报告') return askingFault(document);
    if (genre === '请示') return receiverFault(addressee);
    return ['通知', '意见', '通报'].includes(genre)
      ? orderFault(document, addressee, signerOf(document))
      : [];
  },
};
