import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const policy = readFileSync(join(__dirname, '../../../../libs/access/src/domain/policy.ts'), 'utf8');
const words = JSON.parse(readFileSync(join(__dirname, 'nl/acts.json'), 'utf8')) as Record<string, string | Record<string, string>>;

/** The acts of people, the keys of the table of rights, and those of processes. */
const acts = [
  ...[...policy.matchAll(/^  '([a-z-]+\.[a-z-]+)':/gm)].map(([, act]) => act ?? ''),
  ...[...(/PROCESS_ACTS[^[]*\[([^\]]*)\]/.exec(policy)?.[1] ?? '').matchAll(/'([a-z.-]+)'/g)].map(([, act]) => act ?? ''),
];

function wordOf(act: string): unknown {
  const [group = '', name] = act.split('.');
  const found = words[group];
  return name !== undefined && typeof found === 'object' ? found[name] : found;
}

describe('the log of a case', () => {
  it('finds the acts of people and of processes', () => {
    expect(acts).toEqual(expect.arrayContaining(['case.view', 'import.confirm', 'import.run', 'sign-in']));
  });

  it.each(acts)('has words for %s', (act) => {
    expect(wordOf(act)).toEqual(expect.stringMatching(/^[A-Z]/));
  });
});
