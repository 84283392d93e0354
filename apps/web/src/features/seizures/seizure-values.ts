import type { AssetClassSpec, RecordSeizureRequest, SeizedThing } from '@contract/items';
import type { Confirmations, Locale, Money } from '@contract/platform';
import { parseDecimal } from '../../lib/parse-decimal.js';
import { wallTime } from '../../lib/wall-time.js';
import { given } from '../../ui/form/given.js';
import { readDetails, type TypedDetails } from '../fields/typed-details.js';

/** An amount as typed. */
export interface TypedMoney {
  readonly amount: string;
  readonly currency: string;
}

/** One thing of a seizure as typed. */
export interface ThingValues {
  readonly assetClass: string;
  readonly description: string;
  readonly quantity: string;
  readonly unit: string;
  readonly amount: TypedMoney;
  readonly estimatedValue: TypedMoney;
  readonly forbidden: boolean;
  readonly place: string;
  readonly sealNumber?: string;
  readonly details: TypedDetails;
}

/** A seizure as typed. */
export interface SeizureValues {
  readonly seizedOn: string;
  readonly time: string;
  readonly grounds: readonly string[];
  readonly place: string;
  readonly seizedFromPartyId: string;
  readonly seizedBy: string;
  readonly noticeNumber: string;
  readonly authorisation: { readonly number: string; readonly on: string; readonly oral: boolean; readonly maximum: TypedMoney };
  readonly things: readonly ThingValues[];
}

const noMoney: TypedMoney = { amount: '', currency: 'EUR' };

export const emptyThing: ThingValues = {
  assetClass: '',
  description: '',
  quantity: '',
  unit: '',
  amount: noMoney,
  estimatedValue: noMoney,
  forbidden: false,
  place: '',
  sealNumber: '',
  details: {},
};

/** The first values of the form, on the day it is. */
export function emptySeizure(today: string): SeizureValues {
  return {
    seizedOn: today,
    time: '',
    grounds: [],
    place: '',
    seizedFromPartyId: '',
    seizedBy: '',
    noticeNumber: '',
    authorisation: { number: '', on: '', oral: false, maximum: noMoney },
    things: [emptyThing],
  };
}

/** Whether a class is money that is counted or attached to an amount; a crypto-asset has a quantity and an estimate instead. */
export function hasAmount(spec: AssetClassSpec): boolean {
  return spec.group === 'money' && spec.id !== 'crypto-asset';
}

function readMoney({ amount, currency }: TypedMoney, locale: Locale): Money | undefined {
  if (amount.trim() === '') return undefined;
  return { amount: parseDecimal(amount, locale) ?? amount.trim(), currency };
}

/** A typed thing as the server takes it; only what fits its class goes along. */
export function readThing(typed: ThingValues, spec: AssetClassSpec | undefined, locale: Locale): SeizedThing {
  const money = spec !== undefined && hasAmount(spec);
  return {
    assetClass: typed.assetClass,
    description: typed.description.trim(),
    ...(money ? given({ amount: readMoney(typed.amount, locale) }) : given({ estimatedValue: readMoney(typed.estimatedValue, locale) })),
    ...(money ? {} : given({ quantity: typed.quantity && (parseDecimal(typed.quantity, locale) ?? typed.quantity), unit: typed.unit.trim() })),
    ...(typed.forbidden ? { forbidden: true } : {}),
    ...given({ place: typed.place.trim(), sealNumber: typed.sealNumber?.trim() }),
    details: readDetails(spec?.fields ?? [], typed.details, locale),
  };
}

/** Reasons for the doubtful values of one thing, under the pointers the server named. */
function confirmationsOf(place: number, all: Confirmations): { readonly confirmations?: Confirmations } {
  const own = Object.entries(all).filter(([pointer]) => pointer === `/things/${place}` || pointer.startsWith(`/things/${place}/`));
  return own.length === 0 ? {} : { confirmations: Object.fromEntries(own) };
}

/** The typed seizure as the server takes it. */
export function readSeizure(
  typed: SeizureValues,
  classes: readonly AssetClassSpec[],
  confirmations: Confirmations,
  locale: Locale,
): RecordSeizureRequest {
  const { seizedOn, time, grounds, place, seizedFromPartyId, seizedBy, noticeNumber, authorisation, things } = typed;
  const { number, on, oral, maximum } = authorisation;
  return {
    seizedOn,
    ...(time ? { seizedAt: wallTime(seizedOn, time) } : {}),
    grounds,
    place: place.trim(),
    ...given({ seizedFromPartyId, seizedBy: seizedBy.trim(), noticeNumber: noticeNumber.trim() }),
    ...(number || on ? { authorisation: { number: number.trim(), on, oral, ...given({ maximum: readMoney(maximum, locale) }) } } : {}),
    things: things.map((thing, at) => ({
      ...readThing(thing, classes.find(({ id }) => id === thing.assetClass), locale),
      ...confirmationsOf(at, confirmations),
    })),
  };
}
