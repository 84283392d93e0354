import { BlockList, isIP } from 'node:net';

/** Networks that are not the internet: a webhook that leads there would make us knock on our own doors (IANA special-purpose registries). */
const PRIVATE = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24],
  ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const) PRIVATE.addSubnet(network, bits, 'ipv4');
// Of IPv6 only 2000::/3 is the internet; in it lie ranges that carry an IPv4 address, are reserved or are for examples.
const GLOBAL_6 = new BlockList();
GLOBAL_6.addSubnet('2000::', 3, 'ipv6');
for (const [network, bits] of [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]] as const) PRIVATE.addSubnet(network, bits, 'ipv6');

/** Whether an address lies outside the internet; an IPv4 address dressed as IPv6 never counts as the internet. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  return family === 'ipv6' && !GLOBAL_6.check(address, 'ipv6') ? true : PRIVATE.check(address, family);
}

/** Hosts that the configuration trusts, each as `host` or `host:port`. */
export type TrustedHosts = ReadonlySet<string>;

export function isTrusted(url: URL, trusted: TrustedHosts): boolean {
  return trusted.has(url.hostname) || trusted.has(url.host);
}

/** The host of an address as a socket knows it: without the brackets of IPv6. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}

export type AddressRefusalCode = 'webhook.url-malformed' | 'webhook.url-not-https' | 'webhook.url-private';

/** Why an address may not be a webhook's, as far as can be seen without asking DNS; the connection is looked at again when it is made. */
export function refusalOfAddress(text: string, trusted: TrustedHosts): AddressRefusalCode | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '' || url.hash !== '') return 'webhook.url-malformed';
  if (isTrusted(url, trusted)) return null;
  if (url.protocol !== 'https:') return 'webhook.url-not-https';
  const host = hostOf(url);
  return (isIP(host) !== 0 && isPrivateAddress(host)) || /(^|\.)(localhost|local|internal|home\.arpa)$/.test(host) || (isIP(host) === 0 && !host.includes('.')) ? 'webhook.url-private' : null;
}
