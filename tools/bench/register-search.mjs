import { as, middle, nearlyWorst, queryOf, READERS } from './register-reader.mjs';

const SEARCHES = ['aanhangwagen', 'a3f09c', 'Z2026-004711', 'Z2026-004711-003', 'personenauto', 'jacht', 'auto', 'Volkswagen'];
const SHOWN = 51;

/**
 * P4: what a search of the list of items costs.
 * @param {import('pg').Client} client
 * @param {number} rounds
 */
export async function measureSearch(client, rounds) {
  /** @type {import('../../libs/items/src/persistence/item-list.query.js').ItemListQuery} */
  const list = await queryOf(client, 'items/src/persistence/item-list.query.js', 'ItemListQuery');
  /** @type {number[]} */
  const all = [];
  console.log('| what is asked | reader | found | found ms | page ms | together ms |\n|---|---|---|---|---|---|');
  for (const reader of READERS) {
    for (const text of SEARCHES) {
      /** @type {[number[], number[], number[]]} */
      const [counts, pages, together] = [[], [], []];
      let found = '';
      for (let round = 0; round < rounds; round += 1) {
        await as(client, reader, async () => {
          const began = performance.now();
          const { count, exact, ids } = await list.find({ text });
          const counted = performance.now();
          const rows = count === 0 ? [] : await list.page({ text }, null, SHOWN, ids);
          const read = performance.now();
          counts.push(counted - began);
          pages.push(read - counted);
          together.push(read - began);
          found = `${exact ? '' : '> '}${count} (${rows.length} shown)`;
        });
      }
      all.push(...together);
      console.log(`| \`${text}\` | ${reader[0]} | ${found} | ${middle(counts)} | ${middle(pages)} | ${middle(together)} |`);
    }
  }
  console.log(`\nof all ${all.length}: median ${middle(all)} ms, p95 ${nearlyWorst(all)} ms`);
}
