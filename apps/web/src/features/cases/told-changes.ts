import type { ApprovalChange } from '@contract/approvals';
import type { AssetClassSpec, FieldSpec } from '@contract/items';
import type { Locale } from '@contract/platform';

/** One changed value; `title` and `kind` are set when the field is one of an asset class and names itself. */
export interface ToldChange extends ApprovalChange {
  readonly title?: string;
  readonly kind?: FieldSpec['kind'];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The changes of an event, with the details of an item taken apart into the fields that really changed. */
export function toldChanges(changes: readonly ApprovalChange[], classes: readonly AssetClassSpec[], locale: Locale): readonly ToldChange[] {
  return changes.flatMap((change): readonly ToldChange[] => {
    const { field, from, to, currency } = change;
    if (field !== 'details' || !isRecord(from) || !isRecord(to)) return [change];
    const names = [...new Set([...Object.keys(from), ...Object.keys(to)])];
    const changed = names.filter((name) => JSON.stringify(from[name]) !== JSON.stringify(to[name]));
    return changed.map((name) => {
      const spec = classes.flatMap(({ fields }) => fields).find((one) => one.name === name);
      return { field: name, from: from[name], to: to[name], title: spec?.title[locale] ?? name, ...(spec && { kind: spec.kind }), ...(currency && { currency }) };
    });
  });
}
