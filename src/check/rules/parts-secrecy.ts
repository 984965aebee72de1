/** 密级: on a document that is to be published, or that has come as far as this check. */
import type { CheckedDocument, Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';

const level = /^(?:绝密|机密|秘密)(?:\s*★.{0,10})?$/;
/** What says that it may be published: the remark below the date, or a field of the office's own. */
const open = /此件(?:公开|主动公开|依申请公开)|^公开(?:属性|方式|类别)\s*[：:]\s*(?:主动公开|依申请公开)/;

const openingOf = ({ passages }: CheckedDocument): Passage | undefined =>
  passages.find(({ text, cell }) => !cell && text.length < 60 && open.test(text.replace(/^[（(]/, '')));

const head =
  '青山街道办事处文件\n青街办〔2027〕3号\n关于做好防汛工作的通知\n各社区居民委员会：\n请备足沙袋。';
const sign = '青山街道办事处\n2027年3月5日';

export const partsSecrecy: Rule = {
  id: 'parts/secrecy',
  name: '密级',
  severity: 'warning',
  about:
    '版头标着绝密、机密、秘密的文件不公开，也不在连接互联网的电脑上处理；标了密级又注“此件公开发布”，必有一处错。',
  why: '标错密级，该公开的群众看不到；标了密级还往外发，就是泄密，要追究责任。',
  mend: [
    '先停下，不要转发、不要上传，请保密工作人员确认这份文件到底有没有定密。',
    '确已定密的，删去“此件公开发布”，按涉密文件的规定另用专用电脑处理。',
    '没有定密、照旧文件抄来的，或已经解密的，删去版头的密级和保密期限。',
  ],
  unless: '正文里讲保守秘密的话不会指出，只看版头单独一行的密级。紧急程度、份号不是密级，不会指出。',
  source: '《中华人民共和国政府信息公开条例》第十四条',
  basis: '条例第十四条：依法确定为国家秘密的政府信息不予公开。密级和保密期限的位置见GB/T 9704-2012 7.2.2。',
  examples: {
    ok: [
      { text: `特急\n${head}\n${sign}\n（此件公开发布）` },
      { text: '社区保密工作计划\n不谈论国家秘密，涉密文件由专人保管。' },
    ],
    notOk: [
      { text: `秘密★1年\n${head}\n${sign}`, found: ['秘密★1年'] },
      { text: `秘密\n${head}\n${sign}\n（此件公开发布）`, found: ['秘密'] },
    ],
  },
  check(document): Fault[] {
    const at = document.passages.find(({ role, text }) => role === 'classification' && level.test(text));
    if (!at) return [];
    const opened = openingOf(document);
    if (opened) {
      const message = `版头标着“${at.text}”，文末又注明“${opened.text}”，两处矛盾；请先确认有没有定密，再删去其中一处`;
      return [{ at, message, severity: 'error' }];
    }
    const message = `版头标着“${at.text}”：这样的文件不得公开，也不要在连接互联网的电脑上处理；已解密或标错的，请删去密级`;
    return [{ at, message }];
  },
};
