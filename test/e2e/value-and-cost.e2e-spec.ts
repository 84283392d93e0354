import type { Approval } from '../../libs/approvals/src/contract.js';
import type { GiveDecisionResponse } from '../../libs/decisions/src/contract.js';
import type { Page, Problem } from '../../libs/platform/src/contract.js';
import type { CaseValue, ConvertedMoney, CorrectionAsked, ItemValue, LossPage, RatesLoaded, UnitCost, Valuation, ValuationAdded, ValueOnDate } from '../../libs/valuation/src/contract.js';
import { done } from './support/client.js';
import { daysAgo, today, until } from './support/dates.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { aCar, addDocument, agreeOn, deadlinesOf, moveItem, notice, openCase, seizeOne, showItem, timelineOf } from './support/story.js';

/** What things are worth, what keeping them costs, and what is decided about it in time. */

let office: RunningOffice;
let lead: Person;
let officer: Person;
let colleague: Person;
let keeper: Person;
let caseId: string;

const EUR = (amount: string) => ({ amount, currency: 'EUR' });

beforeAll(async () => {
  office = await startRunningOffice();
  [lead, officer, colleague, keeper] = [await office.enrol('prosecutor'), await office.enrol('asset-officer'), await office.enrol('asset-officer'), await office.enrol('custodian')];
  caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id })).id;
});

afterAll(() => office.stop());

const valueOf = (itemId: string): Promise<ItemValue> => done(officer.client.get<ItemValue>(`/items/${itemId}/value`));
const add = (itemId: string, more: object = {}) =>
  officer.client.post<ValuationAdded & Problem>(`/items/${itemId}/valuations`, { moment: 'other', valuedOn: today(), value: EUR('9000.00'), method: 'appraisal', source: 'Rapport 12', ...more });
const inForce = (valuations: readonly Valuation[]): readonly string[] => valuations.filter(({ supersededBy }) => supersededBy === null).map(({ moment, value }) => `${moment} ${value.amount}`);

describe('the values of an item', () => {
  it('begin with the estimate at its seizure, and keep the three moments apart', async () => {
    const itemId = await seizeOne(officer.client, caseId, aCar({ estimatedValue: EUR('10000.00') }));

    await done(add(itemId, { moment: 'confiscation', value: EUR('8000.00') }));
    await done(add(itemId, { moment: 'disposal', value: EUR('7000.00') }));

    const { valuations, meter } = await valueOf(itemId);
    expect(inForce(valuations)).toEqual(['disposal 7000.00', 'confiscation 8000.00', 'seizure 10000.00']);
    expect(meter.value).toEqual(EUR('7000.00'));
    expect((await timelineOf(officer.client, caseId)).filter(({ type, subjectId }) => type === 'item.valued' && subjectId === itemId)).toHaveLength(2);
  });

  it('are corrected by a new entry with a reason, once a second person approved; the old one stays', async () => {
    const itemId = await seizeOne(officer.client, caseId);
    const { id } = await done(add(itemId, { value: EUR('900.00') }));

    const { approvalId } = await done(officer.client.post<CorrectionAsked>(`/valuations/${id}/corrections`, { valuedOn: today(), value: EUR('9000.00'), reason: 'Een nul vergeten.' }));
    expect(inForce((await valueOf(itemId)).valuations)).toEqual(['other 900.00']);
    const [approval] = (await done(colleague.client.get<Page<Approval>>(`/approvals?state=waiting&subjectId=${itemId}`))).rows;
    expect(approval).toMatchObject({ id: approvalId, itemId, changes: [{ field: 'amount', from: '900', to: '9000' }] });
    await done(colleague.client.post(`/approvals/${approvalId}/approval`, { contentHash: approval?.contentHash }, { version: 1 }));

    const { valuations } = await valueOf(itemId);
    expect(valuations.map(({ value, supersedes, reason }) => [value.amount, supersedes, reason])).toEqual([['9000.00', id, 'Een nul vergeten.'], ['900.00', null, null]]);
    expect((await officer.client.post<Problem>(`/valuations/${id}/corrections`, { valuedOn: today(), value: EUR('1.00'), reason: 'Nog eens.' })).body.code).toBe('valuation.superseded');
  });

  it('are computed for any date by the curve of the class', async () => {
    const itemId = await seizeOne(officer.client, caseId, aCar({ estimatedValue: EUR('10000.00') }), { seizedOn: daysAgo(365) });
    const on = (date: string) => done(officer.client.get<ValueOnDate>(`/items/${itemId}/value-on?on=${date}`));

    expect(await on(today())).toMatchObject({ value: EUR('8000.00'), percent: '80', curve: { id: 'vehicle', version: 1, source: 'house policy' } });
    expect(await on(daysAgo(-365))).toMatchObject({ value: EUR('6600.00') });
    expect(await on(daysAgo(366))).toMatchObject({ value: null });
  });

  it('are refused in the future, before the seizure, and with every error at once', async () => {
    const itemId = await seizeOne(officer.client, caseId, aCar(), { seizedOn: daysAgo(3) });

    const { status, body } = await add(itemId, { valuedOn: daysAgo(-1), value: { amount: '-1', currency: 'EURO' }, method: 'guess' });
    expect([status, body.errors?.map(({ pointer }) => pointer).toSorted()]).toEqual([400, ['/method', '/value/amount', '/value/currency', '/valuedOn']]);
    expect((await add(itemId, { valuedOn: daysAgo(4) })).body.errors).toMatchObject([{ code: 'valuation.before-seizure', pointer: '/valuedOn' }]);
  });
});

