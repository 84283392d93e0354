import { as, middle, queryOf, READERS } from './register-reader.mjs';

const SHOWN = 51;
const PLACE = { sort: 'nextDeadline', value: '2026-12-20 00:00:00+00', id: 'ffffffff-0000-4000-8000-000000000000' };

/** What is asked of the list without words: orders, both ways and far down, and filters of much and of little. */
const ASKED = /** @type {const} */ ([
  ['by next deadline', {}, null],
  ['by next deadline, the last first', { descending: true }, null],
  ['by next deadline, half way', {}, PLACE],
  ['by reference', { sort: 'reference' }, null],
  ['by value, the dearest first', { sort: 'value', descending: true }, null],
  ['by seizure, the newest first', { sort: 'seizedOn', descending: true }, null],
  ['longest without decision', { sort: 'daysWithoutDecision', descending: true, awaitingDecision: true }, null],
  ['vehicles that are seized', { assetClasses: ['vehicle'], statuses: ['seized'] }, null],
  ['mine', { mine: true }, null],
  ['of one unit', { unitIds: ['b0000000-0000-4000-8000-000000000002'] }, null],
  ['a number that fails its check', { defects: ['check'] }, null],
  ['registered late', { defects: ['late'] }, null],
]);

/**
 * P1 at the size of P4: pages of the list of items.
 * @param {import('pg').Client} client
 * @param {number} rounds
 */
export async function measurePages(client, rounds) {
  /** @type {import('../../libs/items/src/persistence/item-list.query.js').ItemListQuery} */
  const list = await queryOf(client, 'items/src/persistence/item-list.query.js', 'ItemListQuery');
  /** @type {import('../../libs/items/src/persistence/item-facets.query.js').ItemFacetsQuery} */
  const facets = await queryOf(client, 'items/src/persistence/item-facets.query.js', 'ItemFacetsQuery');
  console.log('| list | reader | shown | page ms | count ms | facets ms |\n|---|---|---|---|---|---|');
  for (const reader of READERS) {
    for (const [what, filter, after] of ASKED) {
      /** @type {[number[], number[], number[]]} */
      const [pages, counts, all] = [[], [], []];
      let shown = 0;
      for (let round = 0; round < rounds; round += 1) {
        await as(client, reader, async () => {
          const search = /** @type {import('../../libs/items/src/contract.js').ItemSearch} */ (filter);
          const began = performance.now();
          shown = (await list.page(search, after, SHOWN)).length;
          const read = performance.now();
          await list.count(search);
          const counted = performance.now();
          await facets.count(search);
          pages.push(read - began);
          counts.push(counted - read);
          all.push(performance.now() - counted);
        });
      }
      console.log(`| ${what} | ${reader[0]} | ${shown} | ${middle(pages)} | ${middle(counts)} | ${middle(all)} |`);
    }
  }
}
