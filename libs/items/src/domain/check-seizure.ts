import type { RecordSeizureRequest } from '../contract.js';
import { isAssetClass } from './asset-class.js';
import { conservatoryRefusals } from './conservatory-seizure.js';
import { refusal, type ItemRefusal } from './item-refusal.js';

export interface SeizureContext {
  /** Status of the case: inside a running criminal financial investigation no further authorisation is needed. */
  readonly caseStatus: string;
}

type Seizure = Pick<RecordSeizureRequest, 'seizedOn' | 'seizedAt' | 'grounds' | 'authorisation'> & {
  readonly things: readonly { readonly assetClass: string }[];
};

/** The formalities of a seizure as a whole; what was taken is checked thing by thing (`validateThing`). */
export function checkSeizure(seizure: Seizure, { caseStatus }: SeizureContext): readonly ItemRefusal[] {
  const { seizedOn, seizedAt, grounds, authorisation, things } = seizure;
  return [
    ...(seizedAt === undefined || seizedAt.startsWith(seizedOn) ? [] : [refusal('item.seized-at-differs', { seizedOn }, '/seizedAt')]),
    ...conservatoryRefusals({
      assetClasses: things.map(({ assetClass }) => assetClass).filter(isAssetClass),
      grounds,
      ...(authorisation !== undefined && {
        authorisation: { oral: authorisation.oral, hasMaximum: authorisation.maximum !== undefined },
      }),
      financialInvestigationOpen: caseStatus === 'sfo-open',
    }),
  ];
}
