import { describe, expect, test } from 'vitest';
import { plainParagraph } from '../../document/blocks.ts';
import { readSource } from '../../source/read-source.ts';
import { chineseList, makeDocx, numbered, p, par, r } from '../../source/testing/make-docx.ts';
import { findingsOfDocx } from '../../testing/check-docx.ts';
import { openWordFile } from '../word-file.ts';
import { layOut } from './lay-out.ts';
import { prepareLayout } from './prepare.ts';
import { runInOf } from './run-in.ts';

const kai = '楷体_GB2312';
const list = `<w:abstractNum w:abstractNumId="0">${chineseList}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

/** The letters of a laid-out paragraph by the font that their run names, '' for the paragraph's own. */
function laid(paragraph: string) {
  const body = p('柳岸社区防汛工作方案') + p('为做好防汛工作，制定本方案。') + paragraph;
  const { value } = prepareLayout(makeDocx({ body, numbering: list }), 'a.docx', () => false);
  if (!value) throw new Error('not prepared');
  const { bytes } = layOut(value);
  const file = openWordFile(bytes);
  const xml = file?.text(file.main) ?? '';
  const last = xml.slice(xml.lastIndexOf('<w:p>'));
  const runs = [...last.matchAll(/<w:r\b[^>]*>(.*?)<\/w:r>/gs)].map(([, run = '']) => [
    /w:eastAsia="([^"]+)"/.exec(run)?.[1] ?? '',
    [...run.matchAll(/<w:t\b[^>]*>([^<]*)/g)].map(([, text]) => text).join(''),
  ]);
  const text = readSource(bytes, 'a.docx').value?.blocks.at(-1);
  return { runs, bytes, last, text: text?.type === 'paragraph' ? text.text : '' };
}

const text = '街道成立防汛工作专班，每周调度一次。';

describe('a heading in one paragraph with its text', () => {
  test('has the font of its level, the paragraph stays one and keeps its letters', async () => {
    const { runs, text: read, bytes } = laid(p(`　　（一）加强组织领导。${text}`));
    expect(runs).toEqual([
      [kai, '（一）加强组织领导。'],
      ['', text],
    ]);
    expect(read).toBe(`（一）加强组织领导。${text}`);
    expect(await findingsOfDocx(bytes)).toEqual(await findingsOfDocx(makeDocx({ body: p('甲') })));
  });

  test('is found over several runs, loses its bold letters, and the text keeps its own', () => {
    const { runs, last } = laid(
      par(
        r('一、', '<w:b/>') +
          r('工作&amp;要求', '<w:b/>') +
          r('。街道成立', '') +
          r('专班', '<w:b/>') +
          r('，每周调度一次。'),
      ),
    );
    expect(runs.slice(0, 4)).toEqual([
      ['黑体', '一、'],
      ['黑体', '工作&amp;要求'],
      ['黑体', '。'],
      ['', '街道成立'],
    ]);
    expect(last.match(/<w:b\/>/g)).toHaveLength(1);
  });

  test('is set behind a number that the program adds', () => {
    const { runs } = laid(p(`落实责任。${text}`, numbered(1, 1)));
    expect(runs).toEqual([
      [kai, '落实责任。'],
      ['', text],
    ]);
  });

  test('cut by a break or a revision stays as the text is', () => {
    const inserted = `<w:ins w:id="9" w:author="甲" w:date="2027-01-01T00:00:00Z">${r('组织领导')}</w:ins>`;
    const { runs } = laid(par(r('（一）加强') + inserted + r(`。${text}`)));
    expect(runs.every(([font]) => font === '')).toBe(true);
  });
});

test.each([
  '（一）从2027年起，巡查经费由街道列支。每年核定一次标准。',
  '（一）每日巡查两次。',
  '（一）巡查范围：沿河道路和地下车库。每日巡查两次以上。',
  '1.加强组织领导。街道成立防汛工作专班。',
  '一是加强组织领导。街道成立防汛工作专班。',
])('“%s” has none', (line) => expect(runInOf(plainParagraph(line, 1))).toBeUndefined());
