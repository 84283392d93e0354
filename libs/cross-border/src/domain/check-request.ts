import type { RecordRequestRequest } from '../contract.js';
import { refusal, type CrossBorderRefusal } from './cross-border-refusal.js';

const OWN_STATE = 'NL';
const REGIONS = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** Codes that have a name and are no State: unions, groups and those for tests. */
const NO_STATES: readonly string[] = ['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB'];

/** Member States bound by Regulation 2018/1805 and Directive 2014/41: all but Denmark and Ireland. */
const BOUND: readonly string[] = [
  'AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK',
];
/** Questions of which the term depends on whether the answer lies at hand. */
const QUESTIONS: readonly string[] = ['asset-recovery-question', 'police-information-request'];
const OF_THE_UNION: readonly string[] = ['freezing-certificate', 'confiscation-certificate', 'european-investigation-order'];
/** A freezing goes to them, and comes from them, under Framework Decision 2003/577/JHA (EU-37). */
const BY_THE_FRAMEWORK_DECISION: readonly string[] = ['DK', 'IE'];

const NONE: readonly never[] = [];

/** Whether a request between states can be recorded as it is given, beyond the form of its fields and the items it names; every error at once. */
export function checkRequest(request: RecordRequestRequest): readonly CrossBorderRefusal[] {
  const { direction, instrument, movedAt, dataDirectlyAccessible } = request;
  return [
    ...stateErrors(request),
    ...(direction === 'in' && movedAt === undefined ? [refusal('request.received-when', { pointer: '/movedAt' })] : NONE),
    ...(dataDirectlyAccessible !== undefined && !QUESTIONS.includes(instrument) ? [refusal('request.only-of-a-question', { pointer: '/dataDirectlyAccessible' })] : NONE),
  ];
}

/** An item is named once. @param itemIds each in its place; one that is not in form is a hole */
export function twiceRefusals(itemIds: readonly (string | undefined)[]): readonly CrossBorderRefusal[] {
  return itemIds.flatMap((id, at, all): readonly CrossBorderRefusal[] => (id !== undefined && all.indexOf(id) < at ? [refusal('request.item-twice', { pointer: `/itemIds/${at}` })] : NONE));
}

/** Whether the facts of a request can be what they are corrected to. */
export function requestFactRefusals({ direction, instrument }: Pick<RecordRequestRequest, 'direction' | 'instrument'>, data: Readonly<Record<string, unknown>>): readonly CrossBorderRefusal[] {
  const { counterpartState, dataDirectlyAccessible } = data;
  return [
    ...stateErrors({ counterpartState: typeof counterpartState === 'string' ? counterpartState : '', direction, instrument }, '/data/counterpartState'),
    ...(dataDirectlyAccessible !== undefined && !QUESTIONS.includes(instrument) ? [refusal('request.only-of-a-question', { pointer: '/data/dataDirectlyAccessible' })] : NONE),
  ];
}

/** ISO 3166-1 alpha-2 of a State that exists; a code that gave way to another (SU, YU, UK) is none. */
function isState(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && !NO_STATES.includes(code) && REGIONS.of(code) !== undefined && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
}

/** What comes in is recorded whoever sent it; what goes out goes to a State that is bound. */
function stateErrors({ counterpartState, direction, instrument }: Pick<RecordRequestRequest, 'counterpartState' | 'direction' | 'instrument'>, pointer = '/counterpartState'): readonly CrossBorderRefusal[] {
  if (!isState(counterpartState)) return [refusal('request.country', { pointer })];
  if (counterpartState === OWN_STATE) return [refusal('request.own-state', { pointer })];
  const isBound = !OF_THE_UNION.includes(instrument) || BOUND.includes(counterpartState) || (instrument === 'freezing-certificate' && BY_THE_FRAMEWORK_DECISION.includes(counterpartState));
  return direction === 'out' && !isBound ? [refusal('request.state-not-bound', { pointer })] : NONE;
}
