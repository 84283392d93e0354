import { accessibilityViolations, describeInBrowser } from '../support/browser.js';
import { openDemoOffice, type DemoOffice } from './demo-office.js';
import { inEnglish } from './in-english.js';

describeInBrowser('the rights of everyone', () => {
  let office: DemoOffice;

  beforeAll(async () => {
    office = await openDemoOffice();
  }, 180_000);

  afterAll(() => office?.close());

  it.each([
    ['nl-NL', 1440, 'Rechten', 'Aftekenen', 'Bevindingen'],
    ['en-GB', 390, 'Rights', 'Sign off', 'Findings'],
  ] as const)('are looked at and signed off in %s at %i px', async (locale, width, title, sign, findings) => {
    const { page, complaints } = await office.signIn('auditor', { locale, width });
    if (locale === 'en-GB') {
      await inEnglish(page);
    }
    await page.goto(`${office.app.url}/rechten`);
    await page.getByRole('heading', { name: title, exact: true }).waitFor();
    await page.getByRole('cell', { name: 'Marit van Loon' }).first().waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: sign }).click();
    await page.getByRole('dialog').getByLabel(findings).fill(`Klopt (${locale}).`);
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: sign }).click();
    await page.getByText(`Klopt (${locale}).`).waitFor();
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/rights-${width}.png`, fullPage: true });
    expect(complaints).toEqual([]);
  });
});
