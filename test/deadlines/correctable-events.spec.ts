import { CASE_ACTIONS, LEGAL_FACTS, correctableStep } from '#cases';
import { correctableMessage } from '#cross-border';
import { KNOWN_EVENTS } from '#deadlines';
import { ITEM_ACTIONS, correctableAct } from '#items';

/** What a person did not state: the machine measured or foresaw it, and does so again. */
const MEASURED = ['case.coverage-exceeded', 'case.coverage-restored', 'item.break-even-forecast'];
/** A value is corrected where values are, with the approval of a second person. */
const ELSEWHERE = ['item.valued'];

const actions = [...Object.entries(CASE_ACTIONS), ...Object.entries(ITEM_ACTIONS)];

function isCorrectable(type: string): boolean {
  const steps = actions.filter(([, { event }]) => event === type).map(([action]) => ({ type, data: { action } }));
  if (steps.length > 0) return steps.every((step) => correctableStep(step) ?? correctableAct(step));
  return LEGAL_FACTS.some(({ id }) => id === type) || (correctableStep({ type, data: {} }) ?? correctableAct({ type, data: {} }) ?? correctableMessage(type)) !== null;
}

it('every event from which a rule can take a date can be corrected', () => {
  const stuck = [...KNOWN_EVENTS.keys()].filter((type) => !isCorrectable(type));

  expect(stuck.toSorted()).toEqual([...MEASURED, ...ELSEWHERE].toSorted());
});
