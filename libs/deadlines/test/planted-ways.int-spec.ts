import { AlertRepository, type NewAlert } from '../src/persistence/alert.repository.js';
import { CaseFactsQuery } from '../src/persistence/case-facts.query.js';
import { DeadlineListQuery } from '../src/persistence/deadline-list.query.js';
import type { DeadlineRow } from '../src/contract.js';
import type { Page } from '../../platform/src/contract.js';
import { done } from '../../../test/e2e/support/client.js';
import { daysAfter, daysAgo, inAmsterdam, today } from '../../../test/e2e/support/dates.js';
import type { Person } from '../../../test/e2e/support/people.js';
import { deadlinesOf, openCase, recordFact } from '../../../test/e2e/support/story.js';
import { planAlone, startOffice, type Office } from '../../../test/deadlines/support/office.js';
import { alertsOf, termsOf, toldTo } from '../../../test/deadlines/support/told.js';

/**
 * Each way in which a deadline worker goes wrong, planted: what test/deadlines/support/eight-ways.ts looks at is as it should be without the fault, and is
 * not with it. So none of those tests passes because it looks at nothing.
 */

let office: Office;
let lead: Person;

beforeAll(async () => {
  office = await startOffice();
  lead = await office.enrol('prosecutor');
});

afterEach(() => jest.restoreAllMocks());
afterAll(() => office.stop());

const A_DAY = 86_400_000;
const morning = (date: string, days: number): Date => inAmsterdam(daysAfter(date, days), '08:00:00');

interface Given {
  readonly caseId: string;
  readonly eventId: string;
  readonly termId: string;
  readonly dueOn: string;
}

async function givenComplaint(filedOn = today()): Promise<Given> {
  const { id: caseId } = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id });
  const eventId = await recordFact(lead.client, caseId, 'complaint.filed', { complaint: 'RK 26/1', privileged: true }, { occurredOn: filedOn });
  await office.plan(caseId);
  const [term] = await termsOf(office.database, caseId);
  return { caseId, eventId, termId: term?.id ?? '', dueOn: term?.dueOn ?? '' };
}

const told = async ({ caseId }: Given): Promise<readonly string[]> => (await toldTo(office.database, lead, caseId)).map(({ message }) => message);

async function completed({ caseId, termId }: Given): Promise<void> {
  const row = (await deadlinesOf(lead.client, caseId)).find(({ id }) => id === termId);
  await done(lead.client.post(`/deadlines/${termId}/completion`, { metOn: today(), reason: 'Afgedaan.' }, { version: row?.version ?? 0 }));
}

/** A sweep that leaves out what fell due before some time, as a cron that selects by age does. */
function plantAgeLimit(oldest: number): void {
  const { take } = AlertRepository.prototype;
  jest.spyOn(AlertRepository.prototype, 'take').mockImplementation(async function (this: AlertRepository, now, ...more) {
    await office.database.query(`UPDATE alert SET state = 'withdrawn' WHERE state = 'pending' AND due_at < $1`, [new Date(now.getTime() - oldest)]);
    return take.call(this, now, ...more);
  });
}

function plantAlerts(change: (alert: NewAlert) => NewAlert | []): void {
  const { add } = AlertRepository.prototype;
  jest.spyOn(AlertRepository.prototype, 'add').mockImplementation(function (this: AlertRepository, alerts) {
    return add.call(this, alerts.flatMap(change));
  });
}

/** Withdrawn alerts stay, and whoever tells them does not look at the term again. */
function plantDeafness(): void {
  const { toBeTold } = AlertRepository.prototype;
  jest.spyOn(AlertRepository.prototype, 'withdraw').mockResolvedValue(undefined);
  jest.spyOn(AlertRepository.prototype, 'toBeTold').mockImplementation(async function (this: AlertRepository, taken) {
    return (await toBeTold.call(this, taken)).map((alert) => ({ ...alert, still_open: true }));
  });
}

interface Way {
  readonly way: string;
  readonly plant: () => void;
  /** What a test of that way looks at; the fault is planted once there is something to go wrong. */
  readonly look: (planted: () => void) => Promise<unknown>;
  /** What it sees without the fault, and with it. */
  readonly sound: unknown;
  readonly faulty: unknown;
}

