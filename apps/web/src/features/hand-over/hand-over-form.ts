import type { FoundCode, HandOverParty, HandOverRequest } from '@contract/custody';
import { wallTime } from '../../lib/wall-time.js';
import { given } from '../../ui/form/given.js';
import { sentSignature } from '../signature/sent-signature.js';
import { type SignatureValue, noSignature } from '../signature/signature-field.js';

/** A thing on the list, with what is said of it. */
export interface HandedThing {
  readonly itemId: string;
  readonly caseId: string;
  readonly code: string;
  readonly reference: string;
  readonly title: string;
  readonly fromPlaceId: string | null;
  readonly fromPath: string | null;
  readonly seal: string | null;
  readonly sealOut: string;
  readonly sealIn: string;
  readonly condition: string;
  readonly conditionNote: string;
  readonly photoDocumentId: string;
}

/** `self` is the reader for the giver, and who answers for the place for the taker. */
export type Who = 'self' | 'colleague' | 'other';

export interface HandOverValues {
  items: HandedThing[];
  readonly toPlaceId: string;
  readonly giver: Who;
  readonly giverId: string;
  readonly giverName: string;
  readonly taker: Who;
  readonly takerId: string;
  readonly takerName: string;
  readonly date: string;
  readonly time: string;
  readonly reason: string;
  readonly giverSignature: SignatureValue;
  readonly takerSignature: SignatureValue;
}

export function emptyHandOver(date: string, time: string): HandOverValues {
  return {
    items: [],
    toPlaceId: '',
    giver: 'self',
    giverId: '',
    giverName: '',
    taker: 'self',
    takerId: '',
    takerName: '',
    date,
    time,
    reason: '',
    giverSignature: noSignature,
    takerSignature: noSignature,
  };
}

export function thingOf({ id, caseId, code, reference, title, placeId, path, seal }: Pick<FoundCode, 'id' | 'caseId' | 'code' | 'reference' | 'title' | 'placeId' | 'path' | 'seal'>): HandedThing {
  return {
    itemId: id,
    caseId: caseId ?? '',
    code,
    reference: reference ?? '',
    title,
    fromPlaceId: placeId,
    fromPath: path,
    seal,
    sealOut: seal ?? '',
    sealIn: '',
    condition: '',
    conditionNote: '',
    photoDocumentId: '',
  };
}

function partyOf(who: Who, userId: string, name: string): HandOverParty | undefined {
  if (who === 'self') return undefined;
  return who === 'colleague' ? { userId } : { name };
}

/** What both sign for, as it is sent. */
export function handOverRequest(values: HandOverValues): HandOverRequest {
  const { items, toPlaceId, date, time, reason, giverSignature, takerSignature } = values;
  const giver = partyOf(values.giver, values.giverId, values.giverName);
  const taker = partyOf(values.taker, values.takerId, values.takerName);
  return {
    toPlaceId,
    handedAt: wallTime(date, time),
    items: items.map(({ itemId, fromPlaceId, sealOut, sealIn, condition, conditionNote, photoDocumentId }) => ({
      itemId,
      fromPlaceId,
      ...given({ sealOut, sealIn, condition, conditionNote, photoDocumentId }),
    })),
    ...(giver ? { giver } : {}),
    ...(taker ? { taker } : {}),
    ...given({ reason }),
    giverSignature: sentSignature(giverSignature),
    takerSignature: sentSignature(takerSignature),
  };
}