describe('sale and destruction', () => {
  it('wait for a value of before the sale (117(3)), whatever was found before', async () => {
    const itemId = await seizeOne(officer.client, caseId, aCar({ estimatedValue: EUR('10000.00') }));
    await notice(officer.client, caseId, itemId);
    await giveDecision(itemId, { kind: 'sell-early', ground: 'nl-sv-117-2-b' });
    const documentId = await addDocument(keeper.client, caseId, 'receipt', 'Verkoopbewijs');
    const { version } = await showItem(keeper.client, itemId);
    const sell = () => keeper.client.post<Problem>(`/items/${itemId}/transitions`, { action: 'sell', ground: 'nl-sv-117-1', occurredOn: today(), documentId, data: {} }, { version });

    expect((await sell()).body.errors?.map(({ code }) => code)).toContain('item.value-missing');
    expect((await valueOf(itemId)).missing).toEqual(['disposal']);
    await done(add(itemId, { moment: 'disposal' }));
    expect((await sell()).body.errors?.map(({ code }) => code) ?? []).not.toContain('item.value-missing');
  });

  it('wait for it after forfeiture as well', async () => {
    const itemId = await seizeOne(officer.client, caseId, aCar({ estimatedValue: EUR('10000.00') }));
    await notice(officer.client, caseId, itemId);
    await giveDecision(itemId, { kind: 'keep', ground: 'nl-sv-116-1', reviewOn: daysAgo(-30) });
    await moveItem(officer.client, itemId, { action: 'waive', ground: 'nl-sv-116-2', documentId: await addDocument(officer.client, caseId, 'other', 'Afstandsverklaring'), data: { claimsOwnership: true } });
    await giveDecision(itemId, { kind: 'forfeit', ground: 'nl-sv-116-2-c' });
    const documentId = await addDocument(keeper.client, caseId, 'receipt', 'Verkoopbewijs');
    const sell = async () => keeper.client.post<Problem>(`/items/${itemId}/transitions`, { action: 'sell-finally', ground: 'nl-sv-552g', occurredOn: today(), documentId, data: { proceeds: '6500.00', proceedsCurrency: 'EUR' } }, { version: (await showItem(keeper.client, itemId)).version });

    expect((await sell()).body.errors?.map(({ code }) => code)).toEqual(['item.value-missing']);
    expect((await valueOf(itemId)).missing).toContain('disposal');
    await done(add(itemId, { moment: 'disposal' }));
    await agreeOn(officer.client, colleague.client, itemId, { action: 'sell-finally', ground: 'nl-sv-552g', documentId });
    await done(sell());
    expect((await showItem(lead.client, itemId)).status).toBe('finally-sold');
  });
});

describe('rates', () => {
  it('are loaded from the file of the central bank, and every conversion names the one it used', async () => {
    const form = new FormData();
    form.set('file', new Blob([`Date,USD,JPY,\n${daysAgo(1)},1.0800,N/A,\n`], { type: 'text/csv' }), 'eurofxref-hist.csv');

    expect(await done(keeper.client.post<RatesLoaded>('/rates/files', form))).toEqual({ loaded: 1, unchanged: 0, differing: [] });
    expect(await done(officer.client.get<ConvertedMoney>(`/rates/conversion?amount=108.00&from=USD&to=EUR&on=${today()}`))).toMatchObject({ to: EUR('100.00'), rates: [{ on: daysAgo(1), source: 'ECB', perEuro: '1.0800' }] });
    expect((await officer.client.get<Problem>(`/rates/conversion?amount=1&from=JPY&to=EUR&on=${today()}`)).body.code).toBe('rates.unknown');
  });
});

