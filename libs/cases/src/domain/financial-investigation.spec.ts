import { financialInvestigations, type InvestigationStep } from './financial-investigation.js';

const opened = { type: 'case.sfo-opened', occurredOn: '2026-01-05' };
const closed = { type: 'case.sfo-closed', occurredOn: '2026-03-01' };
const reopened = { type: 'case.sfo-reopened', occurredOn: '2026-06-01' };

describe('a criminal financial investigation', () => {
  it.each<[what: string, steps: readonly InvestigationStep[], status: string, expected: string]>([
    ['goes on since it was opened', [opened], 'sfo-open', '2026-01-05…'],
    ['goes on beside the trial', [opened], 'judged', '2026-01-05…'],
    ['ended when it was closed', [opened, closed], 'sfo-closed', '2026-01-05…2026-03-01'],
    ['goes on again since it was reopened', [opened, closed, reopened], 'irrevocable', '2026-01-05…2026-03-01 2026-06-01…'],
    ['is not opened twice', [opened, { ...opened, occurredOn: '2026-02-01' }, closed], 'sfo-closed', '2026-01-05…2026-03-01'],
    ['goes on by the status of a case from a register', [], 'sfo-open', '…'],
    ['is none where nothing says so', [], 'judged', ''],
    ['is none that was only closed', [closed], 'sfo-closed', ''],
  ])('%s', (_what, steps, status, expected) => {
    expect(financialInvestigations(steps, status).map(({ from, until }) => `${from ?? ''}…${until ?? ''}`).join(' ')).toBe(expected);
  });
});
