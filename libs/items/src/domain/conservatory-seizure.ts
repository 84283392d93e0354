import type { AssetClass } from './asset-class.js';
import { refusal, type ItemRefusal } from './item-refusal.js';
import type { Authorisation } from './item-state.js';
import { CONSERVATORY } from './legal-bases.js';

/** Art. 94b Sv: claims and rights, registered shares and real estate, ships and aircraft; for these no oral authorisation. */
const SPECIAL_OBJECTS: readonly AssetClass[] = ['bank-balance', 'claim', 'securities', 'company-shares', 'real-estate', 'vessel', 'aircraft'];

export interface ConservatorySeizure {
  readonly assetClasses: readonly AssetClass[];
  readonly grounds: readonly string[];
  readonly authorisation?: Authorisation;
  /** Inside it the prosecutor orders the seizure without a further authorisation (art. 126b(1) Sv). */
  readonly financialInvestigationOpen: boolean;
}

/**
 * Arts 94a, 94b, 94c under b and 103 Sv: a conservatory seizure needs a magistrate's authorisation or a running criminal
 * financial investigation, and a maximum amount; an oral authorisation serves for movables and cash only.
 */
export function conservatoryRefusals(seizure: ConservatorySeizure): readonly ItemRefusal[] {
  if (!seizure.grounds.includes(CONSERVATORY)) return [];
  const { authorisation } = seizure;
  if (authorisation === undefined) {
    return seizure.financialInvestigationOpen ? [] : [refusal('item.authorisation-missing', {}, '/authorisation')];
  }
  const refusals: ItemRefusal[] = [];
  if (!authorisation.hasMaximum) refusals.push(refusal('item.maximum-missing', {}, '/authorisation/maximum'));
  const special = seizure.assetClasses.some((assetClass) => SPECIAL_OBJECTS.includes(assetClass));
  if (authorisation.oral && special) refusals.push(refusal('item.authorisation-oral', {}, '/authorisation/oral'));
  return refusals;
}
