import { entryPoints, exactTags, healthChecks } from './image-rules.js';
import type { Rule } from './rule.js';
import { contained, declared, exposed, proxied, scalable, startsInOrder, stopsInPeace } from './running-rules.js';
import { keyOfTheSealer, noPlainSecrets, secretFiles, settings, settingsOfOnce } from './settings-rules.js';
import { connectionsSuffice, postgresKeeps, redisKeeps, scannerLooks, uploadsFit } from './storage-rules.js';

/** Everything that must be true of docker-compose.yml, by name. */
export const RULES: Readonly<Record<string, Rule>> = {
  'every image has a tag that does not move': exactTags,
  'every service of ours runs an entry point that the image holds': entryPoints,
  'every service that stays up has a health check that exists': healthChecks,
  'api, worker and sealer get settings that their configuration accepts': settings,
  'what runs once gets settings that it reads': settingsOfOnce,
  'no secret stands in plain text': noPlainSecrets,
  'every secret is a file, mounted where it is used': secretFiles,
  'only the sealer has the key that signs': keyOfTheSealer,
  'Redis keeps what it acknowledged, and never evicts': redisKeeps,
  'PostgreSQL keeps what it acknowledged': postgresKeeps,
  'the replicas fit in the connections of the database': connectionsSuffice,
  'the largest upload gets through': uploadsFit,
  'the scanner looks at all of the largest upload': scannerLooks,
  'api and worker can run many times': scalable,
  'only the proxy is exposed': exposed,
  'the proxy serves the api and nothing of its insides': proxied,
  'every service has no more than it needs, and comes back': contained,
  'a service that is stopped may finish': stopsInPeace,
  'the services start after the migrations and without a queue': startsInOrder,
  'whatever is named is there': declared,
};
