import { CASE_ACTION_IDS, CASE_ACTIONS, type CaseAction } from './case-action.js';
import type { CaseState, SuspectTerm } from './case-actions/action-rule.js';
import { kindOfCaseRefusals } from './case-refusal.js';
import { decideCaseTransition, openCaseTransitions, type CaseTransitionDecision, type RequestedCaseAct } from './case-state.js';
import { CASE_STATUS_IDS } from './case-status.js';

const TODAY = '2026-11-23';
const EVERYONE = ['prosecutor', 'assistant', 'asset-officer', 'cross-border-desk', 'team-lead'];

function aCase(overrides: Partial<CaseState> = {}): CaseState {
  return { status: 'investigation', jurisdiction: 'nl', openedOn: '2026-01-05', open: { openItems: 0, runningDeadlines: 0 }, ...overrides };
}

/** The step with everything it asks for. */
function idealAct(action: CaseAction, overrides: Partial<RequestedCaseAct> = {}): RequestedCaseAct {
  const { bases, statements } = CASE_ACTIONS[action];
  const required = statements.filter((field) => field.required);
  return {
    actorRoles: EVERYONE,
    ground: bases[0],
    today: TODAY,
    document: 'doc-1',
    data: { ...Object.fromEntries(required.map(({ name, choices }) => [name, choices?.[0]?.value])), ...(statements.some(({ name }) => name === 'suspect') && { suspect: 'A' }) },
    ...overrides,
  };
}

function codesOf(decision: CaseTransitionDecision): string[] {
  return decision.allowed ? [] : decision.refusals.map(({ code }) => code);
}

function tryStep(action: CaseAction, state: Partial<CaseState> = {}, act: Partial<RequestedCaseAct> = {}): string[] {
  const [status = 'intake'] = CASE_ACTIONS[action].from;
  return codesOf(decideCaseTransition(aCase({ status, ...state }), action, idealAct(action, act)));
}

const PAIRS = CASE_ACTION_IDS.flatMap((action) => CASE_STATUS_IDS.map((status) => ({ action, status })));

describe('decideCaseTransition', () => {
  it.each(PAIRS)('$action of a case that is $status follows the table', ({ action, status }) => {
    const { from, to, event } = CASE_ACTIONS[action];

    const decision = decideCaseTransition(aCase({ status }), action, idealAct(action));

    const outcome = decision.allowed ? [decision.to, decision.event] : codesOf(decision);
    expect(outcome).toEqual(from.includes(status) ? [to, event] : ['case.status-forbids-action']);
  });

  it('refuses a step that does not exist and says what is open', () => {
    const decision = decideCaseTransition(aCase({ status: 'intake' }), 'vanish', { actorRoles: ['prosecutor'], today: TODAY });

    expect(decision).toMatchObject({ allowed: false, refusals: [{ code: 'case.unknown-action' }], open: ['start-investigation', 'transfer-abroad'] });
  });

  it('reports every missing thing at once', () => {
    expect(tryStep('appeal', {}, { occurredOn: '2026-11-24', ground: 'nl-sv-432', document: '', data: { by: 'judge', note: 1 } })).toEqual([
      'case.date-in-future',
      'case.ground-not-applicable',
      'case.document-missing',
      'field.unknown',
      'field.choice',
    ]);
  });

  it.each([
    ['dismiss', ['assistant', 'asset-officer', 'custodian']],
    ['close', ['assistant', 'asset-officer', 'system-administrator']],
    ['start-investigation', ['asset-officer', 'auditor']],
    ['retain', ['prosecutor', 'legal-administrator']],
  ] as const)('%s is not for %s', (action, roles) => {
    for (const role of roles) expect(tryStep(action, {}, { actorRoles: [role] })).toEqual(['case.role-not-allowed']);
  });

  it('tells what is not yours from what is wrong and from what nobody may do', () => {
    const kind = (state: Partial<CaseState>, act: Partial<RequestedCaseAct>) => {
      const decision = decideCaseTransition(aCase(state), 'dismiss', idealAct('dismiss', act));
      return decision.allowed ? 'allowed' : kindOfCaseRefusals(decision.refusals);
    };

    expect(kind({}, { actorRoles: ['custodian'] })).toBe('forbidden');
    expect(kind({}, { document: undefined })).toBe('invalid');
    expect(kind({ status: 'closed' }, {})).toBe('rule');
  });

  it('takes the only ground of a step for granted and asks when there are more', () => {
    expect(decideCaseTransition(aCase({ status: 'intake' }), 'start-investigation', idealAct('start-investigation', { ground: undefined }))).toMatchObject({ allowed: true, ground: 'nl-sv-132a' });
    expect(tryStep('transfer-abroad', {}, { ground: undefined })).toEqual(['case.ground-missing']);
  });

  it('takes other law only where another country governs', () => {
    expect(tryStep('dismiss', {}, { ground: 'other-law' })).toEqual(['case.ground-not-applicable']);
    expect(tryStep('dismiss', { jurisdiction: 'us-il' }, { ground: 'other-law' })).toEqual([]);
  });

  it('may have happened before the file was opened', () => {
    expect(tryStep('dismiss', { openedOn: '2026-11-20' }, { occurredOn: '2026-11-19' })).toEqual([]);
  });

  it('says of a verdict which court gave it, and keeps what was stated', () => {
    const data = { suspectPresent: true, ecli: 'ecli:nl:rbams:2026:1234', suspect: '' };

    expect(decideCaseTransition(aCase({ status: 'prosecuted' }), 'give-verdict', idealAct('give-verdict', { data }))).toMatchObject({
      allowed: true,
      data: { instance: 'first', suspectPresent: true, ecli: 'ECLI:NL:RBAMS:2026:1234' },
    });
    expect(decideCaseTransition(aCase({ status: 'appeal' }), 'give-appeal-verdict', idealAct('give-appeal-verdict'))).toMatchObject({ allowed: true, data: { instance: 'appeal' } });
    expect(tryStep('give-verdict', {}, { data: { ecli: 'NL:HR:2017' } })).toEqual(['case.ecli']);
    expect(tryStep('give-verdict', {}, { data: { suspectPresent: 'yes', suspect: 7 } })).toEqual(['field.flag', 'field.text']);
  });
});

