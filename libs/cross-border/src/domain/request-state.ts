import type { Titles } from '../../../platform/src/contract.js';
import { refusal, type CrossBorderRefusal } from './cross-border-refusal.js';

export const INSTRUMENT_TITLES = {
  'freezing-certificate': { nl: 'Bevriezingscertificaat (Vo. 2018/1805; Denemarken en Ierland: Kb. 2003/577)', en: 'Freezing certificate (Reg. 2018/1805; Denmark and Ireland: FD 2003/577)' },
  'confiscation-certificate': { nl: 'Confiscatiecertificaat (Vo. 2018/1805)', en: 'Confiscation certificate (Reg. 2018/1805)' },
  'mutual-legal-assistance': { nl: 'Rechtshulpverzoek', en: 'Mutual legal assistance request' },
  'asset-recovery-question': { nl: 'Vraag aan of van een bureau ontneming (ARO)', en: 'Asset recovery office question' },
  'european-investigation-order': { nl: 'Europees onderzoeksbevel', en: 'European investigation order' },
  'police-information-request': { nl: 'Vraag via het centraal contactpunt (SPOC, Rl. 2023/977)', en: 'Question through the single point of contact (SPOC, Dir. 2023/977)' },
  'un-convention': { nl: 'Verzoek op grond van UNCAC of UNTOC', en: 'Request under UNCAC or UNTOC' },
  'council-of-europe-convention': { nl: 'Verzoek op grond van het Verdrag van Straatsburg of Warschau', en: 'Request under the Strasbourg or Warsaw convention' },
} as const satisfies Readonly<Record<string, Titles>>;

export type Instrument = keyof typeof INSTRUMENT_TITLES;

/** Mutual recognition: the order of one State is recognised by the other before it is carried out. */
const RECOGNISED_FIRST: readonly string[] = ['freezing-certificate', 'confiscation-certificate', 'european-investigation-order'] satisfies readonly Instrument[];

export const REQUEST_STATE_TITLES = {
  draft: { nl: 'Concept', en: 'Draft' },
  sent: { nl: 'Verzonden', en: 'Sent' },
  received: { nl: 'Ontvangen', en: 'Received' },
  recognised: { nl: 'Erkend', en: 'Recognised' },
  executing: { nl: 'In uitvoering', en: 'Being executed' },
  postponed: { nl: 'Uitgesteld', en: 'Postponed' },
  executed: { nl: 'Uitgevoerd', en: 'Executed' },
  reported: { nl: 'Gemeld aan de andere staat', en: 'Reported to the other State' },
  refused: { nl: 'Geweigerd', en: 'Refused' },
  withdrawn: { nl: 'Ingetrokken', en: 'Withdrawn' },
  closed: { nl: 'Afgesloten', en: 'Closed' },
} as const satisfies Readonly<Record<string, Titles>>;

export type RequestState = keyof typeof REQUEST_STATE_TITLES;

interface RequestActionRule {
  readonly title: Titles;
  readonly from: readonly RequestState[];
  readonly to: RequestState;
  readonly event: string;
  /** Absent when the act fits requests in both directions. */
  readonly direction?: 'in' | 'out';
  readonly needsReason?: boolean;
  /** On a request that came in it is a decision of the executing authority: the prosecutor. */
  readonly decidedByProsecutorWhenIn?: boolean;
}

const MOVED: readonly RequestState[] = ['sent', 'received'];

/** Every step of a request between states, in or out: its state machine. */
export const REQUEST_ACTIONS = {
  send: { title: { nl: 'Verzenden', en: 'Send' }, from: ['draft'], to: 'sent', event: 'request.sent', direction: 'out' },
  recognise: {
    title: { nl: 'Erkenning vastleggen', en: 'Record recognition' },
    from: [...MOVED, 'postponed'],
    to: 'recognised',
    event: 'request.recognised',
    decidedByProsecutorWhenIn: true,
  },
  postpone: {
    title: { nl: 'Uitstel vastleggen', en: 'Record postponement' },
    from: [...MOVED, 'recognised', 'executing'],
    to: 'postponed',
    event: 'request.postponed',
    needsReason: true,
    decidedByProsecutorWhenIn: true,
  },
  refuse: {
    title: { nl: 'Weigering vastleggen', en: 'Record refusal' },
    from: [...MOVED, 'postponed', 'recognised'],
    to: 'refused',
    event: 'request.refused',
    needsReason: true,
    decidedByProsecutorWhenIn: true,
  },
  'start-execution': {
    title: { nl: 'Begin van uitvoering vastleggen', en: 'Record the start of execution' },
    from: [...MOVED, 'recognised', 'postponed'],
    to: 'executing',
    event: 'request.execution-started',
  },
  execute: { title: { nl: 'Uitvoering vastleggen', en: 'Record execution' }, from: [...MOVED, 'recognised', 'executing'], to: 'executed', event: 'request.executed' },
  report: { title: { nl: 'Verslag vastleggen', en: 'Record the report' }, from: ['executed'], to: 'reported', event: 'request.reported' },
  withdraw: {
    title: { nl: 'Intrekken', en: 'Withdraw' },
    from: ['draft', ...MOVED, 'postponed', 'recognised', 'executing', 'executed'],
    to: 'withdrawn',
    event: 'request.withdrawn',
    needsReason: true,
  },
  close: { title: { nl: 'Afsluiten', en: 'Close' }, from: ['executed', 'reported', 'refused', 'withdrawn'], to: 'closed', event: 'request.closed' },
} as const satisfies Readonly<Record<string, RequestActionRule>>;

