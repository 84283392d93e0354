import { readCompose, serviceOf } from './support/compose-file.js';
import { startFakeGarage, type FakeGarage } from './support/fake-garage.js';
import { makeSecrets, withSecretsHere, type MadeSecrets } from './support/made-secrets.js';
import { runOnce, type Outcome } from './support/run-once.js';

const compose = readCompose();
const service = serviceOf(compose, 'prepare-objects');

let secrets: MadeSecrets;
let garage: FakeGarage;

beforeEach(async () => {
  secrets = makeSecrets();
  secrets.make();
  garage = await startFakeGarage(secrets.read(compose, 'objects_admin_token'));
});

afterEach(async () => {
  await garage.stop();
  secrets.remove();
});

const prepare = (): Promise<Outcome> =>
  runOnce(service.command ?? [], process.cwd(), { ...withSecretsHere(service.environment ?? {}, compose, secrets), GARAGE_ADMIN_URL: garage.url });

describe('prepare-objects', () => {
  it('gives a fresh Garage its place, and the services a bucket they may read and write', async () => {
    const { code, output } = await prepare();

    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining('object storage is ready') });
    expect(garage.changes.map(([call]) => call)).toEqual(['UpdateClusterLayout', 'ApplyClusterLayout', 'ImportKey', 'CreateBucket', 'AllowBucketKey']);
    expect(garage.changes.at(-1)?.[1]).toMatchObject({
      accessKeyId: secrets.read(compose, 's3_access_key'),
      permissions: { read: true, write: true, owner: false },
    });
  });

  it('changes nothing the second time', async () => {
    await prepare();
    const before = garage.changes.length;

    const { code } = await prepare();

    expect(code).toBe(0);
    // Saying again who may use the bucket leaves it as it is.
    expect(garage.changes.slice(before).map(([call]) => call)).toEqual(['AllowBucketKey']);
  });

  it('makes the bucket that the services are told of', async () => {
    await prepare();

    const told = new URL(serviceOf(compose, 'api').environment?.['ZEGEL_FILES_URL'] ?? '').hostname;
    expect(garage.changes).toContainEqual(['CreateBucket', { globalAlias: told }]);
  });

  it('ends badly, and says why, when it is refused', async () => {
    secrets.write(compose, 'objects_admin_token', 'another');

    const { code, output } = await prepare();

    expect(code).toBe(1);
    expect(output).toContain('Object storage could not be prepared: Garage refused GetClusterStatus (403)');
  });

  it('never prints a secret', async () => {
    const { output } = await prepare();

    for (const name of service.secrets ?? []) expect(output).not.toContain(secrets.read(compose, name));
  });
});
