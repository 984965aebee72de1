/** 没有写成填空的名称和年份: a reader who takes a sample over would leave another town's name standing. */
import { issuerName } from '../../plan/frontmatter-terms.ts';
import { findSlot, type Vocabulary } from '../../plan/vocabulary.ts';
import type { CheckedDocument, Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';

/** Values of names and years → the slot that holds them. */
function slotValues({ facts, passages }: CheckedDocument, vocabulary: Vocabulary): Map<string, string> {
  const values = new Map<string, string>();
  const [name] = facts.names;
  if (facts.issuerKind && name) values.set(name, issuerName(facts.issuerKind).slot);
  const [year] = facts.years;
  if (facts.period && year) values.set(String(year), 'year');
  for (const { slots, text } of passages)
    for (const { name, start, end, blank } of slots)
      if (!blank && ['org', 'year'].includes(findSlot(vocabulary, name)?.type ?? ''))
        values.set(text.slice(start, end), name);
  return values;
}

function strayIn(at: Passage, value: string, slot: string, vocabulary: Vocabulary): Fault[] {
  const faults: Fault[] = [];
  for (let start = at.text.indexOf(value); start >= 0; start = at.text.indexOf(value, start + value.length)) {
    const end = start + value.length;
    if (at.slots.some((other) => other.start < end && start < other.end)) continue;
    const label = findSlot(vocabulary, slot)?.label ?? slot;
    const message = `“${value}”没有做成填空，套用时容易漏改；请改成填空“${label}”`;
    const inSource = `写法：<Slot name="${slot}">${value}</Slot>`;
    faults.push({ at, start, end, message, inSource, expected: `填空“${label}”` });
  }
  return faults;
}

const source = (body: string) =>
  `---\ntitle: 桃源社区2027年工作计划\noutline: annual-plan\nissuer: { kind: 社区, name: 桃源社区 }\nperiod: { kind: 年度, year: 2027 }\nstate: sample\n---\n\n${body}\n`;

export const leftoverStray: Rule = {
  id: 'leftover/stray',
  name: '名称没有写成填空',
  severity: 'warning',
  about: '示范文本和模板里，单位名称和年份应写成填空，套用时才能一次改全。只查示范文本和模板。',
  why: '示范文本里单位名称没有做成填空，别的社区套用时，这一处就留着原来的名称印出去了。',
  mend: [
    '选中这个名称或年份，改成填空；全文同一个名称用同一个填空。',
    '改完看一看预览：填空处应当显示成【社区名称】一类的提示。',
  ],
  unless: '只查供人套用的示范文本和模板。讲的确是别人的名称、不该跟着换的，维护的人忽略即可。',
  source: 'custom',
  basis: '本站示范文本的写法：换了单位，凡是跟着变的都做成填空。',
  examples: {
    ok: [
      {
        text: source('<Slot name="year">2027</Slot>年，<Slot name="community">桃源社区</Slot>每月清扫一次。'),
      },
      { text: '桃源社区2027年工作计划\n2027年，桃源社区每月清扫一次。' },
    ],
    notOk: [{ text: source('<Slot name="year">2027</Slot>年，桃源社区每月清扫一次。'), found: ['桃源社区'] }],
  },
  check(document, { vocabulary }) {
    const { state } = document.facts;
    if (state !== 'sample' && state !== 'template') return [];
    const values = slotValues(document, vocabulary);
    return document.passages
      .filter(({ path }) => path === undefined)
      .flatMap((at) => [...values].flatMap(([value, slot]) => strayIn(at, value, slot, vocabulary)));
  },
};
