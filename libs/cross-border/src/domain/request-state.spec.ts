import { REQUEST_ACTIONS, REQUEST_STATE_TITLES, decideRequestAction, openRequestActions } from './request-state.js';

const RECEIVED = { state: 'received', direction: 'in', movedAt: '2026-11-20T09:12:00Z' } as const;
const states = Object.keys(REQUEST_STATE_TITLES);
const everyPair = Object.keys(REQUEST_ACTIONS).flatMap((action) => states.map((state) => [action, state] as const));

/** Written from the procedure of Regulation 2018/1805, articles 7 to 13 and 18 to 22, not from the table. */
const ALLOWED_IN: Readonly<Record<string, readonly string[]>> = {
  draft: ['withdraw'],
  received: ['recognise', 'postpone', 'refuse', 'execute', 'withdraw'],
  recognised: ['postpone', 'refuse', 'execute', 'withdraw'],
  postponed: ['recognise', 'refuse', 'withdraw'],
  executed: ['report', 'withdraw', 'close'],
  reported: ['close'],
  refused: ['close'],
  withdrawn: ['close'],
  closed: [],
};

describe('a request between states', () => {
  it.each(Object.entries(ALLOWED_IN))('that came in and is %s can go on by %j', (state, actions) => {
    expect([...openRequestActions(state, 'in')].sort()).toEqual([...actions].sort());
  });

  it.each(everyPair)('%s from %s is refused with what is open, or allowed', (action, state) => {
    const decision = decideRequestAction({ state, direction: 'in', movedAt: null }, action, { occurredAt: '2026-11-21T00:00:00Z', reason: 'x' });
    const open = openRequestActions(state, 'in') as readonly string[];

    expect(decision.allowed).toBe(open.includes(action));
    if (!decision.allowed) expect(decision.open).toEqual(open);
  });

  it('is sent only when it goes out', () => {
    expect(openRequestActions('draft', 'out')).toContain('send');
    expect(openRequestActions('draft', 'in')).not.toContain('send');
  });

  it('is refused or postponed with a reason, and never before it came in', () => {
    const decision = decideRequestAction(RECEIVED, 'refuse', { occurredAt: '2026-11-20T09:00:00Z' });

    expect(decision.allowed === false && decision.refusals.map(({ code }) => code)).toEqual(['request.reason-missing', 'request.before-last']);
  });
});
