import { ended, inOrder, step, type Said } from '../../../testing/prosecution-steps.js';
import { CASE_ACTIONS, type CaseAction } from '../case-action.js';
import type { CaseActionRule } from '../case-actions/action-rule.js';
import { decideCaseTransition, openCaseTransitions } from '../case-state.js';
import type { CaseStatus } from '../case-status.js';

const TODAY = '2026-11-23';
const prosecuted = step('case.prosecuted', '2026-01-05');
const verdict = (suspect: string | null, instance = 'first') => step('case.verdict-given', '2026-05-01', suspect, instance);
const appealed = (suspect: string | null) => step('case.appealed', '2026-05-10', suspect);
const irrevocable = (suspect: string | null) => step('case.irrevocable', '2026-06-02', suspect);
const claimed = (suspect: string) => step('case.advantage-claim-filed', '2026-06-10', suspect);
const penalOrder = (suspect: string) => step('case.penal-order-given', '2026-05-01', suspect);

interface Asked {
  readonly action: CaseAction;
  readonly status: CaseStatus;
  readonly suspects: string;
  readonly steps: readonly Said[];
  readonly suspect?: string;
}

/** Where a step of a suspect brings the case, or why it cannot be taken. */
function outcome({ action, status, suspects, steps, suspect }: Asked): string {
  const { bases, roles, statements }: CaseActionRule = CASE_ACTIONS[action];
  const state = { status, jurisdiction: 'nl', open: { openItems: 0, runningDeadlines: 0 }, prosecution: { suspects: [...suspects], steps: inOrder(steps) } };
  const data = { ...(suspect !== undefined && { suspect }), ...(statements.some(({ name }) => name === 'by') && { by: 'suspect' }) };
  const decided = decideCaseTransition(state, action, { actorRoles: roles, ground: bases[0] ?? '', today: TODAY, document: 'doc-1', data });
  return decided.allowed ? decided.to : decided.refusals.map(({ code, pointer }) => `${code} ${pointer ?? ''}`.trim()).join(', ');
}

const opened = step('case.sfo-opened', '2025-11-01');
const sfoClosed = step('case.sfo-closed', '2025-12-01');

const FORBIDDEN = 'case.status-forbids-action';
const MISSING = 'case.suspect-missing /data/suspect';
const ELSEWHERE = 'case.suspect-elsewhere /data/suspect';
const UNKNOWN = 'case.suspect-unknown /data/suspect';

type Row = readonly [what: string, asked: Asked, expected: string];

