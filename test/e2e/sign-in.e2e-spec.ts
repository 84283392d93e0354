import type { Me } from '../../libs/access/src/contract.js';
import type { Problem } from '../../libs/platform/src/contract.js';
import { BrowserAtProvider } from './support/browser-at-provider.js';
import { Client, done } from './support/client.js';
import type { Person } from './support/people.js';
import { startProvider, type Lie, type Provider, type Subject } from './support/provider.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';

let provider: Provider;
let office: RunningOffice;
let officer: Person;

beforeAll(async () => {
  provider = await startProvider();
  office = await startRunningOffice({ env: provider.env });
  officer = await office.enrol('prosecutor');
});

afterAll(async () => {
  await office?.stop();
  await provider.stop();
});

beforeEach(() => {
  provider.lie = {};
  provider.askedSecondsAgo = 0;
  provider.subject = { sub: 'sub-officer', email: officer.email, email_verified: true };
});

const aBrowser = (): BrowserAtProvider => new BrowserAtProvider(office.url);
const as = ({ session }: BrowserAtProvider): Client => new Client(office.url, session ?? null);

describe('signing in at a provider', () => {
  it('asks with a challenge, a state, a nonce and a level, and brings the person back to the page they wanted', async () => {
    const browser = aBrowser();

    const question = new URL(await browser.ask('/dossiers?status=open')).searchParams;
    const end = await browser.go(await browser.go(`${provider.issuer}/authorize?${question}`));
    const me = await done(as(browser).get<Me>('/me'));

    expect(Object.fromEntries(question)).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', acr_values: 'http://eidas.europa.eu/LoA/substantial', max_age: '36000', redirect_uri: `${office.url}/api/v1/sign-in/callback` });
    for (const name of ['code_challenge', 'state', 'nonce']) expect(question.get(name)).toMatch(/^[\w-]{43}$/);
    expect(end).toBe('/dossiers?status=open');
    expect(me.id).toBe(officer.id);
  });

  it('knows the person by the subject from then on, whatever the address says', async () => {
    await aBrowser().signIn();
    provider.subject = { sub: 'sub-officer', email: 'anders@elders.example', email_verified: false };
    const browser = aBrowser();

    expect(await browser.signIn()).toBe('/');
    expect((await done(as(browser).get<Me>('/me'))).id).toBe(officer.id);
  });

  it('leaves passwords alone', async () => {
    const { status, body } = await office.stranger.post<Problem>('/session', { login: officer.login, password: officer.password });

    expect([status, body.code]).toEqual([403, 'access.no-passwords']);
  });

  it('goes to no other site afterwards', async () => {
    expect(await aBrowser().signIn('//evil.example/x')).toBe('/');
  });

  it('signs out at the provider too', async () => {
    expect(await aBrowser().go('/api/v1/sign-in/end')).toMatch(new RegExp(`^${provider.issuer}/end\\?`));
  });
});

describe('who is not enrolled', () => {
  const strangers: readonly (readonly [string, Subject])[] = [
    ['an address that nobody has', { sub: 'sub-x', email: 'niemand@noordstad.example', email_verified: true }],
    ['an address that the provider does not vouch for', { sub: 'sub-x', email: 'OFFICER', email_verified: false }],
    ['no address', { sub: 'sub-x' }],
  ];

  it.each(strangers)('with %s does not get in', async (_what, subject) => {
    const free = await office.enrol('assistant');
    provider.subject = { ...subject, ...(subject.email === 'OFFICER' && { email: free.email }) };
    const browser = aBrowser();

    expect(await browser.signIn()).toBe('/?signIn=unknown');
    expect(browser.session).toBeUndefined();
  });

  it('cannot claim the account of somebody who has signed in before by the same address', async () => {
    await aBrowser().signIn();
    provider.subject = { sub: 'sub-thief', email: officer.email, email_verified: true };

    expect(await aBrowser().signIn()).toBe('/?signIn=unknown');
  });

  it('cannot claim an address that two people have', async () => {
    const [one, two] = [await office.enrol('assistant'), await office.enrol('assistant')];
    await office.database.query('UPDATE app_user SET email = $1 WHERE id = ANY ($2)', ['samen@noordstad.example', [one.id, two.id]]);
    provider.subject = { sub: 'sub-both', email: 'samen@noordstad.example', email_verified: true };

    expect(await aBrowser().signIn()).toBe('/?signIn=unknown');
  });

  it('or no longer active is refused, and an open session ends at once', async () => {
    const leaver = await office.enrol('assistant');
    provider.subject = { sub: 'sub-leaver', email: leaver.email, email_verified: true };
    const browser = aBrowser();
    await browser.signIn();
    expect((await as(browser).get('/me')).status).toBe(200);

    await office.database.query('UPDATE app_user SET active = false WHERE id = $1', [leaver.id]);

    expect((await as(browser).get('/me')).status).toBe(401);
    expect(await aBrowser().signIn()).toBe('/?signIn=unknown');
  });
});