describe('a thing that keeping eats', () => {
  it('is on the list of losses, warns the prosecutor, and is decided about by the proposal', async () => {
    await done(keeper.client.post('/tariffs', { assetClass: 'vehicle', cost: 'storage', per: 'day', amount: EUR('20.00'), validFrom: daysAgo(400) }));
    const itemId = await seizeOne(officer.client, caseId, aCar({ description: 'Grijze bestelbus', estimatedValue: EUR('2500.00') }), { seizedOn: daysAgo(80) });
    await notice(officer.client, caseId, itemId);

    const value = await done(lead.client.get<ItemValue>(`/items/${itemId}/value`));
    expect(value.meter).toMatchObject({ cost: EUR('1620.00'), costPerDay: EUR('20.00'), threshold: 50 });
    const forecast = await until(async () => (await deadlinesOf(lead.client, caseId)).find(({ ruleId, subjectId }) => ruleId === 'NL-P4' && subjectId === itemId));
    expect(forecast.dueOn).toBe(value.meter.breakEvenOn);
    const losses = await done(lead.client.post<LossPage>('/losses/search', { nearBreakEven: true }));
    expect(losses.rows.map((row) => row.itemId)).toContain(itemId);
    expect((await done(lead.client.get<UnitCost[]>('/unit-costs'))).find(({ unitId }) => unitId === office.unitId)?.items).toBeGreaterThan(0);

    const advised = value.proposals.find((one) => one.advised);
    expect(advised).toMatchObject({ way: 'sell', kind: 'sell-early', ground: 'nl-sv-117-2-b' });
    await giveDecision(itemId, { kind: advised?.kind ?? '', ground: advised?.ground ?? '', reason: advised?.reason.nl ?? '' });
    expect((await showItem(lead.client, itemId)).status).toBe('disposal-authorised');
    await until(async () => (await deadlinesOf(lead.client, caseId)).some(({ ruleId, subjectId, state }) => ruleId === 'NL-P4' && subjectId === itemId && state === 'met'));
  });

  it('costs what its bills say for the days they are for', async () => {
    const itemId = await seizeOne(officer.client, caseId, aCar({ estimatedValue: EUR('5000.00') }), { seizedOn: daysAgo(9) });
    const { reference } = await showItem(officer.client, itemId);
    const ask = { supplier: 'Stalling Oost', invoiceNumber: 'F-100', cost: 'storage', billedOn: today(), amount: EUR('55.00'), periodFrom: daysAgo(9), periodUntil: daysAgo(5), split: 'days', items: [{ item: reference }] };

    expect((await valueOf(itemId)).meter.cost).toEqual(EUR('200.00'));
    await done(officer.client.post('/bills', ask));

    expect((await valueOf(itemId)).meter.cost).toEqual(EUR('155.00'));
    expect((await officer.client.post<Problem>('/bills', ask)).status).toBe(409);
    expect((await officer.client.post<Problem>('/bills', { ...ask, invoiceNumber: 'F-101', items: [{ item: 'Z1999-000001-1' }] })).body.errors).toMatchObject([{ code: 'bill.item-unknown', pointer: '/items/0/item' }]);
  });
});

describe('the coverage of a case', () => {
  it('says when more is held for recovery than may be, and asks the prosecutor within fourteen days', async () => {
    const held = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id })).id;
    const authorisation = { number: 'RC 26/1', on: daysAgo(2), oral: false, maximum: EUR('10000.00') };
    await seizeOne(officer.client, held, aCar({ estimatedValue: EUR('12000.00') }), { grounds: ['nl-sv-94a'], authorisation });

    const { coverage } = await done(lead.client.get<CaseValue>(`/cases/${held}/value`));

    expect(coverage).toMatchObject({ maximum: EUR('10000.00'), net: EUR('12000.00'), percent: 120, exceeded: true });
    await until(async () => (await deadlinesOf(lead.client, held)).some(({ ruleId, state }) => ruleId === 'NL-P5' && state === 'open'));
  });
});

async function giveDecision(itemId: string, what: { readonly kind: string; readonly ground: string; readonly reason?: string; readonly reviewOn?: string }): Promise<void> {
  const { version } = await showItem(lead.client, itemId);
  const answer = await done(lead.client.post<GiveDecisionResponse>('/decisions', { capacity: 'prosecutor', decidedOn: today(), reason: 'De kosten lopen op.', ...what, items: [{ id: itemId, version }] }));
  if (answer.done.length !== 1) throw new Error(JSON.stringify(answer.refused));
}