describe('closing a case', () => {
  it.each([
    [{ openItems: 1 }, 'case.items-open'],
    [{ runningDeadlines: 2 }, 'case.deadlines-running'],
    [{ pendingComplaints: 1 }, 'case.complaints-pending'],
    [{ securitiesHeld: 1 }, 'case.securities-held'],
    [{ hasOpenBalance: true }, 'case.balance-open'],
  ])('is refused while %j', (left, code) => {
    expect(tryStep('close', { open: { openItems: 0, runningDeadlines: 0, ...left } })).toEqual([code]);
  });

  it('names everything that is still open', () => {
    const decision = decideCaseTransition(aCase({ status: 'settled', open: { openItems: 3, runningDeadlines: 2 } }), 'close', idealAct('close'));

    expect(decision).toMatchObject({ allowed: false, refusals: [{ code: 'case.items-open', params: { count: 3 } }, { code: 'case.deadlines-running', params: { count: 2 } }] });
  });
});

describe('terms', () => {
  const ofA = (until: string | null) => ({ suspect: 'A', until });
  const ofB = (until: string | null) => ({ suspect: 'B', until });

  it.each(['become-irrevocable', 'finalise-advantage'] as const)('keep a judgment open until every remedy has lapsed: %s (6:1:16)', (action) => {
    const attempt = (...remedies: readonly SuspectTerm[]) => tryStep(action, { terms: action === 'become-irrevocable' ? { remedies } : { advantageRemedies: remedies } });

    expect(attempt(ofA('2026-11-20'), ofA(TODAY))).toEqual(['case.remedy-open']);
    expect(attempt(ofA('2026-11-22'))).toEqual([]);
    expect(attempt(ofA('2026-11-22'), ofA(null))).toEqual(['case.remedy-not-started']);
  });

  it.each(['become-irrevocable', 'finalise-advantage'] as const)('are those of the suspect who is named, and of all when nobody is: %s', (action) => {
    const remedies: readonly SuspectTerm[] = [ofA('2026-11-20'), ofB(TODAY), ofB(null)];
    const attempt = (data: Record<string, unknown>, terms: readonly SuspectTerm[] = remedies) => tryStep(action, { terms: action === 'become-irrevocable' ? { remedies: terms } : { advantageRemedies: terms } }, { data });

    expect(attempt({ suspect: 'A' })).toEqual([]);
    expect(attempt({ suspect: 'B' })).toEqual(['case.remedy-not-started', 'case.remedy-open']);
    expect(attempt({})).toEqual(['case.remedy-not-started', 'case.remedy-open']);
    expect(attempt({ suspect: 'A' }, [...remedies, { suspect: null, until: TODAY }])).toEqual(['case.remedy-open']);
  });

  it('take no advantage claim after the two years of that suspect, as extended (511b)', () => {
    const terms = { advantageClaims: [ofA('2026-11-22'), ofB('2027-11-22')] };

    expect(tryStep('file-advantage-claim', { terms }, { data: { suspect: 'A' } })).toEqual(['case.claim-too-late']);
    expect(tryStep('file-advantage-claim', { terms }, { data: { suspect: 'A' }, occurredOn: '2026-11-22' })).toEqual([]);
    expect(tryStep('file-advantage-claim', { terms }, { data: { suspect: 'B' } })).toEqual([]);
  });
});

describe('openCaseTransitions', () => {
  it.each([
    ['intake', 'prosecutor', ['start-investigation', 'transfer-abroad']],
    ['investigation', 'assistant', ['open-sfo', 'give-penal-order', 'prosecute']],
    ['investigation', 'auditor', []],
    ['retention', 'prosecutor', []],
    ['no-such-status', 'prosecutor', []],
  ])('from %s a %s can do %j', (status, role, actions) => {
    expect(openCaseTransitions(status, [role])).toEqual(actions);
  });
});