export type RequestAction = keyof typeof REQUEST_ACTIONS;

const RULES: Readonly<Record<RequestAction, RequestActionRule>> = REQUEST_ACTIONS;
const ACTION_IDS = Object.keys(RULES) as readonly RequestAction[];

/** The same table as pairs. */
export const REQUEST_TRANSITIONS: readonly { readonly action: RequestAction; readonly from: RequestState; readonly to: RequestState }[] =
  ACTION_IDS.flatMap((action) => RULES[action].from.map((from) => ({ action, from, to: RULES[action].to })));

const PROSECUTORS: readonly string[] = ['prosecutor', 'team-lead'];

/** Who may record a step, told by its event; null when that is not reserved. */
export function decidersOf(event: string, direction: unknown): readonly string[] | null {
  return direction === 'in' && ACTION_IDS.some((id) => RULES[id].event === event && RULES[id].decidedByProsecutorWhenIn === true) ? PROSECUTORS : null;
}

export interface RequestStanding {
  readonly state: string;
  readonly direction: 'in' | 'out';
  /** When it was sent or received; null for a draft. */
  readonly movedAt: string | null;
  /** When given, the road of that instrument is kept: recognition first, or none. */
  readonly instrument?: string;
}

export interface AskedRequestAction {
  readonly occurredAt: string;
  readonly reason?: string;
  /** When given, who may take the step is asked too. */
  readonly actorRoles?: readonly string[];
}

export type RequestDecision =
  | { readonly allowed: true; readonly to: RequestState; readonly event: string }
  | { readonly allowed: false; readonly refusals: readonly CrossBorderRefusal[]; readonly open: readonly RequestAction[] };

/** Whether the instrument knows this step from here: what must be recognised first is not carried out before, nor the reverse. */
function fitsInstrument(action: RequestAction, state: string, instrument: string | undefined): boolean {
  if (instrument === undefined) return true;
  if (RECOGNISED_FIRST.includes(instrument)) {
    return !((action === 'execute' || action === 'start-execution') && (MOVED as readonly string[]).includes(state));
  }
  return action !== 'recognise';
}

/** Steps open to a request now. */
export function openRequestActions(state: string, direction: 'in' | 'out', instrument?: string): readonly RequestAction[] {
  return ACTION_IDS.filter((action) => {
    const rule = RULES[action];
    const starts = (rule.from as readonly string[]).includes(state);
    return starts && (rule.direction === undefined || rule.direction === direction) && fitsInstrument(action, state, instrument);
  });
}

function reasonRefusals({ needsReason }: RequestActionRule, reason: string | undefined): readonly CrossBorderRefusal[] {
  return needsReason === true && (reason ?? '').trim() === '' ? [refusal('request.reason-missing', { pointer: '/reason' })] : [];
}

/** What is wrong with a step whose form is wrong too, as far as it can be told without the request. */
export function judgeStep({ action, reason }: { readonly action?: string; readonly reason?: string }): readonly CrossBorderRefusal[] {
  if (action === undefined) return [];
  if (!Object.hasOwn(RULES, action)) return [refusal('request.unknown-action', { pointer: '/action' })];
  return reasonRefusals(RULES[action as RequestAction], reason);
}

/** Whether a step of a request is allowed, with every refusal at once. */
export function decideRequestAction(request: RequestStanding, action: string, asked: AskedRequestAction): RequestDecision {
  const { state, direction, instrument, movedAt } = request;
  const open = openRequestActions(state, direction, instrument);
  if (!Object.hasOwn(RULES, action)) return { allowed: false, refusals: [refusal('request.unknown-action', { pointer: '/action' })], open };
  const rule = RULES[action as RequestAction];
  if (!open.includes(action as RequestAction)) return { allowed: false, refusals: [refusal('request.state-forbids-action', { params: { state } })], open };
  const reserved = direction === 'in' && rule.decidedByProsecutorWhenIn === true && asked.actorRoles !== undefined;
  const refusals: CrossBorderRefusal[] = [
    ...(reserved && !asked.actorRoles?.some((role) => PROSECUTORS.includes(role)) ? [refusal('request.role-not-allowed')] : []),
    ...reasonRefusals(rule, asked.reason),
    ...(movedAt !== null && Date.parse(asked.occurredAt) < Date.parse(movedAt) ? [refusal('request.before-last', { pointer: '/occurredAt' })] : []),
  ];
  return refusals.length > 0 ? { allowed: false, refusals, open } : { allowed: true, to: rule.to, event: rule.event };
}
