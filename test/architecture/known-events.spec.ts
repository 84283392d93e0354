import { CASE_EVENT_TITLES } from '../../libs/cases/src/domain/case-action.js';
import { LEGAL_FACTS } from '../../libs/cases/src/domain/legal-facts.js';
import { REQUEST_ACTIONS } from '../../libs/cross-border/src/domain/request-state.js';
import { KNOWN_EVENTS } from '../../libs/deadlines/src/domain/rules/known-events.js';
import { ITEM_ACTIONS } from '../../libs/items/src/domain/item-action.js';

/** What the steps and facts of the register are called, wherever they are recorded. */
const recorded: Readonly<Record<string, readonly string[]>> = {
  'facts of law': LEGAL_FACTS.map(({ id }) => id),
  'steps of a case': Object.keys(CASE_EVENT_TITLES),
  'steps of a thing': Object.values(ITEM_ACTIONS).map(({ event }) => event),
  'steps of a request': Object.values(REQUEST_ACTIONS).map(({ event }) => event),
};

it.each(Object.entries(recorded))('the planner reads every list of %s, whether a rule asks for them or not', (_, types) => {
  expect(types.length).toBeGreaterThan(5);
  expect(types.filter((type) => !KNOWN_EVENTS.has(type))).toEqual([]);
});
