import { readManifests, type Manifest } from './support/manifests.js';
import { RULES } from './support/rules.js';

type Plant = (manifests: Manifest[]) => void;

const faultsOf = (manifests: readonly Manifest[]): string[] => Object.values(RULES).flatMap((rule) => rule(manifests));
/** Something in an object, by its kind, its name and the keys that lead there; for planting a fault. */
const inside = (manifests: readonly Manifest[], kind: string, name: string, ...keys: readonly (string | number)[]): Record<string, unknown> => {
  const found = manifests.find((manifest) => manifest.kind === kind && manifest.metadata.name === name);
  return keys.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], found) as Record<string, unknown>;
};
const POD = ['spec', 'template', 'spec'] as const;
const CONTAINER = [...POD, 'containers', 0] as const;
const change =
  (kind: string, name: string, keys: readonly (string | number)[], changes: object): Plant =>
  (manifests) =>
    void Object.assign(inside(manifests, kind, name, ...keys), changes);
const setting = (key: string, value?: string): Plant => change('ConfigMap', 'zegel-settings', ['data'], { [key]: value });

describe('deploy/kubernetes', () => {
  it.each(Object.entries(RULES))('%s', (_, rule) => {
    expect(rule(readManifests())).toEqual([]);
  });
});

const PLANTED: readonly (readonly [fault: string, plant: Plant, found: string])[] = [
  ['a number that is a word', change('Deployment', 'zegel-api', ['spec'], { replicas: 'two' }), 'zegel-api: data/spec/replicas must be integer'],
  ['a kind that nobody judges', (manifests) => void manifests.push({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'loose' } }), 'loose: v1 Pod is a kind that nobody judges'],
  ['another version', change('Deployment', 'zegel-api', CONTAINER, { image: 'zegel:9.9.9' }), 'zegel-api: image zegel:9.9.9 is not zegel:'],
  ['an entry point that is not there', change('Deployment', 'zegel-worker', CONTAINER, { command: ['node', 'dist/services/jobs.js'] }), 'zegel-worker: the image has no entry point dist/services/jobs.js'],
  ['a setting with a typing error', setting('ZEGEL_DATABSE_POOL', '10'), 'Configuration: ZEGEL_DATABSE_POOL is not a setting of Zegel.'],
  ['a required setting left out', (manifests) => void delete inside(manifests, 'ConfigMap', 'zegel-settings', 'data')['ZEGEL_HTTP_PORT'], 'Configuration: ZEGEL_HTTP_PORT is missing.'],
  ['a secret among the settings', setting('ZEGEL_QUEUE_URL', 'rediss://:made-up@redis.example.org'), 'ZEGEL_QUEUE_URL holds a secret in plain text'],
  ['a pod that may be root', change('Deployment', 'zegel-api', POD, { securityContext: {} }), 'zegel-api: may be root'],
  ['a container that may gain privileges', change('Deployment', 'zegel-worker', CONTAINER, { securityContext: { readOnlyRootFilesystem: true } }), 'zegel-worker: may gain privileges'],
  ['a key to the cluster', change('Job', 'zegel-migrate-0-1-0', POD, { automountServiceAccountToken: true }), 'zegel-migrate-0-1-0: holds a key to the cluster'],
  ['a container without a limit', change('Deployment', 'zegel-api', CONTAINER, { resources: {} }), 'zegel-api: may take the whole node'],
  ["the owner's password in a service", change('Deployment', 'zegel-api', POD, { volumes: [{ name: 'secrets', secret: { secretName: 'zegel-owner-secrets' } }] }), "zegel-api: holds the password of the database's owner"],
  ['the key of the sealer in a service', change('Deployment', 'zegel-api', POD, { volumes: [{ name: 'secrets', secret: { secretName: 'zegel-sealer-secrets' } }] }), 'zegel-api: holds the key of the sealer'],
  ['a probe at a wrong path', change('Deployment', 'zegel-api', CONTAINER, { readinessProbe: { httpGet: { path: '/ready', port: 'http' } } }), 'zegel-api: nobody asks whether it is ready'],
  ['a port where nothing listens', setting('ZEGEL_WORKER_HTTP_PORT', '3005'), 'zegel-worker: does not listen at 3001'],
  ['one of a kind', change('Deployment', 'zegel-worker', ['spec'], { replicas: 1 }), 'zegel-worker: runs once'],
  ['no budget', (manifests) => void manifests.splice(manifests.findIndex(({ kind, metadata }) => kind === 'PodDisruptionBudget' && metadata.name === 'zegel-api'), 1), 'zegel-api: all of it may be taken away at once'],
  ['a stop that is cut short', change('Deployment', 'zegel-worker', POD, { terminationGracePeriodSeconds: 10 }), 'zegel-worker: is killed before it has finished'],
  ['an open network', (manifests) => void manifests.splice(manifests.findIndex(({ metadata }) => metadata.name === 'zegel-closed'), 1), 'anybody in the cluster reaches the pods'],
];

describe('a fault planted in the manifests is found:', () => {
  it.each(PLANTED)('%s', (_, plant, found) => {
    const manifests = readManifests();

    plant(manifests);

    expect(faultsOf(manifests)).toContainEqual(expect.stringContaining(found));
  });
});
