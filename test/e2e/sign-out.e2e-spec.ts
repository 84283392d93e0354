import { BrowserAtProvider } from './support/browser-at-provider.js';
import { Client } from './support/client.js';
import { startProvider, type Lie, type Provider } from './support/provider.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';

let provider: Provider;
let office: RunningOffice;

beforeAll(async () => {
  provider = await startProvider();
  office = await startRunningOffice({ env: provider.env });
  const officer = await office.enrol('prosecutor');
  provider.subject = { sub: 'sub-officer', email: officer.email, email_verified: true };
  await aBrowser().signIn();
});

afterAll(async () => {
  await office?.stop();
  await provider.stop();
});

beforeEach(() => {
  provider.subject = { sub: 'sub-officer' };
});

const aBrowser = (): BrowserAtProvider => new BrowserAtProvider(office.url);
const as = ({ session }: BrowserAtProvider): Client => new Client(office.url, session ?? null);

describe('the provider’s word that somebody signed out', () => {
  const tell = (token: string): Promise<Response> =>
    fetch(`${office.url}/api/v1/sign-in/back-channel-logout`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ logout_token: token }) });

  it('ends the sessions of that person and no other', async () => {
    const [mine, theirs] = [aBrowser(), aBrowser()];
    await mine.signIn();
    provider.subject = { sub: 'sub-stays', email: (await office.enrol('assistant')).email, email_verified: true };
    await theirs.signIn();

    const { status } = await tell(await provider.logoutToken({ sub: 'sub-officer' }));

    expect([status, (await as(mine).get('/me')).status, (await as(theirs).get('/me')).status]).toEqual([200, 401, 200]);
  });

  const lies: readonly (readonly [string, Lie])[] = [
    ['is signed by nobody', { signedBy: 'nobody' }],
    ['is signed by a stranger', { signedBy: 'a stranger' }],
    ['is for others', { claims: { aud: 'elsewhere' } }],
    ['is of another issuer', { claims: { iss: 'https://evil.example' } }],
    ['is of yesterday', { claims: { iat: Math.floor(Date.now() / 1000) - 86_400 } }],
    ['is an ID token', { claims: { nonce: 'x' } }],
    ['speaks of something else', { claims: { events: {} } }],
    ['names nobody', { claims: { sub: undefined } }],
  ];

  it.each(lies)('is not believed when it %s', async (_what, lie) => {
    const browser = aBrowser();
    await browser.signIn();

    const { status } = await tell(await provider.logoutToken({ sub: 'sub-officer' }, lie));

    expect([status, (await as(browser).get('/me')).status]).toEqual([400, 200]);
  });

  it('is the only form that is read', async () => {
    const { status } = await fetch(`${office.url}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-requested-with': 'zegel' }, body: 'login=x&password=y' });

    expect(status).toBe(415);
  });
});
