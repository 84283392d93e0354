import type { FieldSpec, Item } from '@contract/items';
import type { Confirmations } from '@contract/platform';

/**
 * The reasons given before for identifiers that fail their check and are not being changed: what is known already is not
 * asked again.
 */
export function confirmedBefore(item: Item, fields: readonly FieldSpec[], details: Readonly<Record<string, unknown>>): Confirmations {
  const kept = fields.flatMap(({ name, kind, identifier }): (readonly [string, string])[] => {
    if (kind !== 'identifier' || details[name] !== item.details[name]) return [];
    const known = item.identifiers.find((one) => one.kind === identifier && one.value === item.details[name]);
    return known?.outcome === 'confirmed' && known.reason !== null ? [[`/details/${name}`, known.reason]] : [];
  });
  return Object.fromEntries(kept);
}
