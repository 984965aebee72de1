/** What the page can fill in of a record: from the unit, from the last record, from the plan itself. The person looks it over. */
import { currentVersion } from '../../approve/approved-plan.ts';
import { profileValues } from '../../drafts/profile.ts';
import { approvalRecordSchema, type disclosureKinds } from '../../plan/approval.ts';
import type { IssuerKind } from '../../plan/frontmatter-terms.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Vocabulary } from '../../plan/vocabulary.ts';
import { storedProfile } from '../unit-storage.ts';
import { lastRecord } from './hand-in-storage.ts';
import type { ChosenPlan } from './publish-desk.ts';
import { lastingForm, likenessKey, waiverKey } from './record-fields.ts';

type Source = Readonly<Record<string, string | undefined>>;

const disclosures: Readonly<Partial<Record<IssuerKind, (typeof disclosureKinds)[number]>>> = {
  社区: '居务公开',
  村: '村务公开',
  街道: '政府信息公开',
  镇: '政府信息公开',
};

function fromUnit(vocabulary: Vocabulary): Source {
  const profile = storedProfile();
  if (!profile) return {};
  const { meetingName, officePhone } = profileValues(profile, vocabulary);
  const phone = approvalRecordSchema.shape.contact.shape.phone.safeParse(officePhone);
  return { body: meetingName, 'contact.phone': phone.data };
}

function fromPlan({ meta: { signoff, issuer, issue } }: Plan, today: string): Source {
  return {
    'header.publisher': signoff?.org,
    'contact.office': signoff?.org,
    'header.docNo': issue?.docNo,
    'header.published': today,
    'header.disclosure': disclosures[issuer.kind],
    'header.scope': issuer.kind === '社区' ? '本社区全体居民' : '社会公众',
  };
}

function fromChosen(chosen: ChosenPlan | undefined): Source {
  if (!chosen) return {};
  const { approval } = currentVersion(chosen.approved);
  const { waivers, similarity } = approval;
  const { index, docNo, keywords } = approval.header;
  return {
    ...lastingForm(approval),
    // what was accepted once, holds for the next version, too, unless the person strikes it out
    ...Object.fromEntries(waivers.map(({ section, reason }) => [waiverKey(section), reason])),
    [likenessKey]: similarity,
    ...{ 'header.index': index, 'header.docNo': docNo, 'header.keywords': keywords.join('、') },
  };
}

/** In order: what comes first is nearest to this plan. @param today yyyy-mm-dd */
export function prefillSources(
  plan: Plan,
  chosen: ChosenPlan | undefined,
  { vocabulary, today }: { vocabulary: Vocabulary; today: string },
): Source[] {
  return [fromChosen(chosen), lastRecord(), fromUnit(vocabulary), fromPlan(plan, today)];
}
