/**
 * @typedef {object} Settings
 * @property {string} issuer
 * @property {number} port
 * @property {string} publicUrl     where the Zegel is that trusts this provider
 * @property {string} accountsFile  who can sign in
 * @property {string} clientKeyFile the key with which Zegel shows who it is
 * @property {string} keysFile      our own, made once
 */

/**
 * What this provider was told; it does not start where it could be taken for a real one.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Settings}
 * @throws with every reason at once
 */
export function readSettings(args, env) {
  const { DEV_IDP_PORT, DEV_IDP_PUBLIC_URL, DEV_IDP_ACCOUNTS, DEV_IDP_CLIENT_KEY, DEV_IDP_KEYS } = env;
  const issuer = env['DEV_IDP_ISSUER'] ?? '';
  const reasons = [];
  if (!args.includes('--let-anybody-in')) reasons.push('it is started with --let-anybody-in only');
  if (env['NODE_ENV'] === 'production' || env['ZEGEL_ENV'] === 'production') reasons.push('this is production');
  if (!isLoopback(issuer)) reasons.push('DEV_IDP_ISSUER is not an address of this machine alone');
  for (const [name, value] of Object.entries({ DEV_IDP_PORT, DEV_IDP_PUBLIC_URL, DEV_IDP_ACCOUNTS, DEV_IDP_CLIENT_KEY, DEV_IDP_KEYS })) if (!value) reasons.push(`${name} is missing`);
  if (reasons.length > 0) throw new Error(`The development provider does not start: ${reasons.join('; ')}.`);
  return { issuer, port: Number(DEV_IDP_PORT), publicUrl: `${DEV_IDP_PUBLIC_URL}`, accountsFile: `${DEV_IDP_ACCOUNTS}`, clientKeyFile: `${DEV_IDP_CLIENT_KEY}`, keysFile: `${DEV_IDP_KEYS}` };
}

/** @param {string} address */
function isLoopback(address) {
  try {
    const { protocol, hostname } = new URL(address);
    return protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  } catch {
    return false;
  }
}
