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
row-level security. Both in one process, without HTTP.

| # | what | ours | limit | ratio | figure to reach | |
|---|---|---|---|---|---|---|
${lines.join('\n')}

## What costs the difference

- **Alerts claimed**: ours locks the deadline beside its alerts, so that all that is due of one term is told together and never twice, reads
  deadline and case with them, and checks each row against the wall; the limit updates one table. Claiming and marking in one statement was tried:
  it brought a fifth of the limit to about a third, and told other systems of alerts before it was known whether anyone is there to hear them.
- **One term**: the pure function works on day numbers; with the steps that explain a date it makes an object of each.
- **Lists**: the first page counts all rows that match, each checked against the wall. A list of one person is small; the list of everything is not.
- **Planned anew**: terms that move or go are updated one by one, each with the trigger that keeps the next deadline of its case and item.
`;
}
