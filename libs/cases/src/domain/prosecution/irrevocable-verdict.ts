import type { LegalDate } from '../../../../platform/src/contract.js';
import { caseRefusal, type CaseRefusal } from '../case-refusal.js';
import { everySuspect, type Prosecution, type ProsecutionStep } from './prosecution.js';
import { isBehindOthers, IRREVOCABLE, lastStepOf, REMEDIES } from './standing.js';

/**
 * Why what a verdict holds is not irrevocable on that day (art. 6:1:16 Sv): of the suspect whom it names, or of everyone when it
 * names nobody. Where no step is known, as in a case from a register, the registry's record alone proves it.
 */
export function notIrrevocable(prosecution: Prosecution, suspect: string | undefined, on: LegalDate): readonly CaseRefusal[] {
  const concerned = suspect === undefined ? everySuspect(prosecution) : [suspect];
  const last = concerned.map((each) => ({ step: lastStepOf(prosecution, each), isBehind: isBehindOthers(each, prosecution) }));
  const known = last.filter(({ step, isBehind }) => step !== undefined || isBehind).map(({ step }) => step);
  if (known.length === 0) return [];
  const isPending = known.some((step) => step !== undefined && REMEDIES.includes(step.type));
  const holds = known.some((step) => isIrrevocable(step, on)) && known.every((step) => isIrrevocable(step, on) || (suspect === undefined && endedOtherwise(step)));
  if (isPending) return [caseRefusal('case.remedy-pending')];
  return holds ? [] : [caseRefusal('case.not-irrevocable')];
}

function isIrrevocable(step: ProsecutionStep | undefined, on: LegalDate): boolean {
  return step?.type === IRREVOCABLE && step.occurredOn <= on;
}

/** What a verdict on the others holds does not wait for one who was let go or died. */
function endedOtherwise(step: ProsecutionStep | undefined): boolean {
  return step?.type === 'prosecution.ended-for-suspect' || step?.type === 'case.dismissed';
}
