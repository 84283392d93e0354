import type { Titles } from '../../../platform/src/contract.js';

export const INSTRUMENT_TITLES = {
  'freezing-certificate': { nl: 'Bevriezingscertificaat (Vo. 2018/1805)', en: 'Freezing certificate (Reg. 2018/1805)' },
  'confiscation-certificate': { nl: 'Confiscatiecertificaat (Vo. 2018/1805)', en: 'Confiscation certificate (Reg. 2018/1805)' },
  'mutual-legal-assistance': { nl: 'Rechtshulpverzoek', en: 'Mutual legal assistance request' },
  'asset-recovery-question': { nl: 'Vraag aan of van een bureau ontneming (ARO)', en: 'Asset recovery office question' },
  'european-investigation-order': { nl: 'Europees onderzoeksbevel', en: 'European investigation order' },
} as const satisfies Readonly<Record<string, Titles>>;

export type Instrument = keyof typeof INSTRUMENT_TITLES;

export const REQUEST_STATE_TITLES = {
  draft: { nl: 'Concept', en: 'Draft' },
  sent: { nl: 'Verzonden', en: 'Sent' },
  received: { nl: 'Ontvangen', en: 'Received' },
  recognised: { nl: 'Erkend', en: 'Recognised' },
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
}

const MOVED: readonly RequestState[] = ['sent', 'received'];

/** Every step of a request between states, in or out: its state machine. */
export const REQUEST_ACTIONS = {
  send: { title: { nl: 'Verzenden', en: 'Send' }, from: ['draft'], to: 'sent', event: 'request.sent', direction: 'out' },
  recognise: { title: { nl: 'Erkenning vastleggen', en: 'Record recognition' }, from: [...MOVED, 'postponed'], to: 'recognised', event: 'request.recognised' },
  postpone: { title: { nl: 'Uitstel vastleggen', en: 'Record postponement' }, from: [...MOVED, 'recognised'], to: 'postponed', event: 'request.postponed', needsReason: true },
  refuse: { title: { nl: 'Weigering vastleggen', en: 'Record refusal' }, from: [...MOVED, 'postponed', 'recognised'], to: 'refused', event: 'request.refused', needsReason: true },
  execute: { title: { nl: 'Uitvoering vastleggen', en: 'Record execution' }, from: [...MOVED, 'recognised'], to: 'executed', event: 'request.executed' },
  report: { title: { nl: 'Verslag vastleggen', en: 'Record the report' }, from: ['executed'], to: 'reported', event: 'request.reported' },
  withdraw: { title: { nl: 'Intrekken', en: 'Withdraw' }, from: ['draft', ...MOVED, 'postponed', 'recognised', 'executed'], to: 'withdrawn', event: 'request.withdrawn', needsReason: true },
  close: { title: { nl: 'Afsluiten', en: 'Close' }, from: ['executed', 'reported', 'refused', 'withdrawn'], to: 'closed', event: 'request.closed' },
} as const satisfies Readonly<Record<string, RequestActionRule>>;

export type RequestAction = keyof typeof REQUEST_ACTIONS;

const RULES: Readonly<Record<RequestAction, RequestActionRule>> = REQUEST_ACTIONS;

export interface RequestRefusal {
  readonly code: 'request.unknown-action' | 'request.state-forbids-action' | 'request.reason-missing' | 'request.before-last';
  readonly pointer?: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

export type RequestDecision =
  | { readonly allowed: true; readonly to: RequestState; readonly event: string }
  | { readonly allowed: false; readonly refusals: readonly RequestRefusal[]; readonly open: readonly RequestAction[] };

/** Steps open to a request now. */
export function openRequestActions(state: string, direction: 'in' | 'out'): readonly RequestAction[] {
  return (Object.keys(RULES) as RequestAction[]).filter((action) => {
    const rule = RULES[action];
    return (rule.from as readonly string[]).includes(state) && (rule.direction === undefined || rule.direction === direction);
  });
}

/** Whether a step of a request is allowed, with every refusal at once. `movedAt` is when it was sent or received. */
export function decideRequestAction(
  request: { readonly state: string; readonly direction: 'in' | 'out'; readonly movedAt: string | null },
  action: string,
  asked: { readonly occurredAt: string; readonly reason?: string },
): RequestDecision {
  const open = openRequestActions(request.state, request.direction);
  if (!Object.hasOwn(RULES, action)) return { allowed: false, refusals: [{ code: 'request.unknown-action', pointer: '/action' }], open };
  const rule = RULES[action as RequestAction];
  if (!open.includes(action as RequestAction)) return { allowed: false, refusals: [{ code: 'request.state-forbids-action', params: { state: request.state } }], open };
  const refusals: RequestRefusal[] = [
    ...(rule.needsReason && (asked.reason ?? '') === '' ? [{ code: 'request.reason-missing' as const, pointer: '/reason' }] : []),
    ...(request.movedAt !== null && Date.parse(asked.occurredAt) < Date.parse(request.movedAt) ? [{ code: 'request.before-last' as const, pointer: '/occurredAt' }] : []),
  ];
  return refusals.length > 0 ? { allowed: false, refusals, open } : { allowed: true, to: rule.to, event: rule.event };
}
