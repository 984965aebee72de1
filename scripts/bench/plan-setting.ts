/** Where and when a made-up plan plays: its names, who issues it, its year and period. No name is taken from a map. */
import type { Frontmatter } from '../../src/plan/frontmatter.ts';
import { type IssuerKind, issuerKinds, issuerName } from '../../src/plan/frontmatter-terms.ts';
import type { Outline, Vocabulary } from '../../src/plan/vocabulary.ts';
import type { Grammar } from './grammar.ts';
import type { Random } from './random.ts';

export interface PlanSetting {
  outline: Outline;
  /** Theme labels, the main one first. */
  themes: string[];
  issuer: Frontmatter['issuer'];
  /** The body that signs: the issuer's name with its office. */
  signer: string;
  level: NonNullable<Frontmatter['level']>;
  year: number;
  period: Frontmatter['period'];
  /** Bank name → the names that this plan uses for it. */
  names: Record<string, string[]>;
}

/** How the name of an issuer ends, and at which level it issues. */
const issuers: Record<IssuerKind, [tail: string, level: PlanSetting['level']]> = {
  社区: ['社区', '社区'],
  村: ['村', '村'],
  镇: ['镇', '镇'],
  街道: ['街道', '街道'],
  区文明办: ['区精神文明建设指导委员会办公室', '区'],
  区级部门: ['区民政局', '区'],
  市局: ['市城市管理局', '市'],
  市政府: ['市人民政府', '市'],
  学校: ['小学', '单位'],
  医院: ['医院', '单位'],
  驻区单位: ['机械厂', '单位'],
  妇联: ['街道妇女联合会', '街道'],
  共青团: ['街道团工委', '街道'],
  成人教育中心: ['街道成人教育中心', '街道'],
};

const pad = (month: number): string => String(month).padStart(2, '0');

function choosePeriod(
  kind: Frontmatter['period']['kind'],
  year: number,
  random: Random,
): Frontmatter['period'] {
  if (kind === '年度') return { kind, year };
  if (kind === '半年') return { kind, year, start: `${year}-01-01`, end: `${year}-12-31` };
  if (kind === '多年') return { kind, year, start: `${year}-01`, end: `${year + random.int(1, 3)}-12` };
  const first = random.int(2, 8);
  return { kind, year, start: `${year}-${pad(first)}`, end: `${year}-${pad(first + random.int(1, 3))}` };
}

/** Two characters of the bank of characters for names. */
function nameMaker(grammar: Grammar, random: Random): () => string {
  const lines = (grammar.banks.get('names') ?? []).map((pattern) => Array.from(pattern.join('')));
  return () => random.pick(random.pick(lines)) + random.pick(random.pick(lines));
}

export function choosePlanSetting(grammar: Grammar, vocabulary: Vocabulary, random: Random): PlanSetting {
  const name = nameMaker(grammar, random);
  const tails = (bank: string) => (grammar.banks.get(bank) ?? []).map((pattern) => pattern.join(''));
  const several = (count: number, bank: string) =>
    Array.from({ length: count }, () => name() + random.rare(tails(bank)));
  const outline = random.pick(vocabulary.outlines);
  const kind = random.chance(0.6) ? outline.issuer : random.pick(issuerKinds);
  const [tail, level] = issuers[kind];
  const issuer = { kind, name: name() + tail };
  const own = (wanted: IssuerKind) => (kind === wanted ? issuer.name : name() + issuers[wanted][0]);
  const year = random.int(2026, 2028);
  return {
    outline,
    themes: random.some(vocabulary.themes, random.int(1, 2)).map(({ label }) => label),
    issuer,
    signer: issuer.name + issuerName(kind).office,
    level,
    year,
    period: choosePeriod(outline.period, year, random),
    names: {
      community: [own('社区')],
      neighbour: [`${name()}社区`],
      street: [own('街道')],
      village: [own('村')],
      town: [own('镇')],
      district: [`${name()}区`],
      unit: [issuerName(kind).slot === 'unit' ? issuer.name : `${name()}小学`],
      estate: several(6, 'estateTail'),
      road: several(4, 'roadTail'),
      shop: several(5, 'shopTail'),
      building: Array.from({ length: 8 }, () => `${random.int(1, 48)}号楼`),
    },
  };
}
