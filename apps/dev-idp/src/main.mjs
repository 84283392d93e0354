import { createServer } from 'node:http';
import { Accounts } from './accounts.mjs';
import { headersOf, languageOf } from './answer.mjs';
import { signInPage } from './pages.mjs';
import { LEVEL, createProvider } from './provider.mjs';
import { readSettings } from './settings.mjs';

const LONGEST_FORM = 10_000;

/** @type {import('./settings.mjs').Settings} */
let settings;
try {
  settings = readSettings(process.argv.slice(2), process.env);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
const accounts = new Accounts(settings.accountsFile);
const provider = createProvider(settings, accounts);
const others = provider.callback();

const server = createServer((request, response) => {
  answer(request, response).catch((error) => {
    // A way that was gone twice or too late: back to where signing in begins.
    process.stderr.write(`${error instanceof Error ? error.name : 'error'}\n`);
    if (!response.headersSent) response.writeHead(303, { location: settings.publicUrl }).end();
  });
});
// Reached from this machine alone, under either of its addresses.
server.listen(settings.port, 'localhost');
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT'])) {
  process.on(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(request, response) {
  const { pathname } = new URL(request.url ?? '/', settings.issuer);
  if (pathname === '/health/ready') {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"status":"up"}');
    return;
  }
  if (!pathname.startsWith('/sign-in/')) {
    others(request, response);
    return;
  }
  const { uid, prompt } = await provider.interactionDetails(request, response);
  const again = !prompt.reasons.includes('no_session') && prompt.reasons.some((reason) => reason === 'login_prompt' || reason === 'max_age');
  const form = request.method === 'POST' ? await formOf(request) : undefined;
  const account = form && accounts.check(form.get('login') ?? '', form.get('password') ?? '');
  if (account) {
    await provider.interactionFinished(request, response, { login: { accountId: account.login, acr: LEVEL, amr: ['pwd'], remember: false } }, { mergeWithLastSubmission: false });
    return;
  }
  const page = signInPage(languageOf(request), { uid, accounts: accounts.list(), login: form?.get('login') ?? '', wrong: form !== undefined, again });
  response.writeHead(form ? 400 : 200, headersOf(page, settings.publicUrl)).end(page.html);
}

/** @param {import('node:http').IncomingMessage} request */
async function formOf(request) {
  let text = '';
  for await (const part of request) {
    text += String(part);
    if (text.length > LONGEST_FORM) throw new Error('too long');
  }
  return new URLSearchParams(text);
}
