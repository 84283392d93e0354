import { readFileSync } from 'node:fs';
import { loadConfig } from '#platform';
import { loadSealerSettings } from '../../../apps/sealer/src/settings.js';
import { isOurs, serviceOf, type ComposeFile } from './compose-file.js';
import { withSecretsHere, type MadeSecrets } from './made-secrets.js';
import type { Rule } from './rule.js';

const SERVICES = ['api', 'worker', 'sealer'] as const;
const SECRET = /PASSWORD|SECRET|TOKEN|_KEY|DATABASE_URL|QUEUE_URL|MAIL_URL/;
const CREDENTIALS_IN_ADDRESS = /:\/\/[^/\s]*:[^/\s]+@/;
const PASSWORD_ARGUMENT = /^--?(requirepass|masterauth|password)/;

/** The services get settings that their own configuration knows, all that it needs, and values that it takes. */
export const settings: Rule = (compose, { secrets }) =>
  SERVICES.flatMap((name) => {
    const given = serviceOf(compose, name).environment ?? {};
    const strange = Object.keys(given).filter((key) => !key.startsWith('ZEGEL_'));
    return [...strange.map((key) => `${name}: ${key} is not a setting of Zegel`), ...refusalOf(name, given, compose, secrets)];
  });

function refusalOf(name: string, given: Record<string, string>, compose: ComposeFile, secrets: MadeSecrets): string[] {
  try {
    const read = withSecretsHere(given, compose, secrets);
    if (name === 'sealer') loadSealerSettings(read);
    else loadConfig(read);
    return [];
  } catch (error) {
    return [`${name}: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** What runs once reads no setting that its script does not name. */
export const settingsOfOnce: Rule = ({ services }) =>
  Object.entries(services).flatMap(([name, service]) => {
    const script = service.command?.[1] ?? '';
    if (!isOurs(service) || !script.endsWith('.mjs')) return [];
    const text = readFileSync(script, 'utf8');
    const unread = Object.keys(service.environment ?? {}).filter((key) => !text.includes(`'${key.replace(/_FILE$/, '')}'`));
    return unread.map((key) => `${name}: ${script} reads no ${key}`);
  });

/** Who can sign can forge: the key is where the log is sealed, and nowhere else. */
export const keyOfTheSealer: Rule = ({ services }) =>
  Object.entries(services)
    .filter(([name, { secrets = [] }]) => secrets.includes('seal_key') !== (name === 'sealer'))
    .map(([name]) => (name === 'sealer' ? 'sealer: has no key' : `${name}: has the key of the sealer`));

/** A secret is a file: not a value in the file that is shared, nor in the environment that is dumped. */
export const noPlainSecrets: Rule = ({ services }) =>
  Object.entries(services).flatMap(([name, { environment = {}, command = [] }]) => [
    ...Object.entries(environment)
      .filter(([key, value]) => CREDENTIALS_IN_ADDRESS.test(value) || (SECRET.test(key) && !key.endsWith('_FILE')))
      .map(([key]) => `${name}: ${key} holds a secret in plain text`),
    ...command.filter((word) => PASSWORD_ARGUMENT.test(word) || CREDENTIALS_IN_ADDRESS.test(word)).map((word) => `${name}: ${word} is a secret in plain text`),
  ]);

/** A service finds the secrets its settings name, and only those it uses; each comes from a file of ./secrets. */
export const secretFiles: Rule = (compose) => {
  const { services, secrets } = compose;
  const used = new Set(Object.values(services).flatMap((service) => service.secrets ?? []));
  return [
    ...Object.entries(services).flatMap(([name, { environment = {}, secrets: mounted = [], command = [], healthcheck }]) => {
      const text = [...Object.values(environment), ...command, ...(healthcheck?.test ?? [])].join(' ');
      const named = [...text.matchAll(/\/run\/secrets\/(\w+)/g)].map((match) => match[1] ?? '');
      return [
        ...named.filter((secret) => !mounted.includes(secret)).map((secret) => `${name}: the secret ${secret} is not there`),
        ...mounted.filter((secret) => isOurs(serviceOf(compose, name)) && !named.includes(secret)).map((secret) => `${name}: uses no secret ${secret}`),
        ...mounted.filter((secret) => !(secret in secrets)).map((secret) => `${name}: the secret ${secret} has no file`),
      ];
    }),
    ...Object.entries(secrets).flatMap(([name, { file }]) => [
      ...(used.has(name) ? [] : [`the secret ${name} is used by nobody`]),
      ...(file === `./secrets/${name}.txt` ? [] : [`the secret ${name} is not a file of ./secrets`]),
    ]),
  ];
};
