// A draft as an office hands it round, made up here: a header, a table, somebody's comment and tracked change, blanks left
// open, half-width marks, a person's name, a telephone number. Tests only.

import { p, par, r, tbl, tc, tr, zipped } from '../source/testing/make-docx.ts';
import { namespaces, partsWith } from '../source/testing/word-parts.ts';

/** Who commented on it and changed it before it came to us. */
export const colleague = '分管主任';
export const theirComment = '雨棚数量再核一遍。';
export const theirDeletion = '原则上';
export const theirInsertion = '一律';

const by = `w:author="${colleague}" w:date="2027-03-01T09:00:00Z"`;
const part = (name: string, content: string) => `<w:${name} ${namespaces}>${content}</w:${name}>`;

const bold = '<w:b/>';
const centred = '<w:jc w:val="center"/>';

const body = [
  par(r('柳岸社区2027年雨季防汛工作方案', bold), centred),
  p('各网格、物业服务企业：'),
  p('为做好今年雨季防汛工作,保障居民生命财产安全，制定本方案。'),
  par(r('一、工作目标', bold)),
  par(
    `${r('低洼楼栋')}<w:commentRangeStart w:id="0"/>${r('沙袋备足')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${r('，积水')}` +
      `<w:del w:id="7" ${by}><w:r><w:delText>${theirDeletion}</w:delText></w:r></w:del>` +
      `<w:ins w:id="8" ${by}>${r(theirInsertion)}</w:ins>${r('两小时内排净。')}`,
  ),
  par(r('二、重点任务', bold)),
  p('（一）汛前排查'),
  p('5月底前,由____牵头，对地下车库、背街小巷逐处排查，记好台帐。'),
  p('（二）值班值守'),
  p('预警期间24小时值班，联系人李大勇，电话13812345678。'),
  tbl(
    tr(tc('时间'), tc('事项'), tc('责任岗位')),
    tr(tc('5月'), tc('疏通雨水口'), tc('物业服务企业')),
    tr(tc('6月'), tc('应急演练'), tc('网格员')),
  ),
  par(r('三、保障措施', bold)),
  p('物资储备'),
  p('物资由社区统一采购，每月清点一次。'),
  p('柳岸社区居民委员会', '<w:jc w:val="right"/>'),
  p('2027年4月12日', '<w:jc w:val="right"/>'),
  '<w:sectPr><w:headerReference w:type="default" r:id="h"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>',
].join('');

const comment = `<w:comment w:id="0" w:author="${colleague}" w:date="2027-03-01T09:00:00Z">${p(theirComment)}</w:comment>`;

/** The draft's file. */
export const foreignDraft: Uint8Array = zipped(
  partsWith({ body }, [
    { name: 'header1.xml', type: 'header', id: 'h', xml: part('hdr', p('讨论稿，请勿外传')) },
    { name: 'comments.xml', type: 'comments', id: 'c', xml: part('comments', comment) },
  ]),
);
