import { ASSET_CLASS_SPECS, type ItemDefect } from '#items';
import type { Locale } from '#platform';

const FIELDS = new Map(ASSET_CLASS_SPECS.map(({ id, fields }) => [id, fields]));
const FACTS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = { seizedOn: { nl: 'datum van inbeslagneming', en: 'date of seizure' }, worth: { nl: 'waarde', en: 'value' } };

const WORDS = {
  nl: { missing: 'ontbreekt', or: 'of', late: (hours: number) => `pas na ${hours} uur geregistreerd`, place: 'plaats onbekend', value: (on: string, days: number) => `waarde van ${on}, na ${days} dagen verouderd`, check: 'controle mislukt' },
  en: { missing: 'missing', or: 'or', late: (hours: number) => `registered only after ${hours} hours`, place: 'place unknown', value: (on: string, days: number) => `value of ${on}, out of date after ${days} days`, check: 'check failed' },
} as const;

/** What is wrong with a record, in one cell of a file. */
export function wordDefects(assetClass: string, defects: readonly ItemDefect[], locale: Locale): string {
  const words = WORDS[locale];
  const name = (field: string): string => FACTS[field]?.[locale] ?? FIELDS.get(assetClass)?.find((one) => one.name === field || one.identifier === field)?.title[locale] ?? field;
  const worded = (defect: ItemDefect): string => {
    switch (defect.kind) {
      case 'missing':
        return `${words.missing}: ${defect.fields.map((names) => names.map(name).join(` ${words.or} `)).join(', ')}`;
      case 'late':
        return words.late(defect.hours);
      case 'place':
        return words.place;
      case 'value':
        return words.value(defect.valuedOn, defect.agesIn);
      case 'check':
        return `${words.check}: ${defect.identifiers.map(name).join(', ')}`;
    }
  };
  return defects.map(worded).join('; ');
}
