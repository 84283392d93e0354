import { CASE_ACTIONS, LEGAL_FACTS } from '#cases';
import { REQUEST_ACTIONS } from '#cross-border';
import { KNOWN_EVENTS } from '#deadlines';
import { ITEM_ACTIONS } from '#items';

/** What the steps and facts of the register are called, wherever they are recorded. */
const recorded: Readonly<Record<string, readonly string[]>> = {
  'facts of law': LEGAL_FACTS.map(({ id }) => id),
  'steps of a case': Object.values(CASE_ACTIONS).map(({ event }) => event),
  'steps of a thing': Object.values(ITEM_ACTIONS).map(({ event }) => event),
  'steps of a request': Object.values(REQUEST_ACTIONS).map(({ event }) => event),
};

it.each(Object.entries(recorded))('the planner reads every list of %s, whether a rule asks for them or not', (_, types) => {
  expect(types.length).toBeGreaterThan(5);
  expect(types.filter((type) => !KNOWN_EVENTS.has(type))).toEqual([]);
});
