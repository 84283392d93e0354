import { decideRequestAction, openRequestActions, REQUEST_ACTIONS, REQUEST_STATE_TITLES, REQUEST_TRANSITIONS, type RequestAction } from './request-state.js';

const STATES = Object.keys(REQUEST_STATE_TITLES);
const ACTIONS = Object.keys(REQUEST_ACTIONS) as readonly RequestAction[];
const PAIRS = ACTIONS.flatMap((action) => STATES.map((state) => ({ action, state })));
const RECEIVED = { state: 'received', direction: 'in', movedAt: '2026-11-20T09:12:00Z' } as const;

/** Written from the procedure of Regulation 2018/1805, articles 7 to 13 and 18 to 22, not from the table. */
const OF_A_CERTIFICATE_IN: Readonly<Record<string, readonly string[]>> = {
  draft: ['withdraw'],
  received: ['recognise', 'postpone', 'refuse', 'withdraw'],
  recognised: ['postpone', 'refuse', 'start-execution', 'execute', 'withdraw'],
  executing: ['postpone', 'execute', 'withdraw'],
  postponed: ['recognise', 'refuse', 'start-execution', 'withdraw'],
  executed: ['report', 'withdraw', 'close'],
  reported: ['close'],
  refused: ['close'],
  withdrawn: ['close'],
  closed: [],
};

/** Assistance and questions between offices are carried out without recognition. */
const OF_ASSISTANCE_IN: typeof OF_A_CERTIFICATE_IN = {
  received: ['postpone', 'refuse', 'start-execution', 'execute', 'withdraw'],
  postponed: ['refuse', 'start-execution', 'withdraw'],
};

function refusalsOf(...[request, action, asked]: Parameters<typeof decideRequestAction>): string[] {
  const decision = decideRequestAction(request, action, asked);
  return decision.allowed ? [] : decision.refusals.map(({ code }) => code);
}

describe('a request between states', () => {
  it.each(Object.entries(OF_A_CERTIFICATE_IN))('a certificate that is %s can go on by %j', (state, actions) => {
    expect(openRequestActions(state, 'in', 'freezing-certificate')).toEqual(actions);
  });

  it.each(Object.entries(OF_ASSISTANCE_IN))('a request for assistance that is %s can go on by %j', (state, actions) => {
    expect(openRequestActions(state, 'in', 'mutual-legal-assistance')).toEqual(actions);
    expect(openRequestActions(state, 'in', 'asset-recovery-question')).toEqual(actions);
  });

  it.each(PAIRS)('$action from $state is refused with what is open, or allowed', ({ action, state }) => {
    const decision = decideRequestAction({ state, direction: 'in', movedAt: null }, action, { occurredAt: '2026-11-21T00:00:00Z', reason: 'x' });
    const open = openRequestActions(state, 'in');

    const { to, event } = REQUEST_ACTIONS[action];
    expect(decision).toMatchObject(open.includes(action) ? { allowed: true, to, event } : { allowed: false, open });
  });

  it('reaches every state, ends when closed, and always can be closed', () => {
    const reach = (start: string): Set<string> => {
      const found = new Set([start]);
      for (let size = 0; size !== found.size; ) {
        size = found.size;
        for (const { from, to } of REQUEST_TRANSITIONS) if (found.has(from)) found.add(to);
      }
      return found;
    };

    expect([...new Set([...reach('draft'), ...reach('received')])].sort()).toEqual([...STATES].sort());
    expect(REQUEST_TRANSITIONS.filter(({ from }) => from === 'closed')).toEqual([]);
    for (const state of STATES) expect(reach(state)).toContain('closed');
  });

  it('is sent only when it goes out', () => {
    expect(openRequestActions('draft', 'out')).toContain('send');
    expect(openRequestActions('draft', 'in')).not.toContain('send');
  });

  it('is refused or postponed with a reason, and never before it came in', () => {
    expect(refusalsOf(RECEIVED, 'refuse', { occurredAt: '2026-11-20T09:00:00Z', reason: ' ' })).toEqual(['request.reason-missing', 'request.before-last']);
    expect(refusalsOf(RECEIVED, 'postpone', { occurredAt: '2026-11-20T09:12:00Z' })).toEqual(['request.reason-missing']);
  });

  it('that came in is decided on by a prosecutor; what others decided is recorded by the desk', () => {
    const asked = { occurredAt: '2026-11-20T10:00:00Z', reason: 'x', actorRoles: ['cross-border-desk'] };

    for (const action of ['recognise', 'refuse', 'postpone']) expect(refusalsOf(RECEIVED, action, asked)).toEqual(['request.role-not-allowed']);
    expect(refusalsOf(RECEIVED, 'execute', asked)).toEqual([]);
    expect(refusalsOf(RECEIVED, 'recognise', { ...asked, actorRoles: ['team-lead'] })).toEqual([]);
    expect(refusalsOf({ ...RECEIVED, state: 'sent', direction: 'out' }, 'recognise', asked)).toEqual([]);
  });

  it('knows no other steps', () => {
    expect(refusalsOf(RECEIVED, 'toString', { occurredAt: '2026-11-21T00:00:00Z' })).toEqual(['request.unknown-action']);
  });
});
