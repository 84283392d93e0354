/** @typedef {{ html: string, nonce: string }} Page */

/**
 * The headers of a page of ours: nothing but what stands in it, and forms that end at Zegel.
 * @param {Page} page
 * @param {string} home
 * @returns {Record<string, string>}
 */
export function headersOf({ nonce }, home) {
  return {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; img-src data:; form-action 'self' ${new URL(home).origin}; base-uri 'none'; frame-ancestors 'none'`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
}

/**
 * Dutch, unless the browser asks for English first.
 * @param {import('node:http').IncomingMessage} request
 * @returns {'nl' | 'en'}
 */
export function languageOf(request) {
  const first = (request.headers['accept-language'] ?? '').toLowerCase().split(',').find((each) => /^\s*(nl|en)\b/.test(each));
  return first?.trim().startsWith('en') ? 'en' : 'nl';
}
