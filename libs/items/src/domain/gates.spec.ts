import { readFileSync } from 'node:fs';
import { anItem, idealAct, idealState, codesOf } from '../../testing/item-acts.js';
import { decideItemTransition } from './decide-item-transition.js';
import { ITEM_ACTIONS, type ItemAction } from './item-action.js';

interface PackRow {
  readonly id: string;
  readonly kind?: string;
  readonly acts?: readonly ItemAction[];
}

const rows = ['nl', 'eu', 'treaty'].flatMap((pack) => (JSON.parse(readFileSync(`libs/deadlines/packs/${pack}.json`, 'utf8')) as { readonly rules: readonly PackRow[] }).rules);
const actsOf = (id: string): readonly ItemAction[] => rows.find((row) => row.id === id)?.acts ?? [];

/** The act with all it asks for but one statement, on an item that lacks one thing. */
function without(action: ItemAction, statement: string, lacking: 'valueEstablishedOn' | null, assetClass: 'vehicle' | 'cash') {
  const [status = 'maintained'] = ITEM_ACTIONS[action].from;
  const state = { ...idealState(action, status), assetClass };
  if (lacking !== null) delete (state as { valueEstablishedOn?: string })[lacking];
  const act = idealAct(action);
  const data = Object.fromEntries(Object.entries(act.data ?? {}).filter(([name]) => name !== statement));
  return codesOf(decideItemTransition(state, action, { ...act, data }));
}

describe('the gates of the rule packs are kept by the acts they name', () => {
  it('are these, and no other', () => {
    expect(rows.filter(({ kind }) => kind === 'gate').map(({ id }) => id)).toEqual(['NL-14', 'NL-65', 'EU-25']);
    expect(anItem().valueEstablishedOn).toBeDefined();
  });

  it.each(actsOf('NL-14'))('NL-14: %s is refused without a value of that moment', (action) => {
    expect(without(action, 'valueEstablishedOn', 'valueEstablishedOn', 'vehicle')).toEqual(['item.value-missing']);
    expect(without(action, '', null, 'vehicle')).toEqual([]);
  });

  it.each(actsOf('NL-65'))('NL-65: %s of money is refused until set-off was checked', (action) => {
    expect(without(action, 'setOffChecked', null, 'cash')).toHaveLength(1);
    expect(without(action, '', null, 'cash')).toEqual([]);
  });

  it.each(actsOf('EU-25'))('EU-25: %s asks when the affected person was heard, or why not, and as an advisory gate lets go on without', (action) => {
    expect(ITEM_ACTIONS[action].statements.map(({ name }) => name)).toEqual(expect.arrayContaining(['affectedPersonHeardOn', 'hearingOmittedBecause']));
    expect(without(action, 'affectedPersonHeardOn', null, 'vehicle')).toEqual([]);
  });
});
