import { mapped } from '../../testing/office-register.js';
import { firstStateOf } from './first-status.js';

function stateOf(cells: Readonly<Record<string, string>>) {
  const { status, notes } = firstStateOf(mapped(cells));
  return { status, codes: notes.map(({ code }) => code) };
}

describe('the legal state an imported item begins in', () => {
  it.each([
    ['forfeited as a whole', { Result: 'ftot adm', Forfeited: '205' }, 'forfeited', []],
    ['forfeited, the text naming all of it', { Result: 'ftot $205' }, 'forfeited', []],
    ['released as a whole', { Result: 'rel' }, 'returned', []],
    ['part released, part forfeited', { Result: 'rel $105 ftot $100' }, 'seized', ['import.outcome-split']],
    ['part released, of the rest nothing said', { Result: 'rel $105' }, 'seized', []],
    ['withdrawn without a word on where it went', { Result: 'rescind' }, 'seized', ['import.outcome-rescinded']],
    ['withdrawn and released', { Result: 'rescind rel' }, 'returned', []],
    ['forfeited for another amount than was seized', { Result: 'ftot', Forfeited: '204' }, 'seized', []],
    ['released beside an amount that was forfeited', { Result: 'rel', Forfeited: '205' }, 'seized', []],
    ['a text that nobody can read', { Result: 'split file' }, 'seized', []],
    ['nothing said, still open', { Open: 'A' }, 'seized', []],
    ['nothing said, and done', { Open: 'D' }, 'seized', ['import.ended-without-outcome']],
    ['nothing said at all', { Open: '' }, 'seized', []],
  ] as const)('%s', (_, cells, status, codes) => {
    expect(stateOf(cells)).toEqual({ status, codes });
  });

  it('says what was forfeited and what was released of an item that became two things', () => {
    expect(firstStateOf(mapped({ Result: 'rel $105 ftot $100' })).notes).toEqual([
      { code: 'import.outcome-split', params: { text: 'rel $105 ftot $100', forfeited: '100', released: '105' } },
    ]);
  });
});
