import { randomUUID } from 'node:crypto';
import type { Problem } from '../../libs/platform/src/contract.js';
import type { Import } from '../../libs/transfer/src/contract.js';
import { done, type Answer } from './support/client.js';
import { daysAgo } from './support/dates.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { openCase, seizeOne } from './support/story.js';

let office: RunningOffice;

beforeAll(async () => {
  office = await startRunningOffice();
});

afterAll(() => office.stop());

const NOBODY = randomUUID();
const told = ({ status, body }: Answer<Problem>): readonly unknown[] => [status, ...(body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`).sort()];

describe('what the office has already is told in the same answer as what is wrong in the form', () => {
  it('of a decree and of its correction: the year that is loaded, and its days', async () => {
    const jurist = await office.enrol('legal-administrator');
    const decree = { calendar: 'nl-atw', year: 2041, dates: ['2041-05-31'], source: 'Stcrt. verzonnen', mark: 'V' };
    await done(jurist.client.post('/equated-days', decree));
    const corrected = await jurist.client.put<Problem>('/equated-days/nl-atw/2041', { dates: ['2040-05-31'], source: '', mark: 'V', reason: 'Verzonnen' }, { version: 1 });

    expect(told(await jurist.client.post<Problem>('/equated-days', { ...decree, dates: ['2041-02-30'], source: '' }))).toEqual([400, '/dates/0 rules.date-invalid', '/source field.required', '/year rules.year-loaded']);
    expect(told(corrected)).toEqual([400, '/dates/0 rules.date-outside-year', '/source field.required']);
  });

  it('of a promotion: that it is before the one that stands', async () => {
    const jurist = await office.enrol('legal-administrator');
    const path = '/rules/EU-10/versions/1';
    await done(jurist.client.post(`${path}/promotion`, { decidedOn: daysAgo(2), reason: 'Verzonnen' }, { version: 0 }));

    expect(told(await jurist.client.post<Problem>(`${path}/demotion`, { decidedOn: daysAgo(3), reason: '' }, { version: 1 }))).toEqual([400, '/decidedOn rules.before-promotion', '/reason field.required']);
  });

  it('of a webhook: where it may be', async () => {
    const { client } = await office.enrol('system-administrator');
    const hook = { name: '', url: 'http://192.0.2.1/hook', kinds: ['item'] };

    expect(told(await client.post<Problem>('/webhooks', hook))).toEqual([400, '/name field.required', '/url webhook.url-not-https']);
  });

  it('of the scopes of another system', async () => {
    const { client } = await office.enrol('system-administrator');
    const asked = { name: '', role: 'custodian', unitId: office.unitId, scopes: ['case.open'], days: 30 };

    expect(told(await client.post<Problem>('/api-clients', asked))).toEqual([400, '/name field.required', '/scopes/0 api-client.scope']);
  });

  it('of a case: the ground of its restriction, why a party is corrected, and who takes it over', async () => {
    const lead = await office.enrol('prosecutor');
    const teamLead = await office.enrol('team-lead');
    const { id } = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id });
    const party = await done(lead.client.post<{ id: string }>(`/cases/${id}/parties`, { kind: 'person', role: 'suspect', name: 'Verzonnen Verdachte' }));

    expect(told(await teamLead.client.post<Problem>(`/cases/${id}/restrictions`, { ground: 'removed', reason: '' }))).toEqual([400, '/ground restriction.not-to-remove', '/reason field.required']);
    expect(told(await lead.client.put<Problem>(`/cases/${id}/parties/${party.id}`, { kind: 'person', role: 'suspect', name: '' }, { version: 1 }))).toEqual([400, '/name field.required', '/reason field.required']);
    expect(told(await teamLead.client.post<Problem>(`/people/${lead.id}/case-handover`, { toId: lead.id, reason: '' }))).toEqual([400, '/reason field.required', '/toId case.receiver']);
  });

  it('of who looks for a thing without a place', async () => {
    const officer = await office.enrol('asset-officer');
    const keeper = await office.enrol('custodian');
    const { id } = await openCase(officer.client, { unitId: office.unitId, assetOfficerId: officer.id });
    const item = await seizeOne(officer.client, id);

    expect(told(await keeper.client.put<Problem>(`/items/${item}/custody/owner`, { ownerId: NOBODY, fromOwnerId: 'x' }))).toEqual([400, '/fromOwnerId field.id', '/ownerId place.custodian']);
  });

  it('of a mapping: its name, and its columns', async () => {
    const { client } = await office.enrol('asset-officer');
    const form = new FormData();
    form.set('unitId', office.unitId);
    form.set('file', new Blob(['Zaak;Voorwerp;Datum\nA-1;Fiets;01-02-2026\n'], { type: 'text/csv' }), 'lijst.csv');
    const { id, version } = await done(client.post<Import>('/imports', form));
    const choose = async (body: object): Promise<readonly unknown[]> => told(await client.put<Problem>(`/imports/${id}/mapping`, body, { version }));
    const columns = [{ header: 'Zaak', target: 'no such target' }];

    expect(await choose({ columns, saveAs: '!!', dateOrder: 'ydm' })).toEqual([400, '/columns/0/target import.target-unknown', '/dateOrder field.choice', '/saveAs import.mapping-name']);
    expect(await choose({ dateOrder: 'ydm' })).toEqual([400, '/dateOrder field.choice', '/mappingName field.required']);
    expect(await choose({ columns, mappingName: 'cook-county-seizures', wings: 2 })).toEqual([400, '/columns import.mapping-or-columns', '/wings field.unknown']);
  });
});
