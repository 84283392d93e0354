import { isLongRunning, isOurs, serviceOf, type ComposeFile } from './compose-file.js';
import { isExactTag } from './exact-tag.js';
import type { Rule } from './rule.js';

/** A tag that moves changes what runs without anybody deciding it. */
export const exactTags: Rule = ({ services }, { version }) =>
  Object.entries(services).flatMap(([name, service]) => {
    if (isOurs(service)) return service.image === `zegel:${version}` ? [] : [`${name}: image ${service.image} is not zegel:${version}`];
    return isExactTag(service.image) ? [] : [`${name}: image ${service.image} has no exact tag`];
  });

/** What a container runs must be in the image. */
export const entryPoints: Rule = ({ services }, { isInImage }) =>
  Object.entries(services).flatMap(([name, service]) => {
    if (!isOurs(service)) return [];
    const [program, file = ''] = service.command ?? [];
    return program === 'node' && isInImage(file) ? [] : [`${name}: the image has no entry point ${file}`];
  });

/** Engine and operator must see that a service has stopped serving. */
export const healthChecks: Rule = (compose, { isInImage }) =>
  Object.entries(compose.services).flatMap(([name, service]) => {
    if (!isLongRunning(service)) return [];
    const test = service.healthcheck?.test ?? [];
    if (test.length === 0 || test[0] === 'NONE') return [`${name}: no health check`];
    if (!isOurs(service)) return [];
    const [, program, script = '', url = ''] = test;
    if (program !== 'node' || !isInImage(script)) return [`${name}: the image has no health check ${script}`];
    return url === `http://127.0.0.1:${portOf(compose, name)}/health/ready` ? [] : [`${name}: its health is not at ${url}`];
  });

function portOf(compose: ComposeFile, name: string): string | undefined {
  const setting = { worker: 'ZEGEL_WORKER_HTTP_PORT', sealer: 'ZEGEL_SEALER_HTTP_PORT' }[name] ?? 'ZEGEL_HTTP_PORT';
  return serviceOf(compose, name).environment?.[setting];
}
