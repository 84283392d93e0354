import type { RecordSeizureRequest } from '../contract.js';
import { isAssetClass } from './asset-class.js';
import { conservatoryRefusals } from './conservatory-seizure.js';
import { wentOn, type Investigation } from './financial-investigation.js';
import { refusal, type ItemRefusal } from './item-refusal.js';

export interface SeizureContext {
  /** When a criminal financial investigation went on in the case: inside it no further authorisation is needed (art. 126b Sv). */
  readonly investigations: readonly Investigation[];
}

type Seizure = Pick<RecordSeizureRequest, 'seizedOn' | 'seizedAt' | 'grounds' | 'authorisation'> & {
  readonly things: readonly { readonly assetClass: string }[];
};

/** The same of what is in form of a seizure that is not; a rule that needs a field that is not says nothing. */
export function checkSoundSeizure(sent: unknown, sound: Partial<Seizure>, context: SeizureContext): readonly ItemRefusal[] {
  const { seizedOn, seizedAt, grounds, authorisation, things } = sound;
  const isUnread = authorisation === undefined && typeof sent === 'object' && sent !== null && 'authorisation' in sent;
  const isWhole = seizedOn !== undefined && grounds !== undefined && things !== undefined && !isUnread;
  return [
    ...(seizedOn === undefined ? [] : timeRefusals(seizedOn, seizedAt)),
    ...(isWhole ? conservatory({ seizedOn, grounds, things, ...(authorisation !== undefined && { authorisation }) }, context) : []),
  ];
}

/** The formalities of a seizure as a whole; what was taken is checked thing by thing (`validateThing`). */
export function checkSeizure(seizure: Seizure, context: SeizureContext): readonly ItemRefusal[] {
  return [...timeRefusals(seizure.seizedOn, seizure.seizedAt), ...conservatory(seizure, context)];
}

function timeRefusals(seizedOn: string, seizedAt: string | undefined): readonly ItemRefusal[] {
  return seizedAt === undefined || seizedAt.startsWith(seizedOn) ? [] : [refusal('item.seized-at-differs', { seizedOn }, '/seizedAt')];
}

function conservatory({ seizedOn, grounds, authorisation, things }: Pick<Seizure, 'seizedOn' | 'grounds' | 'authorisation' | 'things'>, { investigations }: SeizureContext): readonly ItemRefusal[] {
  return conservatoryRefusals({
    assetClasses: things.map(({ assetClass }) => assetClass).filter(isAssetClass),
    grounds,
    ...(authorisation !== undefined && {
      authorisation: { oral: authorisation.oral, hasMaximum: authorisation.maximum !== undefined },
    }),
    financialInvestigationOpen: wentOn(investigations, seizedOn),
  });
}
