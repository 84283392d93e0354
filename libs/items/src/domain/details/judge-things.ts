import type { Confirmations, LegalDate, Money } from '../../../../platform/src/contract.js';
import { isAssetClass } from '../asset-class.js';
import { below, type DetailError } from './detail-error.js';
import { validateThing } from './validate-thing.js';

type Sent = Readonly<Record<string, unknown>>;

/**
 * What is wrong with the details of the things of a seizure whose form is wrong too, so that all errors are told at once.
 * A thing of no known class, or without readable details, is left to the check of its form.
 */
export function judgeThings(sent: unknown, today: LegalDate): readonly DetailError[] {
  if (!isRecord(sent) || !Array.isArray(sent['things'])) return [];
  return sent['things'].flatMap((thing: unknown, index) => (isRecord(thing) ? judgeThing(thing, below('/things', index), today) : []));
}

/** The same of what is sent to correct a thing: of which class it is stands in the register. */
export function judgeCorrection(sent: unknown, assetClass: string, today: LegalDate): readonly DetailError[] {
  return isRecord(sent) ? judgeThing({ ...sent, assetClass }, '', today) : [];
}

/** The same of the parts of a lot; the details that a part leaves out are those of the lot. */
export function judgeParts(sent: unknown, { assetClass, details }: { readonly assetClass: string; readonly details: Sent }, today: LegalDate): readonly DetailError[] {
  if (!isRecord(sent) || !Array.isArray(sent['parts'])) return [];
  return sent['parts'].flatMap((part: unknown, index) => (isRecord(part) ? judgeThing({ details, ...part, assetClass, amount: undefined }, below('/parts', index), today) : []));
}

function judgeThing(thing: Sent, at: string, today: LegalDate): readonly DetailError[] {
  const { assetClass, details, amount, confirmations } = thing;
  if (typeof assetClass !== 'string' || !isAssetClass(assetClass) || !isRecord(details)) return [];
  const judged = validateThing(
    {
      assetClass,
      description: '–', // its form is checked elsewhere
      details,
      ...(amount !== undefined && { amount: asMoney(amount) }),
      ...(isRecord(confirmations) && { confirmations: confirmations as Confirmations }),
    },
    { today, at },
  );
  return judged.ok ? [] : judged.errors;
}

/** An amount of another shape is read as one that cannot be read; then it is not called missing. */
function asMoney(sent: unknown): Money {
  const { amount, currency } = isRecord(sent) ? sent : ({} as Sent);
  return { amount: typeof amount === 'string' ? amount : '', currency: typeof currency === 'string' ? currency : '' };
}

function isRecord(value: unknown): value is Sent {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
