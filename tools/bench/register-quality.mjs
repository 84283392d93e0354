import { as, middle, PROCESS, queryOf, READERS } from './register-reader.mjs';

const CASES_AT_ONCE = 500;

/**
 * What the figures of data quality cost.
 * @param {import('pg').Client} client
 * @param {number} rounds
 */
export async function measureQuality(client, rounds) {
  /** @type {import('../../libs/items/src/persistence/kept-quality.repository.js').KeptQualityRepository} */
  const kept = await queryOf(client, 'items/src/persistence/kept-quality.repository.js', 'KeptQualityRepository');
  const began = performance.now();
  let cases = 0;
  for (;;) {
    const found = await as(client, PROCESS, () => kept.addUp(CASES_AT_ONCE));
    cases += found;
    if (found < CASES_AT_ONCE) break;
  }
  console.log(`${cases} cases added up in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  /** @type {import('../../libs/items/src/persistence/quality.query.js').QualityQuery} */
  const quality = await queryOf(client, 'items/src/persistence/quality.query.js', 'QualityQuery');
  const { rows } = await as(client, READERS[0], () => client.query(`SELECT id FROM case_file WHERE reference = 'Z2026-004711'`));
  const id = rows[0]?.id;
  const ASKED = /** @type {const} */ ([
    ['figures of all units', () => quality.units({})],
    ['cases, the worst first', () => quality.cases({}, null, 51)],
    ['how many cases', () => quality.countCases({})],
    ['one case', () => quality.ofCase(id)],
    ['my cases, the worst first', () => quality.cases({ mine: true }, null, 51)],
  ]);
  console.log('| figure | reader | ms |\n|---|---|---|');
  for (const reader of READERS) {
    for (const [what, ask] of ASKED) {
      /** @type {number[]} */
      const took = [];
      for (let round = 0; round < rounds; round += 1) {
        await as(client, reader, async () => {
          const began = performance.now();
          await ask();
          took.push(performance.now() - began);
        });
      }
      console.log(`| ${what} | ${reader[0]} | ${middle(took)} |`);
    }
  }
}
