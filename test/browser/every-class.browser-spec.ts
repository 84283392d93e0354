import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { Reference } from '../../apps/api/src/reference/contract.js';
import { accessibilityViolations, describeInBrowser } from '../support/browser.js';
import { idOf, openDemoOffice, type DemoOffice, type SignedIn } from './demo-office.js';

/** Every class of asset goes the whole way: recorded, placed, counted, valued and taken out in a list, each with the fields of its own. */

type AssetClassSpec = Reference['assetClasses'][number];

const CASH: readonly string[] = ['cash', 'bank-balance'];
/** Where a thing of a class can be kept; all others stand in the store. */
const KEPT_IN: Readonly<Record<string, string>> = { 'bank-balance': 'bank', 'crypto-asset': 'wallet', 'real-estate': 'immovable', 'company-shares': 'immovable', claim: 'immovable', securities: 'bank' };
/** What a class wants one of two of. */
const ONE_OF_TWO: Readonly<Record<string, Readonly<Record<string, string>>>> = { 'bank-balance': { accountNumber: 'VB-0001' }, 'crypto-asset': { exchange: 'Voorbeeldbeurs' } };
const GIVEN = { text: 'Voorbeeld', integer: 3, decimal: '1.5', date: '2026-01-05', boolean: true, currency: 'EUR', country: 'NL' } as const;

describeInBrowser('every class of asset', () => {
  let office: DemoOffice;
  let officer: SignedIn;
  let keeper: SignedIn;
  let classes: readonly AssetClassSpec[];
  let caseId: string;
  let items: readonly { readonly id: string; readonly reference: string }[];

  beforeAll(async () => {
    office = await openDemoOffice();
    [officer, keeper] = [await office.signIn('asset-officer'), await office.signIn('custodian')];
    classes = (await call<Reference>(officer.page, '/reference')).assetClasses;
    caseId = await idOf(office.database, 'Onderzoek Zilvermeeuw');
    const things = classes.map((spec) => ({ assetClass: spec.id, description: `Voorbeeld van ${spec.title.nl}`, details: { ...requiredOf(spec), ...ONE_OF_TWO[spec.id] }, ...(CASH.includes(spec.id) && { amount: { amount: '12.50', currency: 'EUR' } }) }));
    ({ items } = await call<{ items: typeof items }>(officer.page, `/cases/${caseId}/seizures`, { seizedOn: '2026-11-20', grounds: ['nl-sv-94'], place: 'Havenkade 12, Noordstad', things }));
  }, 180_000);

  afterAll(() => office?.close());

  it('is recorded and has a page with its kind, its fields and no fault', async () => {
    const { page, complaints } = officer;
    expect(items).toHaveLength(classes.length);
    for (const [at, spec] of classes.entries()) {
      await page.goto(`${office.app.url}/voorwerpen/${items[at]?.id}`);
      await page.getByRole('heading', { level: 1, name: `Voorbeeld van ${spec.title.nl}` }).waitFor();
      expect(await page.getByRole('main').innerText()).toContain(spec.title.nl);
      if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/class-${spec.id}.png` });
    }
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('is placed where a thing of its kind can be, and is found there by a count', async () => {
    const { page } = keeper;
    const places = new Map<string, string>();
    for (const [at, spec] of classes.entries()) {
      const kind = KEPT_IN[spec.id] ?? 'site';
      const toPlaceId = places.get(kind) ?? (await call<{ id: string }>(page, '/places', { kind, name: `Voor elke soort: ${kind}` })).id;
      places.set(kind, toPlaceId);
      await call(page, '/moves', { toPlaceId, movedAt: new Date().toISOString(), items: [{ itemId: items[at]?.id, fromPlaceId: null }] });
    }
    for (const [kind, placeId] of places) {
      const { id } = await call<{ id: string }>(page, '/counts', { placeId });
      for (const [at, spec] of classes.entries()) if ((KEPT_IN[spec.id] ?? 'site') === kind) await call(page, `/counts/${id}/scans`, { itemId: items[at]?.id });
      const { numbers } = await call<{ numbers: object }>(page, `/counts/${id}`);
      expect([kind, numbers]).toEqual([kind, expect.objectContaining({ missing: 0, unexpected: 0 })]);
    }
  });

  it('is given a value, which its page then shows', async () => {
    const { page, complaints } = officer;
    for (const { id } of items) await call(page, `/items/${id}/valuations`, { moment: 'seizure', valuedOn: '2026-11-20', value: { amount: '1234.50', currency: 'EUR' }, method: 'appraisal', source: 'Voorbeeldtaxatie' });
    for (const { id } of [items[0], items.at(-1)].flatMap((item) => item ?? [])) {
      await page.goto(`${office.app.url}/voorwerpen/${id}`);
      await page.getByText(/1\.234,50/).first().waitFor();
    }
    expect(complaints).toEqual([]);
  });

  it('stands in the list that is taken out', async () => {
    const { page } = officer;
    const { id } = await call<{ id: string }>(page, '/list-exports', { list: 'items', format: 'csv', columns: ['reference', 'description'], items: { caseId } });
    const text = await page.evaluate(async (path) => (await fetch(path)).text(), `/api/v1/list-exports/${id}/content`);

    for (const [at, spec] of classes.entries()) expect(text).toContain(`${items[at]?.reference};Voorbeeld van ${spec.title.nl}`);
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

/** What a class cannot be recorded without. */
function requiredOf({ fields }: AssetClassSpec): Readonly<Record<string, unknown>> {
  return Object.fromEntries(fields.filter(({ required }) => required).map(({ name, kind, choices }) => [name, choices?.[0]?.value ?? GIVEN[kind as keyof typeof GIVEN]]));
}
