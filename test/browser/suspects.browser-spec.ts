import type { Page } from 'playwright-core';
import { accessibilityViolations, describeInBrowser } from '../support/browser.js';
import { idOf, openDemoOffice, type DemoOffice, type SignedIn } from './demo-office.js';

const shot = (page: Page, name: string): Promise<unknown> => (process.env['SHOTS'] ? page.screenshot({ path: `${process.env['SHOTS']}/${name}.png`, fullPage: true }) : Promise.resolve());

describeInBrowser('a case of two suspects', () => {
  let office: DemoOffice;
  let lead: SignedIn;
  let caseUrl: string;

  beforeAll(async () => {
    office = await openDemoOffice();
    lead = await office.signIn('prosecutor');
    const caseId = await lead.page.evaluate(async (other) => {
      const ask = async <T>(path: string, body: object | FormData, version?: number): Promise<T> => {
        const isForm = body instanceof FormData;
        const headers = { ...(!isForm && { 'content-type': 'application/json' }), 'x-requested-with': 'zegel', 'idempotency-key': crypto.randomUUID(), ...(version !== undefined && { 'if-match': `"v${version}"` }) };
        return (await fetch(`/api/v1${path}`, { method: 'POST', headers, body: isForm ? body : JSON.stringify(body) })).json() as Promise<T>;
      };
      const known = (await (await fetch(`/api/v1/cases/${other}`)).json()) as { unit: { id: string }; lead: { id: string } };
      const { id } = await ask<{ id: string }>('/cases', { title: 'Onderzoek Tweeling', classification: 'normal', unitId: known.unit.id, leadId: known.lead.id, openedOn: '2026-01-05' });
      for (const name of ['Anna Jansen', 'Bram de Vries']) await ask(`/cases/${id}/parties`, { kind: 'person', role: 'suspect', name });
      const decision = new FormData();
      for (const [name, value] of [['title', 'Beslissing om onderzoek te doen'], ['kind', 'order']] as const) decision.set(name, value);
      decision.set('file', new Blob(['Verzonnen.'], { type: 'text/plain' }), 'beslissing.txt');
      const { id: documentId } = await ask<{ id: string }>(`/cases/${id}/documents`, decision);
      const { version } = (await (await fetch(`/api/v1/cases/${id}`)).json()) as { version: number };
      await ask(`/cases/${id}/transitions`, { action: 'start-investigation', occurredOn: '2026-01-06', documentId }, version);
      return id;
    }, await idOf(office.database, 'Onderzoek Kornoelje'));
    caseUrl = `${office.app.url}/dossiers/${caseId}`;
    await lead.page.goto(caseUrl);
  }, 180_000);

  afterAll(() => office?.close());

  it('asks in a step of one of them whom it concerns, and says so when that is left open', async () => {
    const { page } = lead;
    await page.getByRole('button', { name: 'Strafbeschikking uitvaardigen' }).click();
    const dialog = page.getByRole('dialog');
    const suspect = dialog.getByLabel('Verdachte');
    await suspect.waitFor();
    expect(await suspect.getByRole('option').allInnerTexts()).toEqual(expect.arrayContaining(['Anna Jansen', 'Bram de Vries']));
    await dialog.getByRole('button', { name: 'Strafbeschikking uitvaardigen' }).click();

    await dialog.getByText('Kies: Verdachte').first().waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await shot(page, 'suspect-step');
    await dialog.getByRole('button', { name: 'Annuleren' }).click();
  });

  it('records an end for one of them, whose name the timeline tells', async () => {
    const { page } = lead;
    await page.goto(`${caseUrl}/tijdlijn`);
    await page.getByRole('button', { name: 'Feit vastleggen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Wat is er gebeurd?').fill('Vervolging van één verdachte');
    await page.getByRole('option', { name: 'Vervolging van één verdachte geëindigd' }).click();
    await dialog.getByLabel('Waarover gaat het?').selectOption({ index: 1 });
    await dialog.getByLabel('Verdachte').selectOption({ label: 'Bram de Vries' });
    await dialog.getByLabel('Hoe').selectOption({ label: 'Overleden' });
    await shot(page, 'suspect-fact');
    await dialog.getByRole('button', { name: 'Feit vastleggen' }).click();
    await dialog.waitFor({ state: 'detached' });

    await page.getByRole('listitem').filter({ hasText: 'Vervolging van één verdachte geëindigd' }).filter({ hasText: 'Bram de Vries' }).waitFor();
    await shot(page, 'suspect-timeline');
    expect(await accessibilityViolations(page)).toEqual([]);
  });
});
