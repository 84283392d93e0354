import { agreeOn, askStep, showItem } from '../../e2e/support/story.js';
import type { Person } from '../../e2e/support/people.js';
import { STEP, type FourEyesOffice } from './four-eyes-office.js';

/** T7: who may not approve or carry out tries so at the same moment as who may, through the front door and past it. */

export interface RaceResult {
  /** Of those that may not succeed. */
  readonly tries: number;
  /** Which of them succeeded, and how often. */
  readonly succeeded: Readonly<Record<string, number>>;
  /** Of two who may and of whom one can: rounds in which another number than one succeeded. */
  readonly notOnce: readonly string[];
  /** How often the change came before the step that was approved, which then may not succeed. */
  readonly changedFirst: number;
}

type Attempt = () => Promise<boolean>;
type Named = readonly [what: string, attempt: Attempt];

class Tally {
  tries = 0;
  readonly succeeded: Record<string, number> = {};
  readonly notOnce: string[] = [];
  changedFirst = 0;

  forbidden(what: string, outcomes: readonly boolean[]): void {
    this.tries += outcomes.length;
    const through = outcomes.filter(Boolean).length;
    if (through > 0) this.succeeded[what] = (this.succeeded[what] ?? 0) + through;
  }

  /** All but one of them may not succeed. */
  once(what: string, outcomes: readonly boolean[]): void {
    const through = outcomes.filter(Boolean).length;
    if (through !== 1) this.notOnce.push(`${what}: ${through}`);
    this.tries += outcomes.length - 1;
  }
}

/** @param each how often each try is made at once, in every round */
export async function fourEyesRace(office: FourEyesOffice, { tries, each }: { readonly tries: number; readonly each: number }): Promise<RaceResult> {
  const tally = new Tally();
  while (tally.tries < tries) {
    await raceToApproveAndExecute(office, each, tally);
    await newMemberTries(office, each, tally);
    await raceWithAChange(office, each, tally);
  }
  return { tries: tally.tries, succeeded: tally.succeeded, notOnce: tally.notOnce, changedFirst: tally.changedFirst };
}

const times = (count: number, attempt: Attempt): readonly Promise<boolean>[] => Array.from({ length: count }, () => attempt());

/** All at once. @returns how each ended, by what was tried */
async function atOnce(count: number, named: readonly Named[]): Promise<ReadonlyMap<string, readonly boolean[]>> {
  const outcomes = await Promise.all(named.map(async ([what, attempt]) => [what, await Promise.all(times(count, attempt))] as const));
  return new Map(outcomes);
}

async function raceToApproveAndExecute(office: FourEyesOffice, each: number, tally: Tally): Promise<void> {
  const { officer, colleague, other, keeper, otherKeeper, tries } = office;
  const itemId = await office.givenReturnable();
  const asked = await askStep(officer.client, itemId, STEP);
  const approving = await atOnce(each, [
    ['self', () => tries.approve(officer, asked)],
    ['self, past the application', () => tries.approvePast(officer, asked)],
    ['other content', () => tries.approve(colleague, { ...asked, contentHash: '0'.repeat(64) })],
    ['execution before the approval', () => tries.executePast(keeper, itemId, asked)],
    ['one approver', () => tries.approve(colleague, asked)],
    ['another approver', () => tries.approvePast(other, asked)],
  ]);
  // Whoever carries out may come as soon as there is an approval: it is not to be before that.
  for (const what of ['self', 'self, past the application', 'other content']) tally.forbidden(what, approving.get(what) ?? []);
  tally.once('approved', [...(approving.get('one approver') ?? []), ...(approving.get('another approver') ?? [])]);
  const early = approving.get('execution before the approval') ?? [];
  const approver: Person = (approving.get('one approver') ?? []).some(Boolean) ? colleague : other;
  const executing = await atOnce(each, [
    ['execution by who asked', () => tries.execute(officer, itemId)],
    ['execution by who asked, past the application', () => tries.executePast(officer, itemId, asked)],
    ['execution by who approved', () => tries.execute(approver, itemId)],
    ['execution by who approved, past the application', () => tries.executePast(approver, itemId, asked)],
    ['one executor', () => tries.execute(keeper, itemId)],
    ['another executor', () => tries.execute(otherKeeper, itemId)],
    ['another executor, past the application', () => tries.executePast(otherKeeper, itemId, asked)],
  ]);
  for (const [what, outcomes] of executing) if (what.startsWith('execution')) tally.forbidden(what, outcomes);
  tally.once('executed', [...early, ...[...executing].filter(([what]) => !what.startsWith('execution')).flatMap(([, outcomes]) => outcomes)]);
}

async function newMemberTries(office: FourEyesOffice, each: number, tally: Tally): Promise<void> {
  const asked = await askStep(office.lead.client, await office.givenReturnable(), STEP);
  const fresh = await office.givenNewMember();
  const outcomes = await atOnce(each, [
    ['new member', () => office.tries.approve(fresh, asked)],
    ['new member, past the application', () => office.tries.approvePast(fresh, asked)],
  ]);
  for (const [what, each] of outcomes) tally.forbidden(what, each);
}

/** Of a change and the step that was approved before it one comes first, and then the other may not be. */
async function raceWithAChange({ officer, colleague, keeper, otherKeeper, tries, ...office }: FourEyesOffice, each: number, tally: Tally): Promise<void> {
  const itemId = await office.givenReturnable();
  const agreed = await agreeOn(officer.client, colleague.client, itemId, STEP);
  const { version } = await showItem(officer.client, itemId);
  const [changed, executed] = await Promise.all([
    tries.change(officer, itemId, version),
    Promise.all([...times(each, () => tries.execute(keeper, itemId)), ...times(each, () => tries.executePast(otherKeeper, itemId, agreed))]),
  ]);
  tally.once('executed or changed', [changed, ...executed]);
  if (!changed) return;
  tally.changedFirst += 1;
  const after = await atOnce(each, [
    ['execution after a change', () => tries.execute(keeper, itemId)],
    ['execution after a change, past the application', () => tries.executePast(keeper, itemId, agreed)],
  ]);
  for (const [what, outcomes] of after) tally.forbidden(what, outcomes);
}
