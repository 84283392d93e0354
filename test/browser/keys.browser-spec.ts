import { accessibilityViolations, describeInBrowser } from '../support/browser.js';
import { openDemoOffice, type DemoOffice } from './demo-office.js';

describeInBrowser('the keys of other systems', () => {
  let office: DemoOffice;

  beforeAll(async () => {
    office = await openDemoOffice();
  }, 180_000);

  afterAll(() => office?.close());

  it('one is asked for and shown once by the administrator, approved by the lead, and revoked, on a phone too', async () => {
    const { page, complaints } = await office.signIn('system-administrator', { width: 390 });
    await page.goto(`${office.app.url}/sleutels`);
    await page.getByText('Nog geen sleutels').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sleutel aanvragen' }).click();
    const form = page.getByRole('dialog', { name: 'Sleutel aanvragen' });
    await form.getByLabel('Naam van het systeem').fill('Politieregister');
    await form.getByLabel('Eenheid').selectOption({ label: 'Parket Noordstad' });
    await form.getByLabel('Rol').selectOption({ label: 'Beslagmedewerker' });
    await form.getByRole('checkbox').first().check();
    expect(await accessibilityViolations(page)).toEqual([]);
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/key-form.png`, fullPage: true });
    await form.getByRole('button', { name: 'Aanvragen' }).click();
    const made = page.getByRole('dialog', { name: 'De sleutel' });
    expect(await made.getByLabel('De sleutel').last().inputValue()).toMatch(/^zegel_[\w-]{43}$/);
    await made.getByRole('button', { name: 'Bewaard' }).click();
    await page.getByText('Wacht op goedkeuring').waitFor();

    const lead = await office.signIn('team-lead');
    await lead.page.goto(`${office.app.url}/sleutels`);
    await lead.page.getByRole('button', { name: 'Goedkeuren Politieregister' }).click();
    await lead.page.getByText('Werkt', { exact: true }).waitFor();
    expect(await accessibilityViolations(lead.page)).toEqual([]);
    if (process.env['SHOTS']) await lead.page.screenshot({ path: `${process.env['SHOTS']}/keys.png` });

    await page.reload();
    await page.getByRole('button', { name: 'Intrekken Politieregister' }).click();
    await page.getByText('Ingetrokken').waitFor();
    expect([...complaints, ...lead.complaints]).toEqual([]);
  }, 120_000);
});
