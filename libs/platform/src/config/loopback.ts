/** Whether an address is of the machine itself, however it is written. */
export function isLoopback(address: string): boolean {
  // The parser of URLs brings every way to write an IPv4 address (decimal, octal, short) into the one with dots.
  const host = new URL(address).hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (host === 'localhost' || host.endsWith('.localhost')) return true;
  if (/^(127\.|0\.)/.test(host)) return /^[\d.]+$/.test(host);
  return host === '::' || host === '::1' || /^::ffff:(7f|0:)/.test(host);
}
