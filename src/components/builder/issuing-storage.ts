/** What the same office writes on every document that it issues — who issues, who prints — kept in this browser alone. */
import { type Issue, type IssueForm, issueSchema } from '../../plan/issue.ts';

const key = 'community-plan-issuing';

/** What does not change from one document to the next. */
const keptFields = issueSchema.pick({ form: true, head: true, printed: true });

/** Remembers the units of an issue; where the browser keeps nothing, the next document begins blank. */
export function keepIssuing({ form, head, printed }: Issue): void {
  // a blank is no unit, and a date is that of one document
  if (head.some((name) => name.includes('【')) || printed?.by.includes('【')) return;
  try {
    localStorage.setItem(
      key,
      JSON.stringify({ form, head, ...(printed && { printed: { by: printed.by } }) }),
    );
  } catch {
    // storage is full or switched off
  }
}

/** The units that were written on the last document of this form. */
export function keptIssuing(form: IssueForm): Partial<Issue> {
  try {
    const parsed = keptFields.safeParse(JSON.parse(localStorage.getItem(key) ?? ''));
    return parsed.success && parsed.data.form === form ? (parsed.data as Partial<Issue>) : {};
  } catch {
    return {};
  }
}
