import type { LegalDate } from '../../../../platform/src/contract.js';
import { detailError, type DetailError } from './detail-error.js';

/** Forms of a field that its kind does not say. */
export type FieldForm = 'mmsi' | 'icao-address' | 'share' | 'year-built';

/** Nothing with an engine or a hull that is seized is older; next year's models are sold this year. */
const FIRST_YEAR = 1800;

const FORMS: Readonly<Record<FieldForm, (value: unknown, pointer: string, today: LegalDate) => readonly DetailError[]>> = {
  // ITU-R M.585: nine digits.
  mmsi: (value, pointer) => (/^\d{9}$/.test(String(value)) ? [] : [detailError(pointer, 'field.mmsi')]),
  // ICAO Annex 10, volume III: 24 bits, of which all zeros and all ones are given to nobody.
  'icao-address': (value, pointer) => (/^(?!0{6}$|f{6}$)[0-9a-f]{6}$/i.test(String(value)) ? [] : [detailError(pointer, 'field.icao-address')]),
  share: (value, pointer) => (isShare(String(value)) ? [] : [detailError(pointer, 'field.share')]),
  'year-built'(value, pointer, today) {
    const last = Number(today.slice(0, 4)) + 1;
    return Number.isSafeInteger(value) && (value as number) >= FIRST_YEAR && (value as number) <= last ? [] : [detailError(pointer, 'field.number', { min: FIRST_YEAR, max: last })];
  },
};

/** A part of the whole, as 1/2; never more than all of it. */
function isShare(text: string): boolean {
  const [, part, whole] = /^(\d{1,6})\/(\d{1,6})$/.exec(text.trim()) ?? [];
  return part !== undefined && whole !== undefined && Number(part) > 0 && Number(part) <= Number(whole);
}

/** Errors of the form of a value of which the kind is right. */
export function formErrors(form: FieldForm, value: unknown, pointer: string, today: LegalDate): readonly DetailError[] {
  return FORMS[form](value, pointer, today);
}
