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
export function checkSoundSeizure(sent: unknown, sound: Partial<Omit<Seizure, 'things'>>, context: SeizureContext): readonly ItemRefusal[] {
  const { seizedOn, seizedAt, grounds, authorisation } = sound;
  const isUnread = authorisation === undefined && isRecord(sent) && 'authorisation' in sent;
  const isWhole = seizedOn !== undefined && grounds !== undefined && !isUnread;
  return [
    ...(seizedOn === undefined ? [] : timeRefusals(seizedOn, seizedAt)),
    ...(isWhole ? conservatory({ seizedOn, grounds, things: classesIn(sent), ...(authorisation !== undefined && { authorisation }) }, context) : []),
  ];
}

/** Of which class the things are, as far as it is said; what else is wrong with them does not matter here. */
function classesIn(sent: unknown): readonly { readonly assetClass: string }[] {
  if (!isRecord(sent) || !Array.isArray(sent['things'])) return [];
  return sent['things'].flatMap((thing: unknown) => (isRecord(thing) && typeof thing['assetClass'] === 'string' ? [{ assetClass: thing['assetClass'] }] : []));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
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