describe('an ID token', () => {
  const wrong: readonly (readonly [string, Lie, string])[] = [
    ['that nobody signed (alg none)', { signedBy: 'nobody' }, 'refused'],
    ['signed by a key that is not the provider’s', { signedBy: 'a stranger' }, 'refused'],
    ['signed with the public key as if it were a secret', { signedBy: 'the public key as a secret' }, 'refused'],
    ['for another audience', { claims: { aud: 'elsewhere' } }, 'refused'],
    ['for two audiences, of which we are not the party', { claims: { aud: ['zegel', 'elsewhere'], azp: 'elsewhere' } }, 'refused'],
    ['of another issuer', { claims: { iss: 'https://evil.example' } }, 'refused'],
    ['with the nonce of another question', { claims: { nonce: 'anders' } }, 'refused'],
    ['without a nonce', { claims: { nonce: undefined } }, 'refused'],
    ['that has expired', { claims: { exp: 1 } }, 'refused'],
    ['that says nothing of when the person was asked', { claims: { auth_time: undefined } }, 'refused'],
    ['of a person who was asked yesterday', { claims: { auth_time: Math.floor(Date.now() / 1000) - 86_400 } }, 'refused'],
    ['of too low a level', { claims: { acr: 'http://eidas.europa.eu/LoA/low' } }, 'weak'],
    ['without a level', { claims: { acr: undefined } }, 'weak'],
  ];

  it('that is right in everything opens a session (the control of the rows below)', async () => {
    const browser = aBrowser();

    expect([await browser.signIn(), browser.session]).toEqual(['/', expect.any(String)]);
  });

  it.each(wrong)('%s opens none', async (_what, lie, refusal) => {
    provider.lie = lie;
    const browser = aBrowser();

    expect([await browser.signIn(), browser.session]).toEqual([`/?signIn=${refusal}`, undefined]);
  });
});

describe('an answer of the provider', () => {
  it('is taken once: the same code and state again open nothing', async () => {
    const browser = aBrowser();
    const answer = await browser.go(await browser.ask());
    await browser.go(answer);
    const thief = aBrowser();
    for (const [name, value] of Object.entries(browser.cookies)) if (name !== 'zegel') thief.plant(name, value);

    expect([await thief.go(answer), thief.session]).toEqual(['/?signIn=expired', undefined]);
    expect(await browser.go(answer)).toBe('/?signIn=expired');
  });

  it('is taken from the browser that asked only: nobody is signed in as another by a link', async () => {
    const attacker = aBrowser();
    const victim = aBrowser();
    await victim.ask();

    const answer = await attacker.go(await attacker.ask());

    expect([await victim.go(answer), victim.session]).toEqual(['/?signIn=expired', undefined]);
  });

  it('with a code that was meant for another question is refused', async () => {
    const [victim, attacker] = [aBrowser(), aBrowser()];
    const stolen = new URL(await victim.go(await victim.ask())).searchParams.get('code') ?? '';
    const own = new URL(await attacker.go(await attacker.ask()));
    own.searchParams.set('code', stolen);

    expect([await attacker.go(own.href), attacker.session]).toEqual(['/?signIn=refused', undefined]);
  });

  it('to a question from which the challenge was taken is refused (PKCE downgrade)', async () => {
    const browser = aBrowser();
    const question = new URL(await browser.ask());
    question.searchParams.delete('code_challenge');
    question.searchParams.delete('code_challenge_method');

    expect([await browser.go(await browser.go(question.href)), browser.session]).toEqual(['/?signIn=refused', undefined]);
  });

  it.each([
    ['in the name of another provider (mix-up)', 'iss', 'https://evil.example'],
    ['with a state that nobody gave out', 'state', 'verzonnen'],
  ])('%s is refused', async (_what, name, value) => {
    const browser = aBrowser();
    const answer = new URL(await browser.go(await browser.ask()));
    answer.searchParams.set(name, value);

    expect([await browser.go(answer.href), browser.session]).toEqual([expect.stringMatching(/^\/\?signIn=(refused|expired)$/), undefined]);
  });

  it('that says no is told as a refusal', async () => {
    const browser = aBrowser();
    const state = new URL(await browser.ask()).searchParams.get('state') ?? '';

    expect(await browser.go(`/api/v1/sign-in/callback?error=access_denied&state=${state}&iss=${encodeURIComponent(provider.issuer)}`)).toBe('/?signIn=refused');
  });
});

describe('a session', () => {
  it('is a new one at every sign-in, and the one before ends: nothing that was planted lives on', async () => {
    const browser = aBrowser();
    await browser.signIn();
    const before = as(browser);

    await browser.signIn();

    expect(browser.session).not.toBe(before.headers['cookie']?.split('=')[1]);
    expect([(await before.get('/me')).status, (await as(browser).get('/me')).status]).toEqual([401, 200]);
  });

  it('does not take over a token that somebody else chose', async () => {
    const browser = aBrowser();
    browser.plant('zegel', 'gekozen-door-een-ander');

    await browser.signIn();

    expect(browser.session).not.toBe('gekozen-door-een-ander');
    expect((await new Client(office.url, 'gekozen-door-een-ander').get('/me')).status).toBe(401);
  });

  it('asks the person again on demand, and only the same person may answer', async () => {
    const browser = aBrowser();
    await browser.signIn();
    const question = new URL(await browser.ask('/', '&again=yes'));
    provider.subject = { sub: 'sub-other', email: (await office.enrol('assistant')).email, email_verified: true };

    const end = await browser.go(await browser.go(question.href));

    expect([question.searchParams.get('prompt'), question.searchParams.get('max_age')]).toEqual(['login', '300']);
    expect(end).toBe('/?signIn=other-person');
    expect((await done(as(browser).get<Me>('/me'))).id).toBe(officer.id);
  });

  it('is not made fresh by a provider that did not ask again', async () => {
    const browser = aBrowser();
    await browser.signIn();
    provider.askedSecondsAgo = 4000;

    expect(await browser.signIn('/', '&again=yes')).toBe('/?signIn=refused');
  });
});

describe('a provider that is away', () => {
  it('is said to be, and people who are signed in go on', async () => {
    const browser = aBrowser();
    await browser.signIn();
    const answer = await browser.go(await browser.ask());
    const other = await startProvider();
    await other.stop();
    const away = await startRunningOffice({ env: other.env });

    expect(await new BrowserAtProvider(away.url).ask()).toBe('/?signIn=away');
    await away.stop();
    expect(await browser.go(answer)).toBe('/');
  }, 120_000);
});
