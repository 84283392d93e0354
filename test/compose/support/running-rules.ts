import { existsSync } from 'node:fs';
import { isLongRunning, isOurs, secondsOf, serviceOf } from './compose-file.js';
import type { Rule } from './rule.js';
import { memoryOf, proxySettings } from './storage-rules.js';

/** The services finish what they are doing within this time. */
const FINISHED_WITHIN_SECONDS = 25;

/** As many replicas as wanted: nothing in a service may be there only once. */
export const scalable: Rule = (compose) =>
  ['api', 'worker'].flatMap((name) => {
    const { container_name, ports, volumes, network_mode, deploy } = serviceOf(compose, name);
    return [
      ...(container_name === undefined ? [] : [`${name}: with a container_name there can be one only`]),
      ...(ports === undefined ? [] : [`${name}: a port of the host is taken once`]),
      ...(volumes === undefined ? [] : [`${name}: keeps data of its own`]),
      ...(network_mode === undefined ? [] : [`${name}: network_mode ${network_mode}`]),
      ...((deploy?.replicas ?? 1) >= 2 ? [] : [`${name}: one replica is none when it is replaced`]),
    ];
  });

/** Only the proxy is reached from outside, and it reaches only the api; only the worker (mail) and the scanner (signatures) reach outside. */
export const exposed: Rule = (compose) => {
  const open = (name: string): boolean => compose.networks[name]?.internal !== true;
  const faults = Object.entries(compose.services).flatMap(([name, { ports, networks = [] }]) => [
    ...(ports !== undefined && name !== 'proxy' ? [`${name}: is published`] : []),
    ...(networks.length === 0 ? [`${name}: is on the default network`] : []),
    ...networks.filter((network) => !(network in compose.networks)).map((network) => `${name}: there is no network ${network}`),
    ...networks.filter((network) => open(network) && !['proxy', 'worker', 'clamd'].includes(name)).map((network) => `${name}: reaches outside through ${network}`),
  ]);
  const met = serviceOf(compose, 'proxy').networks?.flatMap((network) =>
    Object.keys(compose.services).filter((name) => name !== 'proxy' && compose.services[name]?.networks?.includes(network)),
  );
  return [...faults, ...(met?.filter((name) => name !== 'api') ?? []).map((name) => `proxy: reaches ${name}`)];
};

/** The proxy finds the api where it listens, and keeps its insides in. */
export const proxied: Rule = (compose) => {
  const settings = proxySettings(compose);
  const port = serviceOf(compose, 'api').environment?.['ZEGEL_HTTP_PORT'];
  return [
    ...(settings.includes(`dynamic a api ${port} `) ? [] : [`proxy: the api is not at the port it looks at, ${port}`]),
    ...(/path \/metrics \/health\/\*\n\trespond @inside 404/.test(settings) ? [] : ['proxy: shows metrics and health to the world']),
    ...(/^\ttls \/run\/secrets\/tls_certificate \/run\/secrets\/tls_key$/m.test(settings) ? [] : ['proxy: no certificate']),
    ...(serviceOf(compose, 'api').environment?.['ZEGEL_PUBLIC_URL'] === `https://${serviceOf(compose, 'proxy').environment?.['ZEGEL_HOST']}`
      ? []
      : ['proxy: serves another name than the one in mails and links']),
  ];
};

/** No more rights, memory and log than needed; up again after a fault. */
export const contained: Rule = ({ services }) =>
  Object.entries(services).flatMap(([name, service]) => [
    ...(service.cap_drop?.includes('ALL') ? [] : [`${name}: keeps capabilities`]),
    ...(service.security_opt?.includes('no-new-privileges:true') ? [] : [`${name}: may gain privileges`]),
    ...(service.privileged ? [`${name}: is privileged`] : []),
    ...(memoryOf(service) > 0 && service.deploy?.resources?.limits?.cpus !== undefined ? [] : [`${name}: may take the whole machine`]),
    ...(service.logging?.options['max-size'] !== undefined && service.logging.options['max-file'] !== undefined ? [] : [`${name}: its log may fill the disk`]),
    ...(!isLongRunning(service) || service.restart === 'unless-stopped' ? [] : [`${name}: does not come back after a fault`]),
  ]);

/** A service that is stopped gets the time to finish. */
export const stopsInPeace: Rule = ({ services }) =>
  Object.entries(services).flatMap(([name, service]) =>
    !isOurs(service) || !isLongRunning(service) || secondsOf(service.stop_grace_period ?? '10s') > FINISHED_WITHIN_SECONDS
      ? []
      : [`${name}: is killed before it has finished`],
  );

/** The services start on a database of this version, and without a queue. */
export const startsInOrder: Rule = (compose) =>
  ['api', 'worker'].flatMap((name) => {
    const after = serviceOf(compose, name).depends_on ?? {};
    return [
      ...(after['migrate']?.condition === 'service_completed_successfully' ? [] : [`${name}: does not wait for the migrations`]),
      ...(after['redis']?.condition === 'service_healthy' ? [`${name}: does not start while the queue is away`] : []),
    ];
  });

/** Whatever is named is declared; whatever is declared is a file that is there. */
export const declared: Rule = (compose) => [
  ...Object.entries(compose.services).flatMap(([name, { volumes = [], configs = [], depends_on = {} }]) => [
    ...volumes.filter((volume) => !((volume.split(':')[0] ?? '') in compose.volumes)).map((volume) => `${name}: there is no volume ${volume}`),
    ...configs.filter(({ source }) => !(source in compose.configs)).map(({ source }) => `${name}: there is no config ${source}`),
    ...Object.keys(depends_on).filter((other) => !(other in compose.services)).map((other) => `${name}: there is no service ${other}`),
  ]),
  ...Object.entries(compose.configs).flatMap(([name, { file }]) => (existsSync(file) ? [] : [`the config ${name} has no file ${file}`])),
];
