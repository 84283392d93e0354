import type { Config } from '#platform';
import type { TrustedHosts } from './webhook-address.js';

/** The injection token of the hosts to which a webhook may go without https and outside the internet. */
export const TRUSTED_HOSTS = Symbol('TrustedHosts');

export function trustedHostsOf({ ZEGEL_WEBHOOK_HOSTS }: Pick<Config, 'ZEGEL_WEBHOOK_HOSTS'>): TrustedHosts {
  return new Set(ZEGEL_WEBHOOK_HOSTS.split(',').map((host) => host.trim().toLowerCase()).filter(Boolean));
}
