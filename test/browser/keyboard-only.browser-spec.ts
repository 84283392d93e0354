import { accessibilityViolations, describeInBrowser } from '../support/browser.js';
import { chooseDown, tabTo } from './by-keyboard.js';
import { idOf, openDemoOffice, type DemoOffice } from './demo-office.js';

const PLACE = 'Kade 4, Noordstad';

describeInBrowser('without a mouse', () => {
  let office: DemoOffice;

  beforeAll(async () => {
    office = await openDemoOffice();
  }, 180_000);

  afterAll(() => office?.close());

  it('a seizure of cash is recorded: the case found by its shortcut, each field reached with Tab', async () => {
    const caseId = await idOf(office.database, 'Onderzoek Zilvermeeuw');
    const { page, complaints } = await office.signIn('asset-officer');

    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('Zilvermeeuw');
    await page.getByRole('dialog').getByText(/Zilvermeeuw/).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Zilvermeeuw/ }).waitFor();
    await tabTo(page, page.getByRole('link', { name: 'Beslag vastleggen' }));
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { level: 1, name: 'Beslag vastleggen' }).waitFor();
    await tabTo(page, page.getByLabel('Plaats', { exact: true }));
    await page.keyboard.type(PLACE);
    await tabTo(page, page.getByRole('group', { name: 'Gronden van het beslag' }).getByRole('checkbox').first());
    await page.keyboard.press('Space');
    await tabTo(page, page.getByLabel('Soort voorwerp'));
    await chooseDown(page, 'Geld: Contant geld');
    await tabTo(page, page.getByLabel('Omschrijving'));
    await page.keyboard.type('Bundel bankbiljetten uit een la');
    await tabTo(page, page.getByLabel('Geteld bedrag', { exact: true }));
    await page.keyboard.type('1.250,50');
    expect(await accessibilityViolations(page)).toEqual([]);
    await tabTo(page, page.getByRole('button', { name: 'Beslag vastleggen' }));
    await page.keyboard.press('Enter');

    await page.getByRole('status').getByText('1 voorwerp vastgelegd').waitFor();
    await page.getByRole('heading', { level: 1, name: /Zilvermeeuw/ }).waitFor();
    const recorded = await office.database.query(
      'SELECT case_id, asset_class, description, amount::text, amount_currency AS currency, seized_place FROM item WHERE seized_place = $1',
      [PLACE],
    );
    expect(recorded).toEqual([{ case_id: caseId, asset_class: 'cash', description: 'Bundel bankbiljetten uit een la', amount: expect.stringMatching(/^1250\.50*$/), currency: 'EUR', seized_place: PLACE }]);
    expect(complaints).toEqual([]);
  }, 120_000);
});