const ROWS: readonly Row[] = [
  ['of the only one needs no name', { action: 'give-verdict', status: 'prosecuted', suspects: 'A', steps: [prosecuted] }, 'judged'],
  ['of the only one is not taken twice', { action: 'give-verdict', status: 'judged', suspects: 'A', steps: [prosecuted, verdict('A')], suspect: 'A' }, ELSEWHERE],
  ['of nobody registered is not taken twice either', { action: 'give-verdict', status: 'judged', suspects: '', steps: [prosecuted, verdict(null)] }, ELSEWHERE],
  ['says of whom it is where there are two', { action: 'give-verdict', status: 'prosecuted', suspects: 'AB', steps: [prosecuted] }, MISSING],
  ['says of whom a penal order is', { action: 'give-penal-order', status: 'investigation', suspects: 'AB', steps: [] }, MISSING],
  ['says who is irrevocable after a penal order', { action: 'become-irrevocable', status: 'penal-order', suspects: 'AB', steps: [penalOrder('A')] }, MISSING],
  ['says who is irrevocable though no verdict named anybody', { action: 'become-irrevocable', status: 'judged', suspects: 'AB', steps: [prosecuted, verdict(null)] }, MISSING],
  ['is of a suspect of this case', { action: 'give-verdict', status: 'prosecuted', suspects: 'A', steps: [prosecuted], suspect: 'X' }, UNKNOWN],
  ['is the second verdict', { action: 'give-verdict', status: 'judged', suspects: 'AB', steps: [prosecuted, verdict('A')], suspect: 'B' }, 'judged'],
  ['leaves a case where another has appealed', { action: 'give-verdict', status: 'appeal', suspects: 'AB', steps: [prosecuted, verdict('A'), appealed('A')], suspect: 'B' }, 'appeal'],
  ['leaves a case that is irrevocable for another', { action: 'give-verdict', status: 'irrevocable', suspects: 'AB', steps: [prosecuted, verdict('A'), irrevocable('A')], suspect: 'B' }, 'irrevocable'],
  ['goes on when the case is irrevocable for another', { action: 'give-appeal-verdict', status: 'irrevocable', suspects: 'AB', steps: [prosecuted, verdict('A'), verdict('B'), appealed('A'), irrevocable('B')], suspect: 'A' }, 'irrevocable'],
  ['goes on while the advantage of another is claimed', { action: 'become-irrevocable', status: 'advantage-claim-filed', suspects: 'AB', steps: [prosecuted, verdict('A'), verdict('B'), irrevocable('A'), claimed('A')], suspect: 'B' }, 'advantage-claim-filed'],
  ['goes on when a judgment on the other is executed', { action: 'appeal', status: 'execution', suspects: 'AB', steps: [prosecuted, verdict('A'), verdict('B'), irrevocable('A')], suspect: 'B' }, 'execution'],
  ['is no judgment on appeal of who did not appeal', { action: 'give-appeal-verdict', status: 'appeal', suspects: 'AB', steps: [prosecuted, verdict('A'), verdict('B'), appealed('A')], suspect: 'B' }, ELSEWHERE],
  ['makes nobody irrevocable without a verdict', { action: 'become-irrevocable', status: 'judged', suspects: 'AB', steps: [prosecuted, verdict('A')], suspect: 'B' }, ELSEWHERE],
  ['makes nobody irrevocable twice', { action: 'become-irrevocable', status: 'irrevocable', suspects: 'AB', steps: [prosecuted, verdict('A'), verdict('B'), irrevocable('A')], suspect: 'A' }, ELSEWHERE],
  ['is a verdict after opposition to a penal order, while the case has gone on with the other', { action: 'give-verdict', status: 'irrevocable', suspects: 'AB', steps: [prosecuted, verdict('A'), penalOrder('B'), irrevocable('A')], suspect: 'B' }, 'irrevocable'],
  ['makes a penal order irrevocable after the other was prosecuted', { action: 'become-irrevocable', status: 'prosecuted', suspects: 'AB', steps: [penalOrder('A'), prosecuted], suspect: 'A' }, 'prosecuted'],
  ['is a judgment of the court of appeal to which the Supreme Court referred', { action: 'give-appeal-verdict', status: 'cassation', suspects: 'A', steps: [prosecuted, verdict('A'), appealed('A'), verdict('A', 'appeal'), step('case.cassation-lodged', '2026-07-01', 'A'), verdict('A', 'cassation')], suspect: 'A' }, 'cassation'],
  ['is a verdict of the court to which the case was sent back', { action: 'give-verdict', status: 'appeal', suspects: 'A', steps: [prosecuted, verdict('A'), appealed('A'), verdict('A', 'appeal')], suspect: 'A' }, 'appeal'],
  ['goes on when a settlement was made on the advantage', { action: 'become-irrevocable', status: 'settled', suspects: 'A', steps: [prosecuted, verdict('A'), claimed('A')], suspect: 'A' }, 'settled'],
  ['goes on when the sentence of another is time-barred', { action: 'give-appeal-verdict', status: 'time-barred', suspects: 'AB', steps: [prosecuted, verdict('A'), verdict('B'), irrevocable('A'), appealed('B')], suspect: 'B' }, 'time-barred'],
  ['judges an advantage on appeal', { action: 'judge-advantage-on-appeal', status: 'advantage-appeal', suspects: 'A', steps: [prosecuted, verdict('A'), claimed('A'), step('case.advantage-judged', '2026-07-01', 'A'), step('case.advantage-appealed', '2026-07-05', 'A')], suspect: 'A' }, 'advantage-judged'],
  ['lets a case close from the appeal in which the only suspect died', { action: 'close', status: 'appeal', suspects: 'A', steps: [prosecuted, verdict('A'), appealed('A'), step('prosecution.ended-for-suspect', '2026-07-01', 'A')] }, 'closed'],
  ['keeps a case open of whose trial nothing was recorded', { action: 'close', status: 'judged', suspects: 'A', steps: [] }, 'case.suspects-on-trial'],
  ['keeps the case open while that of the other goes on', { action: 'close', status: 'irrevocable', suspects: 'AB', steps: [prosecuted, verdict('A'), irrevocable('A')] }, 'case.suspects-on-trial'],
  ['lets a case close when that of everyone has ended', { action: 'close', status: 'irrevocable', suspects: 'AB', steps: [prosecuted, verdict('A'), irrevocable('A'), step('prosecution.ended-for-suspect', '2026-07-01', 'B')] }, 'closed'],
  ['is a late appeal', { action: 'appeal', status: 'irrevocable', suspects: 'A', steps: [prosecuted, verdict('A'), irrevocable('A')], suspect: 'A' }, 'appeal'],
  ['is a late cassation', { action: 'lodge-cassation', status: 'irrevocable', suspects: 'A', steps: [prosecuted, verdict('A'), appealed('A'), verdict('A', 'appeal'), irrevocable('A')], suspect: 'A' }, 'cassation'],
  ['is a claim with the summons on who was not judged (511b)', { action: 'file-advantage-claim', status: 'prosecuted', suspects: 'A', steps: [prosecuted], suspect: 'A' }, 'advantage-claim-filed'],
  ['is no claim on who was let go', { action: 'file-advantage-claim', status: 'judged', suspects: 'AB', steps: [prosecuted, verdict('A'), ended('dismissed', '2026-03-01', 'B')], suspect: 'B' }, ELSEWHERE],
  ['gives the verdict of who was claimed from with the summons', { action: 'give-verdict', status: 'advantage-claim-filed', suspects: 'A', steps: [prosecuted, claimed('A')], suspect: 'A' }, 'advantage-claim-filed'],
  ['judges no advantage before the verdict', { action: 'judge-advantage', status: 'advantage-claim-filed', suspects: 'A', steps: [prosecuted, claimed('A')], suspect: 'A' }, 'case.not-judged'],
  ['judges it after the verdict', { action: 'judge-advantage', status: 'advantage-claim-filed', suspects: 'A', steps: [prosecuted, claimed('A'), verdict('A')], suspect: 'A' }, 'advantage-judged'],
  ['is no judgment on an advantage that was claimed of the other', { action: 'judge-advantage', status: 'advantage-claim-filed', suspects: 'AB', steps: [prosecuted, verdict('A'), verdict('B'), claimed('A')], suspect: 'B' }, ELSEWHERE],
  ['is a claim on the other who was', { action: 'file-advantage-claim', status: 'advantage-claim-filed', suspects: 'AB', steps: [prosecuted, verdict('A'), verdict('B'), claimed('A')], suspect: 'B' }, 'advantage-claim-filed'],
  ['prosecutes the other when the penal order of one is irrevocable', { action: 'prosecute', status: 'irrevocable', suspects: 'AB', steps: [penalOrder('A'), irrevocable('A')], suspect: 'B' }, 'irrevocable'],
  ['says then whom it prosecutes', { action: 'prosecute', status: 'irrevocable', suspects: 'AB', steps: [penalOrder('A'), irrevocable('A')] }, MISSING],
  ['prosecutes all when nobody is named', { action: 'prosecute', status: 'investigation', suspects: 'AB', steps: [] }, 'prosecuted'],
  ['prosecutes who opposed his penal order', { action: 'prosecute', status: 'penal-order', suspects: 'A', steps: [penalOrder('A')], suspect: 'A' }, 'prosecuted'],
  ['prosecutes nobody twice', { action: 'prosecute', status: 'irrevocable', suspects: 'AB', steps: [verdict('A'), irrevocable('A')], suspect: 'A' }, ELSEWHERE],
  ['prosecutes after a dismissal (art. 12 Sv)', { action: 'prosecute', status: 'dismissed', suspects: 'AB', steps: [step('case.dismissed', '2026-03-01')], suspect: 'A' }, 'prosecuted'],
  ['prosecutes one who was let go alone (art. 12 Sv)', { action: 'prosecute', status: 'irrevocable', suspects: 'AB', steps: [prosecuted, verdict('A'), irrevocable('A'), ended('dismissed', '2026-03-01', 'B')], suspect: 'B' }, 'irrevocable'],
  ['prosecutes all of a case that was dismissed, and judges the other', { action: 'give-verdict', status: 'judged', suspects: 'AB', steps: [step('case.dismissed', '2026-01-01'), prosecuted, verdict('A')], suspect: 'B' }, 'judged'],
  ['does not judge who was let go before the others were prosecuted', { action: 'give-verdict', status: 'judged', suspects: 'AB', steps: [ended('dismissed', '2026-01-01', 'B'), prosecuted, verdict('A')], suspect: 'B' }, ELSEWHERE],
  ['does not prosecute who died', { action: 'prosecute', status: 'irrevocable', suspects: 'AB', steps: [verdict('A'), irrevocable('A'), ended('deceased', '2026-03-01', 'B')], suspect: 'B' }, ELSEWHERE],
  ['is no appeal of who was let go', { action: 'appeal', status: 'irrevocable', suspects: 'AB', steps: [verdict('A'), irrevocable('A'), ended('dismissed', '2026-03-01', 'B')], suspect: 'B' }, ELSEWHERE],
  ['lets a case close in which the others were dismissed before', { action: 'close', status: 'irrevocable', suspects: 'AB', steps: [step('case.dismissed', '2026-01-01'), step('case.prosecuted', '2026-02-01', 'A'), verdict('A'), irrevocable('A')] }, 'closed'],
  ['keeps a case open while a penal order of another can be opposed', { action: 'close', status: 'irrevocable', suspects: 'AB', steps: [penalOrder('B'), verdict('A'), irrevocable('A')] }, 'case.suspects-on-trial'],
  ['keeps a case open of whose other suspect nothing was recorded', { action: 'close', status: 'irrevocable', suspects: 'AB', steps: [verdict('A'), irrevocable('A')] }, 'case.suspects-on-trial'],
  ['lets a case close that stands at its penal order', { action: 'close', status: 'penal-order', suspects: 'A', steps: [penalOrder('A')] }, 'closed'],
  ['lets a case close of which a register told nothing but its stand', { action: 'close', status: 'irrevocable', suspects: 'AB', steps: [] }, 'closed'],
  ['reopens the financial investigation after a conviction (art. 126f(2) Sv)', { action: 'reopen-sfo', status: 'irrevocable', suspects: 'AB', steps: [opened, sfoClosed, prosecuted, verdict('A'), irrevocable('A')] }, 'irrevocable'],
  ['closes it while the case is on trial', { action: 'close-sfo', status: 'prosecuted', suspects: 'A', steps: [opened, prosecuted] }, 'prosecuted'],
  ['closes it after the case was dismissed', { action: 'close-sfo', status: 'dismissed', suspects: 'A', steps: [opened, step('case.dismissed', '2026-01-05')] }, 'dismissed'],
  ['closes none that was closed', { action: 'close-sfo', status: 'judged', suspects: 'A', steps: [opened, sfoClosed, prosecuted, verdict('A')] }, FORBIDDEN],
  ['reopens none that was never opened', { action: 'reopen-sfo', status: 'judged', suspects: 'A', steps: [prosecuted, verdict('A')] }, FORBIDDEN],
  ['closes one of which a register told only the stand of the case', { action: 'close-sfo', status: 'sfo-open', suspects: 'A', steps: [] }, 'sfo-closed'],
];

describe('a step of one suspect', () => {
  it.each(ROWS)('%s', (_what, asked, expected) => {
    expect(outcome(asked)).toBe(expected);
  });

  it('is offered while it is open for one of them, also where the case has gone on with another', () => {
    const offered = (status: CaseStatus, suspects: string, steps: readonly Said[]) => openCaseTransitions(status, ['prosecutor'], { suspects: [...suspects], steps: inOrder(steps) });

    expect(offered('irrevocable', 'AB', [prosecuted, verdict('A'), irrevocable('A')])).toContain('give-verdict');
    expect(offered('irrevocable', 'A', [prosecuted, verdict('A'), irrevocable('A')])).not.toContain('give-verdict');
    expect(offered('irrevocable', 'AB', [penalOrder('A'), irrevocable('A')])).toContain('prosecute');
    expect(offered('irrevocable', 'A', [penalOrder('A'), irrevocable('A')])).not.toContain('prosecute');
    expect(offered('judged', 'A', [prosecuted, verdict('A')])).not.toContain('give-verdict');
  });
});
