import type { LegalDate } from '../../../../platform/src/contract.js';
import type { ItemEdit } from '../../contract.js';
import { ASSET_CLASSES, isAssetClass } from '../asset-class.js';
import type { FieldSpec } from '../../contract.js';
import type { Field } from '../asset-classes/field.js';
import { below, detailError, type DetailError } from '../details/detail-error.js';
import { fieldErrors } from '../details/field-errors.js';
import { plainTextErrors } from '../details/read-text.js';
import { GUARDED_DETAILS } from '../guarded-facts.js';

const LONGEST_DESCRIPTION = 1000;
const GUARDED: ReadonlySet<string> = new Set(GUARDED_DETAILS);

/** Fields that may be set to one value on many things: not what takes a second person, nor what tells one thing from another. */
export function isEditable({ name, kind }: Pick<FieldSpec, 'name' | 'kind'>): boolean {
  return !GUARDED.has(name) && kind !== 'identifier' && kind !== 'denominations';
}

/** Whether this can be set on things of the class at all; what the rest of a thing has to say about it is asked of each. */
export function checkEdit({ assetClass, description, details }: ItemEdit, at: string, today: LegalDate): readonly DetailError[] {
  if (!isAssetClass(assetClass)) return [detailError(below(at, 'assetClass'), 'item.unknown-asset-class', { assetClass })];
  const inDetails = below(at, 'details');
  const fields: readonly Field[] = ASSET_CLASSES[assetClass].fields;
  const ofFields = Object.entries(details).flatMap(([name, value]): readonly DetailError[] => {
    const pointer = below(inDetails, name);
    const field = fields.find((one) => one.name === name);
    if (!field) return [detailError(pointer, 'field.unknown')];
    return isEditable(field) ? fieldErrors(field, value, pointer, today) : [detailError(pointer, 'item.not-for-many')];
  });
  const nothing = description === undefined && Object.keys(details).length === 0 ? [detailError(inDetails, 'field.required')] : [];
  return [...nothing, ...(description === undefined ? [] : plainTextErrors(description, below(at, 'description'), LONGEST_DESCRIPTION)), ...ofFields];
}
