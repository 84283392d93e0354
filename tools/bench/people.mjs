// What people ask for while something else is at work, each under that person's rights and with its row in the log.
import path from 'node:path';
import { PROJECT_ROOT } from '../build/source-files.mjs';
import { idOf, personId, UNIT_ID } from './generate.mjs';
import { median, timed } from './measure.mjs';

/** So many people at once. */
const PEOPLE = 4;
/** Each takes a breath, as people do: the figure is what one of them waits, not how much can be done at once. */
const BREATH_MILLISECONDS = 40;

/** @param {string} file  of the build */
const built = (file) => import(path.join(PROJECT_ROOT, 'dist/libs', file));

/** @typedef {Record<string, (turn: number) => Promise<unknown>>} Acts */

/**
 * Several people do each of the things in turn, until the time or what they are measured beside is over.
 * @param {Acts} acts
 * @param {() => boolean} goesOn
 * @returns {Promise<Record<string, number>>} the median of each, in milliseconds
 */
export async function watch(acts, goesOn) {
  /** @type {Record<string, number[]>} */
  const seen = Object.fromEntries(Object.keys(acts).map((what) => [what, []]));
  const one = async (/** @type {number} */ person) => {
    while (goesOn()) {
      turns[person] = (turns[person] ?? person) + PEOPLE; // no two work on one case
      const turn = turns[person] ?? 0;
      for (const [what, act] of Object.entries(acts)) {
        seen[what]?.push(await timed(() => act(turn)));
        await new Promise((resolve) => setTimeout(resolve, BREATH_MILLISECONDS));
      }
    }
  };
  await Promise.all(Array.from({ length: PEOPLE }, (_, person) => one(person)));
  return Object.fromEntries(Object.entries(seen).map(([what, times]) => [what, median(times)]));
}
/** Goes on where it was, from one watch to the next. @type {number[]} */
const turns = [];

/**
 * P1, P2 and P3 as they are defined: a page of a list; the page of a case with its items, parties, deadlines and newest events; an
 * item recorded and one changed. They stay in the first quarter of the cases, so that what is measured beside them has others.
 * @param {import('./deadlines.mjs').Bench} bench
 * @returns {Promise<Acts>}
 */
export async function peopleAtWork({ app, deadlines, now }) {
  const [{ madeBody }, { ListDeadlines }, { ShowCase }, { ShowTimeline }, { SearchItems }, { EditItem }, { RecordSeizure }] = await Promise.all([
    built('platform/src/index.js'),
    built('deadlines/src/application/list-deadlines.service.js'),
    built('cases/src/application/show-case.service.js'),
    built('cases/src/application/show-timeline.service.js'),
    built('items/src/application/search-items.service.js'),
    built('items/src/application/edit-item.service.js'),
    built('items/src/application/record-seizure.service.js'),
  ]);
  const [lists, page, timeline, items, edit, seize] = [app.get(ListDeadlines), app.get(ShowCase), app.get(ShowTimeline), app.get(SearchItems), app.get(EditItem), app.get(RecordSeizure)];
  const cases = Math.max(1, Math.ceil(deadlines / 10) >> 4) * PEOPLE;
  const caseOf = (/** @type {number} */ turn) => turn % cases;
  const as = (/** @type {number} */ n, /** @type {string} */ act) => ({
    actor: { kind: 'person', id: personId(n), name: 'Person', roles: ['prosecutor', 'asset-officer'], unitIds: [UNIT_ID], reach: 'unit' }, act, purpose: 'handling a case', requestId: 'bench',
  });
  /** How often each item was changed. @type {Map<string, number>} */
  const editions = new Map();
  const vehicle = (/** @type {number} */ turn) => ({ assetClass: 'vehicle', description: `Personenauto, keer ${turn}`, details: {} });
  return {
    'P1, list of my overdue deadlines': (turn) => lists.execute(as(turn, 'deadline.view'), { scope: 'mine', urgency: 'overdue', limit: 50 }),
    'P2, a case page with its items, deadlines and newest events': async (turn) => {
      const [n, id] = [caseOf(turn), idOf('c', caseOf(turn))];
      await Promise.all([
        page.execute(as(n, 'case.view'), id), items.execute(as(n, 'item.view'), { caseId: id, limit: 50 }), lists.ofCase(as(n, 'deadline.view'), id), timeline.execute(as(n, 'case.view'), id, { limit: 50 }),
      ]);
    },
    'P3, an item recorded': (turn) => seize.execute(as(caseOf(turn), 'item.register'), idOf('c', caseOf(turn)), madeBody({ seizedOn: now.toISOString().slice(0, 10), grounds: ['nl-sv-94'], place: 'Noordstad', things: [vehicle(turn)] })),
    'P3, an item changed': async (turn) => {
      const item = idOf('1', caseOf(turn) * 5);
      const version = (editions.get(item) ?? 0) + 1;
      editions.set(item, version);
      await edit.execute(as(caseOf(turn), 'item.correct'), item, version, vehicle(turn), 'measured');
    },
  };
}
