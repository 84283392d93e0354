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
`;
}
