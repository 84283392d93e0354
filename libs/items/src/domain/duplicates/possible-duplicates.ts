import type { Confirmations } from '../../../../platform/src/contract.js';
import type { SeizedThing } from '../../contract.js';
import type { FoundIdentifier } from '../details/found-identifiers.js';
import { plainTextErrors } from '../details/read-text.js';
import { named, refusal, type ItemRefusal } from '../item-refusal.js';
import { sealMark, TELLING_FIELDS, tokenOf } from './telling-fields.js';

const LONGEST_REASON = 500;

/** A thing of the seizure that is being recorded, by its place in the request. */
export interface RecordedThing {
  readonly index: number;
  readonly thing: SeizedThing;
  readonly identifiers: readonly FoundIdentifier[];
}

/** What tells a thing: a number, or a seal on one notice. */
export interface Mark {
  readonly index: number;
  readonly assetClass: string;
  /** An identifier's kind, or `seal`. */
  readonly kind: string;
  readonly mark: string;
  /** The number as it is written. */
  readonly shown: string;
  readonly token: string;
}

/** An item of the case that has a mark already. */
export interface MarkedItem {
  readonly index: number;
  readonly kind: string;
  readonly mark: string;
  readonly itemId: string;
  readonly reference: string;
}

export const sealOf = ({ sealNumber, details }: Pick<SeizedThing, 'sealNumber' | 'details'>): string | undefined =>
  sealNumber ?? (typeof details['sealNumber'] === 'string' ? details['sealNumber'] : undefined);

/** The marks by which the things of a seizure are looked up among what the case holds. */
export function marksOf(things: readonly RecordedThing[], noticeNumber: string | undefined): readonly Mark[] {
  return things.flatMap(({ index, thing, identifiers }) => {
    const { assetClass, details } = thing;
    const telling = (TELLING_FIELDS as Readonly<Record<string, readonly string[]>>)[assetClass] ?? [];
    const numbers = identifiers
      .filter(({ field }) => telling.includes(field))
      .map(({ kind, normalised }) => ({ index, assetClass, kind, mark: normalised, shown: normalised, token: tokenOf(details) }));
    const seal = sealOf(thing);
    const isMarked = noticeNumber !== undefined && sealMark(seal) !== '';
    return isMarked ? [...numbers, { index, assetClass, kind: 'seal', mark: sealMark(seal), shown: seal ?? '', token: '' }] : numbers;
  });
}

/** Which items a thing is not, though it looks like them, and why: part of the fact of its seizure. */
export interface Unlike {
  readonly itemIds: readonly string[];
  readonly reason: string;
}

export function unlikeKnown(index: number, known: readonly MarkedItem[], confirmations: Confirmations | undefined): Unlike | null {
  const reason = reasonAgainst(index, confirmations);
  return reason === undefined ? null : { itemIds: [...new Set(known.filter((item) => item.index === index).map(({ itemId }) => itemId))], reason };
}

/** The pointer under which a reason confirms that a thing is another one all the same. */
const duplicatePointer = (index: number): string => `/things/${index}`;

/** The reason given that this thing is another one. */
function reasonAgainst(index: number, confirmations: Confirmations | undefined): string | undefined {
  const pointer = duplicatePointer(index);
  const reason = confirmations !== undefined && Object.hasOwn(confirmations, pointer) ? confirmations[pointer]?.trim() : undefined;
  return reason === '' ? undefined : reason;
}

/**
 * Things that are probably in the case already, or twice in this seizure: a question to a person, never a decision. One item of
 * the case is named for each thing; a reason under the pointer of the thing records it as another one.
 */
export function duplicateRefusals(things: readonly RecordedThing[], marks: readonly Mark[], known: readonly MarkedItem[]): readonly ItemRefusal[] {
  return things.flatMap(({ index, thing }): readonly ItemRefusal[] => {
    const pointer = duplicatePointer(index);
    const reason = reasonAgainst(index, thing.confirmations);
    if (reason !== undefined) return plainTextErrors(reason, pointer, LONGEST_REASON);
    const own = marks.filter((mark) => mark.index === index);
    const inCase = known.find((item) => item.index === index);
    if (inCase) {
      const shown = own.find(({ kind, mark }) => kind === inCase.kind && mark === inCase.mark)?.shown ?? inCase.mark;
      return [{ ...refusal('item.possible-duplicate', { itemId: inCase.itemId, reference: inCase.reference, kind: inCase.kind, value: shown, ...markWords(inCase.kind) }, pointer), confirmable: true }];
    }
    const twin = own.flatMap((mark) => marks.filter((other) => other.kind !== 'seal' && other.index < index && isSame(mark, other)))[0];
    return twin ? [{ ...refusal('item.twice-in-seizure', { number: twin.index + 1, kind: twin.kind, value: twin.shown, ...markWords(twin.kind) }, pointer), confirmable: true }] : [];
  });
}

function isSame(one: Mark, other: Mark): boolean {
  return one.kind === other.kind && one.mark === other.mark && one.assetClass === other.assetClass && (one.kind !== 'crypto-address' || one.token === other.token);
}

function markWords(kind: string): ReturnType<typeof named> {
  return kind === 'seal' ? named('mark', kind, { nl: 'kennisgeving en zegel', en: 'notice and seal' }) : named('mark', kind, { nl: 'nummer', en: 'number' });
}
