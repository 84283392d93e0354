import { existsSync, readFileSync } from 'node:fs';
import { configSchema } from '#platform';
import { sealerSchema } from '../../apps/sealer/src/settings.js';
import { readCompose } from './support/compose-file.js';

const page = readFileSync('docs/operations/README.md', 'utf8');
const compose = readCompose();
const metrics = ['libs/platform/src/telemetry/metrics.ts', 'apps/sealer/src/metrics.ts'].map((file) => readFileSync(file, 'utf8')).join();

const named = (pattern: RegExp): string[] => [...new Set([...page.matchAll(pattern)].map((match) => match[1] ?? ''))];
/** Read by docker-compose.yml itself. */
const OF_THE_SITE = ['ZEGEL_HOST'];

describe('the page on running Zegel in production', () => {
  it('names settings that exist', () => {
    const settings = [...Object.keys(configSchema.shape), ...Object.keys(sealerSchema.shape), ...OF_THE_SITE];

    expect(named(/\b(ZEGEL_\w+)/g).filter((name) => !settings.includes(name) && !settings.includes(name.replace(/_FILE$/, '')))).toEqual([]);
  });

  it('tells of every secret, and of no other', () => {
    expect(named(/`(\w+)\.txt`/g).sort()).toEqual(Object.keys(compose.secrets).sort());
  });

  it('names metrics that exist', () => {
    const ours = named(/`(zegel_\w+)`/g).filter((name) => !['zegel_owner', 'zegel_app', 'zegel_sealer'].includes(name));

    expect(ours.length).toBeGreaterThan(0);
    expect(ours.filter((name) => !metrics.includes(`'${name}'`))).toEqual([]);
  });

  it('tells of every service and volume', () => {
    const told = [...Object.keys(compose.services), ...Object.keys(compose.volumes)].filter((name) => !page.includes(`\`${name}\``));

    expect(told).toEqual([]);
  });

  it('names files that exist', () => {
    expect(named(/`((?:docker|libs|test)\/[\w./-]+)`/g).filter((file) => !existsSync(file))).toEqual([]);
  });
});
