import { accessibilityViolations, describeInBrowser } from '../support/browser.js';
import { startDevIdp, type DevIdp } from '../support/dev-idp.js';
import { demoTemplate } from './demo-template.js';
import { openDemoOffice, type DemoOffice } from './demo-office.js';

describeInBrowser('signing in at the development provider', () => {
  let office: DemoOffice;
  let idp: DevIdp | undefined;

  beforeAll(async () => {
    const { accounts } = await demoTemplate();
    office = await openDemoOffice(async (url) => {
      idp = await startDevIdp(url, accounts);
      return idp.env;
    });
  }, 180_000);

  afterAll(async () => {
    await office?.close();
    await idp?.stop();
  });

  it('goes there, by keyboard, in the reader’s language, and back to the page that was asked for; a session that ends is taken up beside the work; an act that needs a fresh sign-in asks for it and goes on; and out again on both sides', async () => {
    const context = await office.browser.newContext({ locale: 'nl-NL', viewport: { width: 390, height: 900 } });
    const page = await context.newPage();
    await page.goto(`${office.app.url}/voorwerpen`);
    const link = page.getByRole('link', { name: 'Aanmelden bij uw organisatie' });
    await link.waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await link.press('Enter');

    await page.getByRole('heading', { name: 'Kies een demo-account' }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/idp.png`, fullPage: true });
    await page.getByLabel('Inlognaam').fill('officier');
    await page.getByLabel('Wachtwoord').fill('nee');
    await page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
    await page.getByRole('alert').getByText('De inlognaam of het wachtwoord klopt niet.').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);

    await page.getByRole('button', { name: /Marit van Loon/ }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Voorwerpen' }).waitFor();

    // The session ends while something is typed: it is taken up in a window beside the work.
    await page.goto(`${office.app.url}/dossiers/nieuw`);
    const title = page.getByLabel('Naam van het dossier');
    await title.fill('Onderzoek Kievit');
    await office.database.query('UPDATE session SET revoked_at = clock_timestamp()');
    await page.getByRole('button', { name: 'Dossier openen' }).click();
    const dialog = page.getByRole('dialog', { name: 'De sessie is verlopen' });
    await dialog.waitFor();
    const beside = context.waitForEvent('page');
    await dialog.getByRole('link', { name: 'Aanmelden bij uw organisatie' }).click();
    await beside;
    await dialog.waitFor({ state: 'detached' });
    expect(await title.inputValue()).toBe('Onderzoek Kievit');

    // An act that needs it asks again who is there, beside the work, and then goes on by itself.
    await page.goto(`${office.app.url}/voorwerpen`);
    await office.database.query(`UPDATE session SET authenticated_at = clock_timestamp() - interval '10 minutes'`);
    await page.getByRole('button', { name: 'Exporteren' }).click();
    await page.getByRole('dialog', { name: 'Lijst exporteren' }).getByRole('button', { name: 'Exporteren' }).click();
    const question = page.getByRole('dialog', { name: 'Bent u het nog?' });
    await question.waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/step-up.png` });
    const again = context.waitForEvent('page');
    await question.getByRole('link', { name: 'Aanmelden bij uw organisatie' }).click();
    const asking = await again;
    await asking.getByText('Voor wat u wilt doen moet u laten zien dat u het nog bent.').waitFor();
    await asking.getByRole('button', { name: /Marit van Loon/ }).click();
    await page.getByText('De export is klaar.').waitFor();

    await page.goto(`${office.app.url}/instellingen`);
    await page.getByRole('button', { name: 'Afmelden' }).click();
    await link.waitFor();
    await link.click();
    await page.getByRole('heading', { name: 'Kies een demo-account' }).waitFor();
    await context.close();
  }, 240_000);
});
