import { makeDocx, p, par, r } from '../source/testing/make-docx.ts';

const right = '<w:jc w:val="right"/>';

/** What an office wrote in Word by itself, as the body of a document: no outline of ours, none of our blocks. */
export const officeBody = [
  par(r('桃源社区2027年楼道扶手维护方案', '<w:b/><w:sz w:val="44"/>'), '<w:jc w:val="center"/>'),
  p('为方便老年居民上下楼，制定本方案。'),
  p('一、排查范围'),
  p('社区网格员每月逐层查看扶手，松动的当天登记。'),
  p('桃源社区居民委员会', right),
  p('2026年11月12日', right),
].join('');

/** The same as a Word file, which goes out byte for byte. */
export const officeWordFile = makeDocx({ body: officeBody });
