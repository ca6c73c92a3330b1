import type { Issue, IssueSeverity } from '../listing/issue.ts';

export interface IssueDetails {
  readonly before?: string | null;
  readonly after?: string | null;
  readonly fix?: string | null;
  readonly sku?: string | null;
}

// Issues are kept and shown by the thousand: a long text is shown around the first change only.
const WHOLE_TEXT = 400;
const EXCERPT = 160;
const LEAD = 40;

function excerpt(text: string, from: number): string {
  const start = Math.max(0, from - LEAD);
  const piece = text.slice(start, start + EXCERPT).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/gu, '');
  return `${start > 0 ? '…' : ''}${piece}${start + EXCERPT < text.length ? '…' : ''}`;
}

function shorten(before: string | null, after: string | null): [string | null, string | null] {
  const lengths = [before?.length ?? 0, after?.length ?? 0];
  if (Math.max(...lengths) <= WHOLE_TEXT) return [before, after];
  let same = 0;
  while (same < Math.min(...lengths) && before?.charCodeAt(same) === after?.charCodeAt(same)) same += 1;
  return [before === null ? null : excerpt(before, same), after === null ? null : excerpt(after, same)];
}

/** An issue with its defaults filled in and long texts cut to what changed. */
export function issueOf(field: string, code: string, severity: IssueSeverity, details: IssueDetails = {}): Issue {
  const [before, after] = shorten(details.before ?? null, details.after ?? null);
  return { field, code, severity, before, after, fix: details.fix ?? null, sku: details.sku ?? null };
}
