/** Lines on which safety hangs, each with one way to break it and the test files of which one has to fail. */
export interface Mutation {
  /** What the line does. */
  what: string;
  file: string;
  /** Stands in the file exactly once. */
  from: string;
  to: string;
  /** Filters for test files, as Vitest takes them. */
  tests: readonly string[];
}

const gates = 'src/approve/gates.ts';
const ofGates = ['src/approve/gates.test'];
const judge = 'src/approve/judge-published.ts';
const ofJudge = ['src/files/judge-approved'];
const store = 'src/files/approved-store.ts';
const ofStore = ['src/files/check-approved', 'src/files/approved-store'];

export const mutations: readonly Mutation[] = [
  {
    what: 'gate: warnings of a gate’s rules refuse, too',
    file: gates,
    from: "severity !== 'info' && areas.some((area) => ruleId.startsWith(area)),\n        )\n        .map(fromFinding),",
    to: "severity === 'error' && areas.some((area) => ruleId.startsWith(area)),\n        )\n        .map(fromFinding),",
    tests: ofGates,
  },
  {
    what: 'gate: hidden characters',
    file: gates,
    from: '...unseenFaults([plan, record, change])',
    to: '...unseenFaults([record, change])',
    tests: ofGates,
  },
  {
    what: 'gate: secrecy mark',
    file: gates,
    from: '...(secrecy\n',
    to: '...(secrecy && copyNumber\n',
    tests: ofGates,
  },
  {
    what: 'gate: unconfirmed facts',
    file: gates,
    from: 'return [...slots, ...facts, ',
    to: 'return [...slots, ',
    tests: ofGates,
  },
  {
    what: 'gate: a waiver excuses its own section only',
    file: gates,
    from: '!waived.has(expected)',
    to: 'waived.size === 0',
    tests: ofGates,
  },
  {
    what: 'gate: similarity at the limit',
    file: gates,
    from: 'one.similarity >= sameText',
    to: 'one.similarity > sameText',
    tests: ofGates,
  },
  {
    what: 'gate: a day that has not come',
    file: gates,
    from: '(dateSpan(date)?.first ?? 0) > today)\n',
    to: '(dateSpan(date)?.first ?? 0) > today + 10_000)\n',
    tests: ofGates,
  },
  {
    what: 'gate: numbers used twice',
    file: gates,
    from: '...backwards, ...taken]',
    to: '...backwards]',
    tests: ofGates,
  },
  {
    what: 'gate: personal data in the record',
    file: gates,
    from: '...(input.personalInRecord ?? [])',
    to: '...[]',
    tests: ofGates,
  },
  {
    what: 'record: half of the votes is no majority',
    file: 'src/plan/approval.ts',
    from: 'record.votes.agree * 2 <= record.votes.present',
    to: 'record.votes.agree * 2 < record.votes.present',
    tests: ofGates,
  },
  {
    what: 'published: the state',
    file: judge,
    from: "plan.meta.state === 'approved'",
    to: 'plan.meta.state',
    tests: ofJudge,
  },
  {
    what: 'published: the change note',
    file: judge,
    from: 'version > 1 && change === undefined',
    to: 'version > 2 && change === undefined',
    tests: ofJudge,
  },
  {
    what: 'published: every gate',
    file: judge,
    from: '    ...gateRefusals(',
    to: '    ...(() => [])(',
    tests: ofJudge,
  },
  {
    what: 'published: a text that no command wrote',
    file: judge,
    from: 'lock(versionSource(version.plan, recordOf(version), marks, vocabulary)) ===',
    to: 'version.source ===',
    tests: ofJudge,
  },
  {
    what: 'hash: the whole text counts',
    file: 'src/approve/hashed-text.ts',
    from: 'return sha256(hashedText(source));',
    to: 'return sha256(hashedText(source).trim());',
    tests: ofStore,
  },
  {
    what: 'hash: the stored one is compared',
    file: store,
    from: 'if (approval.hash !== contentHash(source)) {',
    to: 'if (!contentHash(source)) {',
    tests: ofStore,
  },
  {
    what: 'hash: the chain',
    file: store,
    from: 'previous === before.approval.hash) return undefined;',
    to: 'previous) return undefined;',
    tests: ofStore,
  },
  {
    what: 'hash: padding of a block that is nearly full',
    file: 'src/terms/sha256.ts',
    from: 'bytes.length - whole < 56 ? 64 : 128',
    to: 'bytes.length - whole < 57 ? 64 : 128',
    tests: ['src/terms/sha256'],
  },
  {
    what: 'escaping: XML',
    file: 'src/terms/xml-text.ts',
    from: ".replaceAll('<', '&lt;')",
    to: '',
    tests: ['src/writers/picture/picture', 'src/writers/docx/write.test'],
  },
  {
    what: 'escaping: quotation marks in attributes',
    file: 'src/terms/xml-text.ts',
    from: "    .replaceAll('\"', '&quot;');",
    to: '    ;',
    tests: ['src/writers/picture/picture', 'src/terms/xml-text'],
  },
  {
    what: 'escaping: control characters',
    file: 'src/terms/xml-text.ts',
    from: "\\ufffe\\uffff]/g, '')",
    to: "\\ufffe]/g, '')",
    tests: ['src/writers/docx/write.test', 'src/terms/xml-text'],
  },
  {
    what: 'escaping: calendar',
    file: 'src/writers/calendar-lines.ts',
    from: ".replace(/[\\\\;,]/g, '\\\\$&')",
    to: ".replace(/[\\\\;]/g, '\\\\$&')",
    tests: ['src/writers/calendar'],
  },
  {
    what: 'guard: HTML tags are refused, each of them',
    file: 'src/plan/mdx/guard.ts',
    from: '  if (/^[a-z]/.test(name)) {',
    to: '  if (/^[a-rt-z]/.test(name)) {',
    tests: ['src/plan/mdx/parse.test', 'src/plan/mdx/parse.fuzz'],
  },
  {
    what: 'numbering: ten is 十',
    file: 'src/terms/numbering.ts',
    from: "numeral.startsWith('一十')",
    to: "numeral === '一十'",
    tests: ['src/terms/numbering'],
  },
  {
    what: 'numbering: zero between figures',
    file: 'src/terms/numbering.ts',
    from: "zeroPending = numeral !== '';",
    to: 'zeroPending = false;',
    tests: ['src/terms/numbering'],
  },
  {
    what: 'numbering: items below the third level',
    file: 'src/terms/numbering.ts',
    from: 'headingDepth >= 3',
    to: 'headingDepth > 3',
    tests: ['src/terms/numbering', 'src/writers/markdown.properties'],
  },
  {
    what: 'ranking: words in the title come first',
    file: 'src/search/rank.ts',
    from: 'worth += titleWorth + shareWorth',
    to: 'worth += shareWorth',
    tests: ['src/search/rank'],
  },
  {
    what: 'ranking: a share of the title',
    file: 'src/search/rank.ts',
    from: 'titleWorth + shareWorth *',
    to: 'titleWorth + 0 *',
    tests: ['src/search/rank'],
  },
  {
    what: 'slots: marks are no values',
    file: 'src/plan/slot.ts',
    from: '/[【】]/.test(value)',
    to: '/[【]】/.test(value)',
    tests: ['src/plan/slot'],
  },
  {
    what: 'slots: a percentage above 100',
    file: 'src/plan/slot.ts',
    from: 'Number(match[1]) <= 100',
    to: 'Number(match[1]) <= 1000',
    tests: ['src/plan/slot'],
  },
  {
    what: 'slots: a template keeps no value',
    file: 'src/drafts/fill.ts',
    from: '    values: {},\n',
    to: '    values: plan.values,\n',
    tests: ['src/drafts/fill'],
  },
  {
    what: 'slots: days are not changed by a value',
    file: 'src/drafts/fill.ts',
    from: 'isPlanDate(data) ? data : change(data)',
    to: 'change(data)',
    tests: ['src/drafts/fill'],
  },
  {
    what: 'redaction: a past year is not the plan’s',
    file: 'src/import/redactions.ts',
    from: 'if (past.test(after)) return false;',
    to: '',
    tests: ['src/import/redactions'],
  },
  {
    what: 'redaction: another community beside the own one',
    file: 'src/import/redactions.ts',
    from: 'beside.test(whole.slice(Math.max(0, at - 4), at))',
    to: 'false',
    tests: ['src/import/redactions'],
  },
  {
    what: 'index: what is no longer published leaves its segment',
    file: 'src/search/choose-segments.ts',
    from: 'own.some(({ path }) => !published.has(path))',
    to: 'false',
    tests: ['src/search/segments'],
  },
  {
    what: 'index: an old text of a plan is never found',
    file: 'src/search/search-site.ts',
    from: 'new Int32Array(plans).fill(-1)',
    to: 'Int32Array.from({ length: plans }, (_, plan) => plan)',
    tests: ['src/search/segments'],
  },
  {
    what: 'ledger: what it does not know was put there by hand',
    file: 'src/files/published-ledger.ts',
    from: '.filter(({ version }) => !isKnown(version))',
    to: '.filter(({ version }) => isKnown(-version))',
    tests: ofStore,
  },
  {
    what: 'ledger: an entry counts once its version is written',
    file: 'src/files/published-ledger.ts',
    from: 'if (isWritersGone(basename(path)) && entry && isDone(root, entry))',
    to: 'if (isWritersGone(basename(path)) && entry)',
    tests: ofStore,
  },
  {
    what: 'portal: files are held against the hash of their segment',
    file: 'scripts/federate/fetch-site.ts',
    from: "digest.update(head).digest('hex').slice(0, 12) !== hash",
    to: "digest.update(head).digest('hex').length === 0",
    tests: ['scripts/federate'],
  },
  {
    what: 'portal: every plan is looked at',
    file: 'scripts/federate/fetch-site.ts',
    from: '      checkPlan(read);\n',
    to: '',
    tests: ['scripts/federate'],
  },
];
