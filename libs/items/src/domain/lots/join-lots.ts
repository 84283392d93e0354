import type { Titles } from '../../../../platform/src/contract.js';
import { named } from '../item-refusal.js';
import { lotRefusal, type LotRefusal } from './lot-refusal.js';
import { measuresOf, type Shares } from './lot.js';

/** A lot as far as it decides whether two are alike. */
export interface JoinableLot {
  readonly id: string;
  readonly reference: string;
  readonly caseId: string;
  readonly assetClass: string;
  readonly status: string;
  readonly quantityUnit: string;
  readonly grounds: readonly string[];
  readonly blocks: readonly string[];
  readonly seizedOn: string | null;
  readonly holderPartyId: string | null;
  readonly forbidden: boolean;
  readonly amount: string | null;
  readonly amountCurrency: string | null;
  readonly estimatedAmount: string | null;
  readonly estimatedCurrency: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  /** Decisions in force that name it, sorted. */
  readonly decisionIds: readonly string[];
  /** Requests of or to other states that it is part of, sorted. */
  readonly requestIds: readonly string[];
  readonly placeId: string | null;
  readonly hasContents: boolean;
}

/** What must be alike, so that no term, ground or decision is lost with the one that ends. */
const ALIKE = {
  case: { title: { nl: 'dossier', en: 'case' }, of: ({ caseId }) => caseId },
  assetClass: { title: { nl: 'soort', en: 'class' }, of: ({ assetClass }) => assetClass },
  status: { title: { nl: 'stand', en: 'state' }, of: ({ status }) => status },
  grounds: { title: { nl: 'grondslag', en: 'grounds' }, of: ({ grounds }) => [...grounds].sort() },
  blocks: { title: { nl: 'blokkades', en: 'blocks' }, of: ({ blocks }) => [...blocks].sort() },
  decisions: { title: { nl: 'beslissingen', en: 'decisions' }, of: ({ decisionIds }) => decisionIds },
  requests: { title: { nl: 'verzoeken van of aan andere staten', en: 'requests of or to other states' }, of: ({ requestIds }) => requestIds },
  seizedOn: { title: { nl: 'dag van inbeslagneming', en: 'day of seizure' }, of: ({ seizedOn }) => seizedOn },
  seizedFrom: { title: { nl: 'beslagene', en: 'person it was seized from' }, of: ({ holderPartyId }) => holderPartyId },
  forbidden: { title: { nl: 'verboden bezit', en: 'forbidden goods' }, of: ({ forbidden }) => forbidden },
  unit: { title: { nl: 'eenheid', en: 'unit' }, of: ({ quantityUnit }) => quantityUnit },
  value: { title: { nl: 'munt of bekende waarde', en: 'currency or known value' }, of: ({ amountCurrency, estimatedCurrency }) => [amountCurrency, estimatedCurrency] },
  measures: { title: { nl: 'bekende maten', en: 'known measures' }, of: ({ details }) => Object.keys(measuresOf(details)).sort() },
  place: { title: { nl: 'plaats', en: 'place' }, of: ({ placeId }) => placeId },
} as const satisfies Readonly<Record<string, { readonly title: Titles; readonly of: (lot: JoinableLot) => unknown }>>;

/** Why these cannot become one with the first, every difference named. */
export function joinRefusals(into: JoinableLot, others: readonly JoinableLot[]): readonly LotRefusal[] {
  return others.flatMap((other, index): LotRefusal[] => {
    const pointer = `/items/${index}`;
    if (other.id === into.id) return [lotRefusal('lot.with-itself', pointer)];
    const differing = Object.entries(ALIKE).filter(([, { of }]) => JSON.stringify(of(into)) !== JSON.stringify(of(other)));
    return [
      ...differing.map(([field, { title }]) => lotRefusal('lot.differs', pointer, { reference: other.reference, ...named('field', field, title) })),
      ...(other.hasContents ? [lotRefusal('lot.has-contents', pointer, { reference: other.reference })] : []),
    ];
  });
}

/** The shares of a lot that was joined into another: nothing of what it had, in the same words. */
export function emptied({ amount, estimatedAmount, measures }: Shares): Shares {
  return {
    quantity: '0',
    amount: amount === null ? null : '0',
    estimatedAmount: estimatedAmount === null ? null : '0',
    measures: Object.fromEntries(Object.keys(measures).map((name) => [name, '0'])),
  };
}
