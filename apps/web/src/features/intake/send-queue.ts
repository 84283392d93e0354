import type { Me } from '@contract/access';
import { ApiProblem, isTransient, SessionEnded, Unreachable } from '../../api/api-problem.js';
import { uploadDocument } from '../../api/documents.js';
import { recordSeizure } from '../../api/items.js';
import { request } from '../../api/request.js';
import { sessionState } from '../../api/session-state.js';
import { intakeStore } from './intake-store.js';
import { afterAnswer, begun, type Entry, hurried, nextMoment, nextStep, nextToSend, type Outcome } from './queue.js';

const LOCK = 'zegel-intake-send';
/** Answers that say "not now": nothing was refused. */
const NOT_NOW: readonly number[] = [408, 425, 429];

function outcomeOf(error: unknown): Outcome {
  if (error instanceof SessionEnded) return { kind: 'signed-out' };
  if (error instanceof Unreachable) return { kind: 'no-answer' };
  // Not of the network and not of the register: what stands on the device cannot be read.
  if (!(error instanceof ApiProblem)) return { kind: 'refused', problem: { code: 'device', title: '', detail: '', errors: [] } };
  if (isTransient(error) || error.status >= 500 || NOT_NOW.includes(error.status)) return { kind: 'no-answer' };
  const { code, title, detail } = error.problem;
  return { kind: 'refused', problem: { code, title, detail, errors: error.errors } };
}

async function take(entry: Entry): Promise<Outcome> {
  const step = nextStep(entry);
  if (step.kind === 'photo') {
    const { photo } = step;
    const file = await intakeStore.photo(photo);
    const title = entry.request.things[0]?.description ?? file.name;
    await uploadDocument(entry.caseId, { file, title: title.slice(0, 200), kind: 'photo', ...(entry.recorded && { itemId: entry.recorded.itemId }) }, photo.key);
    return { kind: 'photo-sent', photoId: photo.id };
  }
  const { items } = await recordSeizure(entry.caseId, entry.request, entry.key);
  const [item] = items;
  if (!item) throw new Error('The register named no item.');
  return { kind: 'recorded', itemId: item.id, reference: item.reference };
}

/** One step of one entry. @returns false when sending is to stop for now */
async function sendOne(known: Entry): Promise<boolean> {
  const entry = await intakeStore.fresh(known);
  if (entry?.state !== 'waiting') return true;
  const going = begun(entry);
  // Written before it leaves: after a crash it is known that it may have arrived.
  await intakeStore.save(going);
  const outcome = await take(going).catch((error: unknown) => outcomeOf(error));
  const next = afterAnswer(going, outcome, Date.now());
  if (next) {
    await intakeStore.save(next);
  } else {
    const arrived = outcome.kind === 'recorded' ? outcome : going.recorded;
    await intakeStore.remove(going, arrived ? { itemId: arrived.itemId, reference: arrived.reference, title: going.request.things[0]?.description ?? '' } : undefined);
  }
  if (outcome.kind === 'signed-out') intakeStore.change({ paused: 'signed-out' });
  return outcome.kind !== 'no-answer' && outcome.kind !== 'signed-out';
}

/** What one person took in is never sent in the name of another who signed in on the device since. */
async function isSamePerson(): Promise<boolean> {
  const me = await request<Me>('/me');
  const same = me.id === intakeStore.get().vault?.userId;
  intakeStore.change({ paused: same ? null : 'other-person' });
  return same;
}

async function sendAll(): Promise<void> {
  if (!nextToSend(intakeStore.get().entries, Date.now())) return;
  intakeStore.change({ sending: true });
  try {
    if (!(await isSamePerson())) return;
    for (;;) {
      const { vault, entries } = intakeStore.get();
      const entry = vault && nextToSend(entries, Date.now());
      if (!entry || !(await sendOne(entry))) return;
    }
  } catch (error) {
    const outcome = outcomeOf(error);
    if (error instanceof ApiProblem && error.status === 401) {
      intakeStore.change({ paused: 'signed-out' });
      sessionState.set(true);
    } else if (outcome.kind !== 'no-answer') throw error;
  } finally {
    intakeStore.change({ sending: false });
  }
}

/** Sends what waits, in order; of several windows one sends. */
export async function sendQueue(): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock && intakeStore.get().vault) await sendAll();
  });
}

/** Sends at once, whatever pause was left. */
export async function sendNow(): Promise<void> {
  for (const entry of intakeStore.get().entries) if (hurried(entry).notBefore !== entry.notBefore) await intakeStore.save(hurried(entry));
  await sendQueue();
}

const SHORTEST_WAIT = 1_000;
const LONGEST_WAIT = 60_000;

/** Sends whenever the network is back and when a pause is over. @returns how to stop */
export function keepSending(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const again = (): void => {
    clearTimeout(timer);
    if (stopped) return;
    const due = nextMoment(intakeStore.get().entries);
    if (due !== null) timer = setTimeout(go, Math.min(Math.max(due - Date.now(), SHORTEST_WAIT), LONGEST_WAIT));
  };
  const go = (): void => {
    if (navigator.onLine) void sendQueue().finally(again);
    else again();
  };
  const online = (): void => void sendNow().finally(again);
  const unsubscribe = intakeStore.subscribe(again);
  window.addEventListener('online', online);
  go();
  return () => {
    stopped = true;
    clearTimeout(timer);
    unsubscribe();
    window.removeEventListener('online', online);
  };
}