const WAYS: readonly Way[] = [
  {
    way: '1. a missed run: only what fell due in the last day is told',
    sound: ['deadline.new', 'deadline.approaching'],
    faulty: ['deadline.new'],
    plant: () => plantAgeLimit(A_DAY),
    async look(planted) {
      const given = await givenComplaint();
      planted();
      await office.sweep(new Date());
      await office.sweep(morning(given.dueOn, -5));
      return told(given);
    },
  },
  {
    way: '2. an upper age: what is older than a month is left',
    sound: ['deadline.new', 'deadline.overdue'],
    faulty: ['deadline.new'],
    plant: () => plantAgeLimit(30 * A_DAY),
    async look(planted) {
      const given = await givenComplaint(daysAgo(400));
      planted();
      await office.sweep(new Date());
      return told(given);
    },
  },
  {
    way: '3. no schedule before the end: a word comes when the term is over',
    sound: ['deadline.new', 'deadline.approaching', 'deadline.approaching', 'deadline.approaching', 'deadline.today', 'deadline.overdue'],
    faulty: ['deadline.new', 'deadline.today', 'deadline.overdue'],
    plant: () => plantAlerts((alert) => (alert.stage.startsWith('T-') ? [] : alert)),
    async look(planted) {
      planted();
      const given = await givenComplaint();
      await office.sweep(new Date());
      for (const day of [-7, -3, -1, 0, 1]) await office.sweep(morning(given.dueOn, day));
      return told(given);
    },
  },
  {
    way: '4. the clock of another place: a reminder comes hours beside eight in the morning',
    sound: [true],
    faulty: [false],
    plant: () => plantAlerts((alert) => ({ ...alert, dueAt: new Date(Date.parse(alert.dueAt) + 9 * 3_600_000).toISOString() })),
    async look(planted) {
      planted();
      const { caseId, dueOn } = await givenComplaint();
      const stages = (await alertsOf(office.database, caseId)).filter(({ stage }) => stage.startsWith('T-'));
      return [...new Set(stages.map(({ stage, dueAt }) => dueAt.getTime() === morning(dueOn, Number(stage.slice(1))).getTime()))];
    },
  },
  {
    way: '5. finished work is brought up again',
    sound: ['deadline.new'],
    faulty: ['deadline.new', 'deadline.overdue'],
    plant: plantDeafness,
    async look(planted) {
      const given = await givenComplaint();
      planted();
      await office.sweep(new Date());
      await completed(given);
      await office.sweep(morning(given.dueOn, 2));
      return told(given);
    },
  },
  {
    way: '6. what hangs on a moved source stays where it was',
    sound: false,
    faulty: true,
    plant: () => void jest.spyOn(CaseFactsQuery.prototype, 'lock').mockResolvedValue([]),
    async look(planted) {
      const given = await givenComplaint();
      planted();
      await done(lead.client.post(`/cases/${given.caseId}/events/${given.eventId}/correction`, { occurredOn: daysAgo(14), reason: 'Datumstempel.' }));
      await office.plan(given.caseId);
      const [term] = await termsOf(office.database, given.caseId);
      return term?.dueOn === given.dueOn;
    },
  },
  {
    way: '7. two at once: neither waits for the other, and the work of one is lost',
    sound: ['fulfilled', 'fulfilled'],
    faulty: ['fulfilled', 'rejected'],
    plant() {
      const waiting: (() => void)[] = [];
      jest.spyOn(CaseFactsQuery.prototype, 'lock').mockImplementation(async (ids) => {
        await new Promise<void>((go) => {
          waiting.push(go);
          if (waiting.length === 2) for (const each of waiting.splice(0)) each();
        });
        return ids.map((id) => ({ id, jurisdiction: 'nl', lead_id: lead.id, asset_officer_id: null, members: [] }));
      });
    },
    async look(planted) {
      planted();
      // Two that do not wait may still miss each other: it is tried until they meet.
      let outcome: readonly string[] = [];
      for (let round = 0; round < 10 && !outcome.includes('rejected'); round += 1) {
        const { id } = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id });
        await recordFact(lead.client, id, 'complaint.filed', { complaint: 'RK 26/1', privileged: true });
        const planned = await Promise.allSettled([planAlone(office, [id]), planAlone(office, [id])]);
        outcome = planned.map(({ status }) => status).toSorted();
      }
      return outcome;
    },
  },
  {
    way: '8. the list that is read next is the one from before',
    sound: [true, false],
    faulty: [true, true],
    plant() {
      const { page } = DeadlineListQuery.prototype;
      let first: ReturnType<typeof page> | undefined;
      jest.spyOn(DeadlineListQuery.prototype, 'page').mockImplementation(function (this: DeadlineListQuery, ...asked) {
        first ??= page.apply(this, asked);
        return first;
      });
    },
    async look(planted) {
      const given = await givenComplaint();
      planted();
      const isMine = async (): Promise<boolean> => (await done(lead.client.get<Page<DeadlineRow>>('/deadlines?scope=mine&limit=200'))).rows.some(({ id }) => id === given.termId);
      const before = await isMine();
      await completed(given);
      return [before, await isMine()];
    },
  },
];

it.each(WAYS)('$way', async ({ plant, look, sound, faulty }) => {
  expect(await look(() => undefined)).toEqual(sound);
  expect(await look(plant)).toEqual(faulty);
});
