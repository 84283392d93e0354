import { createHash } from 'node:crypto';

/** What an approval is of: nothing else is let through by it. */
export interface ApprovedContent {
  readonly act: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

/** JSON with the keys of every object in the order of their code units (RFC 8785), so that equal content has one spelling. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => canonicalJson(each ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value as Readonly<Record<string, unknown>>)
    .filter(([, each]) => each !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`;
}

/** SHA-256, in hexadecimal, of exactly what is approved. */
export function contentHash({ act, subjectType, subjectId, before, after }: ApprovedContent): string {
  return createHash('sha256').update(canonicalJson({ act, subjectType, subjectId, before, after })).digest('hex');
}
