/** @typedef {Awaited<ReturnType<typeof import('./run.mjs').runBenchmark>>} Outcome */

/** @param {boolean | null} met */
function verdict(met) {
  if (met === null) return '';
  return met ? 'met' : '**missed**';
}

/**
 * The page in docs/, from the result.
 * @param {Outcome} outcome
 */
export function pageOf({ date, machine, command, deadlines, rounds, loaded, results }) {
  const number = (/** @type {number} */ value) => value.toLocaleString('en-GB');
  const lines = results.map(({ id, what, figure, value, unit, limit, ratio, met }) =>
    `| ${id} | ${what} | ${number(value)} ${unit} | ${limit === null ? '' : `${number(limit)} ${unit}`} | ${ratio ?? ''} | ${figure} | ${verdict(met)} |`);
  return `# Performance

Written by \`${command}\` on ${date}; run it to measure again. ${machine}. The machine was shared with other work: what counts is the
ratio to the limit, taken in ${rounds} interleaved rounds, medians; absolute figures are lower bounds and differences under 25 % are not resolved.

${number(deadlines)} deadlines with their cases, items, facts and two alerts each (${number(loaded)} rows), on the packaged PostgreSQL, loaded with COPY. Ours is the
built code with its transaction, rights, row-level security and log; the limit is the bare statement through one \`pg\` connection as the owner, who has no
row-level security. Both in one process, without HTTP, and as durable as in use (\`synchronous_commit\` on; off only while the rows are loaded).

What people wait for while cases are planned again is taken in the same rounds: ten seconds without the job, then a part of it, stopped and resumed by its
own state. Four people at once do P1, P2 and P3 of the figures: a list, a case page with its items, deadlines and newest events, an item recorded, an item
changed. The ratio is the median of the rounds; below 1 it is noise.

| # | what | ours | limit | ratio | figure to reach | |
|---|---|---|---|---|---|---|
${lines.join('\n')}

## What costs the difference

- **Alerts claimed**: one statement claims and marks, by the first alert that is due of each term, so that all that is due of it is told together and
  never twice; the limit updates one table. What is needed to tell them (the term as it is now, whether its case is over, other systems that listen)
  is read after it in the same transaction, and is no part of the figure; the second line shows what it adds. Both sides claim 500 alerts a transaction and
  give back the same columns. Tried besides: batches of 1,000 and 2,000 and
  named statements (no difference that is resolved), rows addressed by their place (none), no lock on the deadline (kept), whether a case is over by
  an index of its own (kept), the actor asked once a statement and not once a row (kept: the bare statement behind the wall went from 0.74 to 0.91
  of the limit).
- **One term**: the pure function works on day numbers; with the steps that explain a date it makes an object of each.
- **Lists**: a page is one statement, as the limit, and five round trips besides: the transaction, who is at work, whether the rules are the newest, the
  row in the log, and its end. The wall is looked up by the case of each row shown; PostgreSQL used to read all cases first, which made the list of
  everything 1.6 pages a second at a million deadlines. The count is asked beside the page, to 10,000 and no further. What is left to try: the
  transaction and who is at work in one round trip, and a plan that is kept, which TypeORM's interface does not offer.
- **A plan that is stored**: the pure plan of 200 events is what the figure is about; the second line adds reading the facts and storing some 200 terms
  with their history and alerts, in one transaction.
- **Planned anew**: what changes in fifty cases is stored in one statement for each kind of row; most of the time goes to the rows themselves, of
  which a term has three (the term, its history, its alerts), and to the next deadline of its case and item. The job plans in the worker, so that
  what people notice of it is what PostgreSQL and the processors have left.
`;
}
