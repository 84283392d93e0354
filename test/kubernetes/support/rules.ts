import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { loadConfig } from '#platform';
import { loadSealerSettings } from '../../../apps/sealer/src/settings.js';
import { isInImage } from '../../compose/support/image.js';
import { deploymentsOf, manifestFiles, workloadsOf, FOLDER, type Container, type Manifest, type Pod } from './manifests.js';
import { refusalOf } from './schema.js';

/** Says what is wrong, a line each; nothing when all is well. */
type Rule = (manifests: readonly Manifest[]) => readonly string[];

interface Running {
  readonly name: string;
  readonly pod: Pod;
  readonly container: Container;
}

const runningOf = (manifests: readonly Manifest[]): Running[] =>
  workloadsOf(manifests).flatMap(({ manifest, pod }) => pod.containers.map((container) => ({ name: manifest.metadata.name, pod, container })));
const settingsOf = (manifests: readonly Manifest[]): Readonly<Record<string, string>> => manifests.find(({ kind }) => kind === 'ConfigMap')?.data ?? {};
const version = (): string => (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;
/** Settings of a service that are files: made up, to see whether its configuration takes the rest. */
const FILES = { database_url: 'postgres://zegel_app:x@db.example.org/zegel', queue_url: 'rediss://redis.example.org', s3_access_key: 'x', s3_secret_key: 'x', mail_url: 'smtps://mail.example.org' };

const schema: Rule = (manifests) =>
  manifests.flatMap((manifest) => {
    const refusal = refusalOf(manifest);
    return refusal === undefined ? [] : [`${manifest.metadata.name}: ${refusal}`];
  });

const listed: Rule = () => {
  const { resources, images } = parse(readFileSync(`${FOLDER}/kustomization.yaml`, 'utf8')) as { resources: string[]; images: { name: string; newTag: string }[] };
  return [
    ...manifestFiles().filter((file) => !resources.includes(file)).map((file) => `${file} is not in kustomization.yaml`),
    ...images.filter(({ name, newTag }) => name === 'zegel' && newTag !== version()).map(({ newTag }) => `kustomization.yaml: zegel:${newTag} is not zegel:${version()}`),
  ];
};

const images: Rule = (manifests) =>
  runningOf(manifests).flatMap(({ name, container: { image, command = [] } }) => [
    ...(image === `zegel:${version()}` ? [] : [`${name}: image ${image} is not zegel:${version()}`]),
    ...(isInImage(command[1] ?? '') ? [] : [`${name}: the image has no entry point ${command[1]}`]),
  ]);

const settings: Rule = (manifests) => {
  const given = settingsOf(manifests);
  const withFiles = Object.fromEntries(
    Object.entries(given).map(([key, value]) => (key.endsWith('_FILE') ? [key.replace(/_FILE$/, ''), FILES[value.replace('/run/secrets/', '') as keyof typeof FILES] ?? ''] : [key, value])),
  );
  try {
    loadConfig(withFiles);
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
};

/** The sealer's settings stand beside it: it knows none of the services', and they know nothing of its key. */
const settingsOfTheSealer: Rule = (manifests) => {
  const sealer = runningOf(manifests).find(({ container }) => container.name === 'sealer');
  const made: Readonly<Record<string, string>> = { ZEGEL_SEALER_DATABASE_URL_FILE: 'postgres://zegel_sealer:x@db.example.org/zegel', ZEGEL_SEAL_KEY_FILE: '0'.repeat(64) };
  const given = Object.fromEntries((sealer?.container.env ?? []).map(({ name, value = '' }) => [name.replace(/_FILE$/, ''), made[name] ?? value]));
  const holders = workloadsOf(manifests).filter(({ pod }) => pod.volumes?.some(({ secret }) => secret?.secretName === 'zegel-sealer-secrets'));
  const faults = holders.filter(({ manifest }) => manifest.metadata.name !== 'zegel-sealer').map(({ manifest }) => `${manifest.metadata.name}: holds the key of the sealer`);
  try {
    loadSealerSettings(given);
    return faults;
  } catch (error) {
    return [...faults, error instanceof Error ? error.message : String(error)];
  }
};

const noSecrets: Rule = (manifests) =>
  [...Object.entries(settingsOf(manifests)), ...runningOf(manifests).flatMap(({ container }) => (container.env ?? []).map(({ name, value = '' }) => [name, value] as const))]
    .filter(([key, value]) => (/PASSWORD|SECRET|TOKEN|_KEY|DATABASE_URL|QUEUE_URL|MAIL_URL/.test(key) && !key.endsWith('_FILE')) || /:\/\/[^/\s]*:[^/\s]+@/.test(value))
    .map(([key]) => `${key} holds a secret in plain text`);

const closed: Rule = (manifests) =>
  runningOf(manifests).flatMap(({ name, pod, container: { securityContext, resources } }) => [
    ...(pod.securityContext?.runAsNonRoot && pod.securityContext.seccompProfile ? [] : [`${name}: may be root`]),
    ...(securityContext?.allowPrivilegeEscalation === false && securityContext.capabilities?.drop?.includes('ALL') ? [] : [`${name}: may gain privileges`]),
    ...(securityContext?.readOnlyRootFilesystem ? [] : [`${name}: may change its own files`]),
    ...(pod.automountServiceAccountToken === false ? [] : [`${name}: holds a key to the cluster`]),
    ...(resources?.limits?.['memory'] && resources.requests?.['cpu'] ? [] : [`${name}: may take the whole node`]),
  ]);

const ownerApart: Rule = (manifests) =>
  workloadsOf(manifests)
    .filter(({ manifest, pod }) => manifest.kind !== 'Job' && pod.volumes?.some(({ secret }) => secret?.secretName === 'zegel-owner-secrets'))
    .map(({ manifest }) => `${manifest.metadata.name}: holds the password of the database's owner`);

const health: Rule = (manifests) => {
  const ports: Readonly<Record<string, string | undefined>> = { api: settingsOf(manifests)['ZEGEL_HTTP_PORT'], worker: settingsOf(manifests)['ZEGEL_WORKER_HTTP_PORT'], sealer: '3002' };
  return runningOf(deploymentsOf(manifests)).flatMap(({ name, container }) => [
    ...(container.readinessProbe?.httpGet?.path === '/health/ready' ? [] : [`${name}: nobody asks whether it is ready`]),
    ...(container.livenessProbe?.httpGet?.path === '/health/live' && container.startupProbe?.httpGet?.path === '/health/live' ? [] : [`${name}: nobody asks whether it lives`]),
    ...(`${container.ports?.[0]?.containerPort}` === ports[container.name] ? [] : [`${name}: does not listen at ${container.ports?.[0]?.containerPort}`]),
  ]);
};

const many: Rule = (manifests) =>
  deploymentsOf(manifests).flatMap(({ metadata: { name }, spec }) => {
    const budget = manifests.find(({ kind, spec: of }) => kind === 'PodDisruptionBudget' && of?.selector?.matchLabels?.['app.kubernetes.io/name'] === name);
    return [
      ...((spec?.replicas ?? 1) > 1 ? [] : [`${name}: runs once`]),
      ...(budget ? [] : [`${name}: all of it may be taken away at once`]),
      ...((spec?.template?.spec.terminationGracePeriodSeconds ?? 30) >= 35 ? [] : [`${name}: is killed before it has finished`]),
      ...(spec?.selector?.matchLabels?.['app.kubernetes.io/name'] === spec?.template?.metadata?.labels?.['app.kubernetes.io/name'] ? [] : [`${name}: does not find its own pods`]),
    ];
  });

const network: Rule = (manifests) => {
  const policies = manifests.filter(({ kind }) => kind === 'NetworkPolicy');
  const shut = policies.some(({ spec }) => JSON.stringify(spec) === JSON.stringify({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] }));
  return shut ? [] : ['anybody in the cluster reaches the pods'];
};

/** What must be true of the manifests, by what it says. */
export const RULES: Readonly<Record<string, Rule>> = {
  'is what the API of Kubernetes takes': schema,
  'is listed, every file of it': listed,
  'runs this version from entry points that are in the image': images,
  'gives the services settings that their configuration knows, all they need, with values it takes': settings,
  'gives the sealer its settings, and its key to nobody else': settingsOfTheSealer,
  'holds no secret in plain text': noSecrets,
  'runs nothing as root, with privileges, with a key to the cluster, or without a limit': closed,
  "keeps the password of the database's owner from the services": ownerApart,
  'asks each service for its health where it answers': health,
  'runs each service more than once and stops it when it has finished': many,
  'lets nobody in who is not named': network,
};
