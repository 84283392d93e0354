import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Reference } from '../../apps/api/src/reference/contract.js';
import { accessibilityViolations, describeInBrowser } from '../support/browser.js';
import { idOf, openDemoOffice, type DemoOffice, type SignedIn } from './demo-office.js';

/** Every class of asset goes the whole way: recorded in its form, placed, counted, valued and taken out in a list with the columns of its own. */

type AssetClassSpec = Reference['assetClasses'][number];

const CASH: readonly string[] = ['cash', 'bank-balance'];
/** Where a thing of a class can be kept; all others stand in the store. */
const KEPT_IN: Readonly<Record<string, string>> = { 'bank-balance': 'bank', 'crypto-asset': 'wallet', 'real-estate': 'immovable', 'company-shares': 'immovable', claim: 'immovable', securities: 'bank' };
/** What a class wants one of two of. */
const ONE_OF_TWO: Readonly<Record<string, Readonly<Record<string, string>>>> = { 'bank-balance': { accountNumber: 'VB-0001' }, 'crypto-asset': { exchange: 'Voorbeeldbeurs' } };
const TYPED: Readonly<Record<string, string>> = { text: 'Voorbeeld', integer: '3', decimal: '1,5' };

describeInBrowser('every class of asset', () => {
  let office: DemoOffice;
  let officer: SignedIn;
  let keeper: SignedIn;
  let classes: readonly AssetClassSpec[];
  let caseId: string;
  let items: readonly { readonly id: string; readonly reference: string; readonly seizedOn: string }[];

  beforeAll(async () => {
    office = await openDemoOffice();
    [officer, keeper] = [await office.signIn('asset-officer'), await office.signIn('custodian')];
    classes = (await call<Reference>(officer.page, '/reference')).assetClasses;
    caseId = await idOf(office.database, 'Onderzoek Zilvermeeuw');
  }, 180_000);

  afterAll(() => office?.close());

  const shot = (page: Page, name: string): Promise<unknown> => (process.env['SHOTS'] ? page.screenshot({ path: `${process.env['SHOTS']}/${name}.png`, fullPage: true }) : Promise.resolve());

  const scan = async (page: Page, label: RegExp, code: string): Promise<void> => {
    await page.getByRole('textbox', { name: label }).fill(`ZG${code}`);
    await page.keyboard.press('Enter');
  };

  it('has a form with its fields, by which all are recorded in one seizure', async () => {
    const { page, complaints } = officer;
    await page.goto(`${office.app.url}/dossiers/${caseId}/beslag`);
    await page.getByRole('heading', { level: 1, name: /^Beslag vastleggen/ }).waitFor();
    await page.locator('[name="place"]').fill('Havenkade 12, Noordstad');
    await page.getByRole('checkbox', { name: /94 Sv/ }).first().check();
    for (const [at, spec] of classes.entries()) {
      if (at > 0) await page.getByRole('button', { name: 'Nog een voorwerp' }).click();
      const thing = page.getByRole('region', { name: `Voorwerp ${at + 1}`, exact: true });
      await thing.getByLabel('Soort voorwerp').selectOption(spec.id);
      await thing.locator(`[name="things.${at}.description"]`).fill(`Voorbeeld van ${spec.title.nl}`);
      if (CASH.includes(spec.id)) await thing.locator(`[name="things.${at}.amount.amount"]`).fill('12,50');
      for (const { name, kind, choices } of spec.fields.filter(({ required }) => required)) {
        if (choices) await thing.locator(`#field-things-${at}-details-${name}`).selectOption(choices[0]?.value ?? '');
        else await thing.locator(`[name="things.${at}.details.${name}"]`).fill(TYPED[kind] ?? '');
      }
      for (const [name, text] of Object.entries(ONE_OF_TWO[spec.id] ?? {})) await thing.locator(`[name="things.${at}.details.${name}"]`).fill(text);
    }
    await shot(page, 'every-class-form');
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Beslag vastleggen' }).click();
    await page.waitForURL(`${office.app.url}/dossiers/${caseId}`);

    items = await office.database.query<{ id: string; reference: string; seizedOn: string }>(`SELECT id, reference, seized_on::text AS "seizedOn" FROM item WHERE case_id = $1 AND description LIKE 'Voorbeeld van %' ORDER BY number`, [caseId]);
    expect(items).toHaveLength(classes.length);
    expect(complaints).toEqual([]);
  });

  it('has a page with its kind, its fields and no fault', async () => {
    const { page, complaints } = officer;
    for (const [at, spec] of classes.entries()) {
      await page.goto(`${office.app.url}/voorwerpen/${items[at]?.id}`);
      await page.getByRole('heading', { level: 1, name: `Voorbeeld van ${spec.title.nl}` }).waitFor();
      expect(await page.getByRole('main').innerText()).toContain(spec.title.nl);
      await shot(page, `class-${spec.id}`);
    }
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('is placed where a thing of its kind can be, by scanning place and thing, and is found there by a count', async () => {
    const { page, complaints } = keeper;
    const codes = await office.database.query<{ id: string; code: string }>('SELECT item_id AS id, code FROM item_custody WHERE item_id = ANY ($1::uuid[])', [items.map(({ id }) => id)]);
    const kinds = new Map<string, { readonly code: string; readonly description: string }[]>();
    for (const [at, spec] of classes.entries()) {
      const kind = KEPT_IN[spec.id] ?? 'site';
      kinds.set(kind, [...(kinds.get(kind) ?? []), { code: codes.find(({ id }) => id === items[at]?.id)?.code ?? '', description: `Voorbeeld van ${spec.title.nl}` }]);
    }
    for (const [kind, things] of kinds) {
      const name = `Voor elke soort: ${kind}`;
      const { id } = await call<{ id: string }>(page, '/places', { kind, name });
      const [place] = await office.database.query<{ code: string }>('SELECT code FROM place WHERE id = $1', [id]);
      await page.goto(`${office.app.url}/bewaring/scannen?doen=verplaatsen`);
      await scan(page, /^Scan eerst de plaats/, place?.code ?? '');
      for (const { code: label, description } of things) {
        await scan(page, /^Scan wat gaat naar/, label);
        await page.getByText(`${description} staat nu in ${name}`).waitFor();
      }
      await shot(page, `placed-${kind}`);
      await count(page, name, things);
    }
    expect(complaints).toEqual([]);
  });

  async function count(page: Page, place: string, things: readonly { readonly code: string; readonly description: string }[]): Promise<void> {
    await page.goto(`${office.app.url}/bewaring`);
    await page.getByRole('button', { name: place }).click();
    await page.getByRole('heading', { level: 2, name: place }).waitFor();
    await page.getByRole('button', { name: 'Tellen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Beginnen' }).click();
    await page.getByRole('heading', { level: 1, name: /^Telling \d+: / }).waitFor();
    for (const { code, description } of things) {
      await scan(page, /^Scan/, code);
      await page.getByText(`${description} staat waar het hoort`).waitFor();
    }
    const number = (term: string, value: number): Promise<void> =>
      page.locator('dl.fact-strip > div').filter({ has: page.getByText(term, { exact: true }) }).first().locator('dd', { hasText: new RegExp(`^${value}$`) }).waitFor();
    await number('Gevonden', things.length);
    await number('Niet verwacht', 0);
    await shot(page, `counted-${things.length}`);
  }

  it('is given a value on its page, which then shows it', async () => {
    const { page, complaints } = officer;
    for (const [at, { id }] of items.entries()) {
      await page.goto(`${office.app.url}/voorwerpen/${id}`);
      await page.getByRole('button', { name: 'Waarde toevoegen' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Waarde', { exact: true }).fill(`1234,${50 + at}`);
      await dialog.getByLabel('Bron').fill('Voorbeeldtaxatie');
      await dialog.getByRole('button', { name: 'Waarde toevoegen' }).click();
      await page.getByText(new RegExp(`1\\.234,${50 + at}`)).first().waitFor();
    }
    await shot(page, 'valued');
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('has a list with the columns of its class', async () => {
    const { page, complaints } = officer;
    for (const [at, spec] of classes.entries()) {
      await page.goto(`${office.app.url}/voorwerpen?class=${spec.id}&case=${caseId}`);
      await page.getByRole('link', { name: items[at]?.reference ?? '' }).waitFor();
      const heads = (await page.locator('thead th').allInnerTexts()).map((head) => head.trim());
      expect(heads).toEqual(expect.arrayContaining(spec.listColumns.map((name) => spec.fields.find((field) => field.name === name)?.title.nl)));
      await shot(page, `list-${spec.id}`);
    }
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('has each of its fields to choose as a column, which stands in the address', async () => {
    const { page, complaints } = officer;
    await page.goto(`${office.app.url}/voorwerpen?class=livestock&case=${caseId}`);
    await page.getByRole('button', { name: 'Kolommen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Bewaarplaats', { exact: true }).uncheck();
    await dialog.getByLabel('Dierenarts op', { exact: true }).check();
    await shot(page, 'columns-of-class');
    expect(await accessibilityViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Toepassen' }).click();
    await page.waitForURL(/cols=.*livestock\.vetSeenOn/);
    await page.getByRole('columnheader', { name: 'Dierenarts op' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('stands in the list that is taken out, with what its form asks', async () => {
    const { page, complaints } = officer;
    const required = classes.flatMap(({ id, fields }) => fields.filter((field) => field.required && field.kind === 'text').map(({ name }) => `${id}.${name}`));
    await page.goto(`${office.app.url}/voorwerpen?case=${caseId}&cols=reference,description,${required.join(',')}`);
    await page.getByRole('link', { name: items[0]?.reference ?? '' }).waitFor();
    await page.getByRole('button', { name: 'Exporteren' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Bestand').selectOption('csv');
    const saving = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Exporteren' }).click();
    const text = readFileSync(await (await saving).path(), 'utf8');

    for (const [at, spec] of classes.entries()) expect(text).toContain(`${items[at]?.reference};Voorbeeld van ${spec.title.nl}`);
    expect(text.match(/;Voorbeeld(?=[;\r])/g)).toHaveLength(required.length);
    expect(complaints).toEqual([]);
  });
});

/** Asks the API as the page does: as who is signed in there, from the page itself. */
async function call<T>(page: Page, path: string, body?: object): Promise<T> {
  const { status, text } = await page.evaluate(
    async ([url, sent, key]) => {
      const response = await fetch(url, sent === null ? {} : { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': key, 'x-requested-with': 'zegel' }, body: sent });
      return { status: response.status, text: await response.text() };
    },
    [`/api/v1${path}`, body === undefined ? null : JSON.stringify(body), randomUUID()] as const,
  );
  if (status >= 300) throw new Error(`${path} answered ${status}: ${text}`);
  return JSON.parse(text) as T;
}
