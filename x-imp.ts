import { readVocabulary } from './src/files/read-vocabulary.ts';
import { readDocument } from './src/files/read-document.ts';
import { importOffice } from './src/import/import-document.ts';
import { printPlan } from './src/plan/mdx/print.ts';
const v = readVocabulary();
for (const f of process.argv.slice(2)) {
  const { value } = await readDocument(f, v);
  const r = importOffice(value!, v);
  for (const p of r.pieces) console.log(printPlan(p.plan, v), p.findings.map((x) => x.message));
  console.log(r.findings, r.dropped.map(d=>d.text+'|'+d.reason));
}
