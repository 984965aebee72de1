/**
 * 公示栏海报: one sheet of A3 about an approved plan, as HTML (hast) that `poster.css` lays out. What it says fits on the
 * sheet whatever the plan: lists are cut with a word about the rest, and the type is as large as there is room.
 */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Plan } from '../../plan/plan.ts';
import type { Vocabulary } from '../../plan/vocabulary.ts';
import type { ApprovalNote } from '../picture/content.ts';
import type { Goal } from '../picture/goals.ts';
import { breakable } from '../word-breaks.ts';
import { goalNote, leftOut, type PosterContent, posterContent } from './poster-content.ts';
import { fitPoster, type PosterPart } from './poster-fit.ts';
import { qrCode } from './qr-code.ts';

export interface PosterOptions {
  /** Full address of the plan's page; without it there is no QR code, and the poster names the site instead. */
  address?: string;
  siteName: string;
  /** Beginning of the hash of the version, to be compared with the page behind the code. */
  fingerprint?: string;
}

/** An address that may be broken before each of its parts. */
function inParts(address: string): ElementContent[] {
  return address
    .split(/(?<=[/-])(?=[^/-])/)
    .flatMap((part, index) => [...(index > 0 ? [h('wbr')] : []), { type: 'text' as const, value: part }]);
}

function masthead({ title, issuer, period, summary, approval }: PosterContent): Element {
  return h('header', [
    h('p.poster-kicker', [
      h('span.poster-mark', approval?.disclosure ?? '计划'),
      h('span', breakable(approval ? `索引号 ${approval.index}` : issuer)),
    ]),
    h('div.poster-title', [
      h(
        'h1',
        title.map((line) => h('span', breakable(line))),
      ),
      h('p', [
        h('span', breakable(approval?.publisher ?? issuer)),
        ...(period ? [h('span', breakable(`计划期：${period}`))] : []),
      ]),
    ]),
    ...(summary ? [h('p.poster-summary', breakable(summary))] : []),
  ]);
}

function goalElement(goal: Goal): Element {
  const { lead, value, unit, name } = goal;
  const note = goalNote(goal);
  return h('li', [
    h('p.poster-figure', [
      ...(lead ? [h('span', lead)] : []),
      h('strong', { className: /\p{Script=Han}/u.test(value) ? ['in-words'] : [] }, value),
      ...(unit ? [h('b', unit)] : []),
    ]),
    h('p.poster-name', breakable(name)),
    ...(note ? [h('p.poster-note', breakable(note))] : []),
  ]);
}

function listHeading(heading: string, more: number): Element {
  return h('h2', [heading, ...(more > 0 ? [h('small', leftOut(more))] : [])]);
}

function goals({ goals, moreGoals }: PosterContent): ElementContent[] {
  if (goals.length === 0) return [];
  return [
    h('section', [listHeading('要达到的目标', moreGoals), h('ul.poster-goals', goals.map(goalElement))]),
  ];
}

function listElement(part: PosterPart): Element {
  const items = part.entries.map(({ when, text }) =>
    h('li', [...(when ? [h('span.poster-when', breakable(when)), '　'] : []), h('span', breakable(text))]),
  );
  return h('section', [...('heading' in part ? [listHeading(part.heading, part.more)] : []), h('ul', items)]);
}

/** 桃源社区居民委员会2026年7月17日发布，桃社居〔2026〕11号，第2版 */
function publication({ publisher, published, docNo = '', version }: ApprovalNote): string {
  return [`${publisher}${published}发布`, docNo, version > 1 ? `第${version}版` : '']
    .filter(Boolean)
    .join('，');
}

/** Whom to ask, who approved it, and the way to the whole text. */
function foot({ approval }: PosterContent, { address, siteName, fingerprint }: PosterOptions): Element {
  const said: ElementContent[] = approval
    ? [
        h('p.poster-ask', ['有问题请找', h('span', breakable(approval.office))]),
        h('p.poster-phone', approval.phone),
        h('p.poster-note', breakable(`${approval.passed}${approval.votes ? '，' : '。'}`)),
        ...(approval.votes ? [h('p.poster-note', `${approval.votes}。`)] : []),
        h('p.poster-note', breakable(`${publication(approval)}。`)),
      ]
    : [];
  const way = address
    ? [
        h('div.poster-qr', [qrCode(address, `二维码：${address}`)]),
        h('p', [
          h('strong', '扫码看全文'),
          h('span.poster-address', inParts(address)),
          ...(fingerprint ? [h('span.poster-address', `指纹 ${fingerprint}，扫码可查是否有效`)] : []),
        ]),
      ]
    : [h('p', [h('strong', '看全文'), h('span.poster-address', `${siteName}“公开计划”栏`)])];
  return h('footer', [h('div', said), h('div.poster-way', way)]);
}

export function planPoster(plan: Plan, vocabulary: Vocabulary, options: PosterOptions): Element {
  const { content, letter, columns } = fitPoster((room) => posterContent(plan, vocabulary, room));
  return h('article.poster', { style: `--letter: ${letter}` }, [
    masthead(content),
    h('div.poster-body', [
      ...goals(content),
      ...(columns.length > 0
        ? [
            h(
              'div.poster-lists',
              columns.map((parts) => h('div', parts.map(listElement))),
            ),
          ]
        : []),
    ]),
    foot(content, options),
  ]);
}
