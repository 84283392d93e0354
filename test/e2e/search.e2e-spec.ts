import type { CaseFacets, CaseRow } from '../../libs/cases/src/contract.js';
import type { ItemFacets, ItemFilter, ItemRow } from '../../libs/items/src/contract.js';
import type { CountedPage, FacetCount } from '../../libs/platform/src/contract.js';
import { goPastTheStateMachines } from '../../libs/documents/test/support/past-the-state-machines.js';
import { done } from './support/client.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { aCar, cash, openCase, seize } from './support/story.js';

/** Searching by words as they are spoken, and counting what a list holds. */

let office: RunningOffice;
let lead: Person;
let outsider: Person;
let caseId: string;

const vessel = (description: string): object => ({ assetClass: 'vessel', description, details: {} });
const other = (description: string): object => ({ assetClass: 'other-goods', description, details: {} });

beforeAll(async () => {
  office = await startRunningOffice();
  lead = await office.enrol('prosecutor');
  outsider = await office.enrol('prosecutor');
  caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, title: 'Onderzoek Grutto', parketNumbers: ['01/123456-26'] })).id;
  await done(lead.client.post(`/cases/${caseId}/parties`, { kind: 'person', name: 'Gül Özdemir', role: 'suspect' }));
  const things = [
    vessel('Witte motorjacht met sloep'),
    vessel('Houten motorboot'),
    aCar({ description: "Twee personenauto's op één trailer", details: { make: 'Volvo', model: 'V70', plate: 'GT-123-X' } }),
    other('Horloges, stainless steel watches'),
    cash('500.00', { description: 'Contant geld in een kluis' }),
  ];
  await seize(lead.client, caseId, things as Parameters<typeof seize>[2]);
  const secret = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, classification: 'embargo', title: 'Onderzoek Kemphaan' })).id;
  await seize(lead.client, secret, [vessel('Snelle motorjacht')] as Parameters<typeof seize>[2]);
}, 60_000);

afterAll(() => office.stop());

const found = async (text: string, by = lead): Promise<readonly string[]> => {
  const { rows } = await done(by.client.post<CountedPage<ItemRow>>('/items/search', { text, sort: 'description' }));
  return rows.map(({ description }) => description);
};
const casesFound = async (text: string, by = lead): Promise<readonly string[]> => (await done(by.client.post<CountedPage<CaseRow>>('/cases/search', { text }))).rows.map(({ title }) => title);

describe('a search among items', () => {
  it.each([
    ['a word within a compound', 'jacht', ['Snelle motorjacht', 'Witte motorjacht met sloep']],
    ['its plural, within a compound', 'jachten', ['Snelle motorjacht', 'Witte motorjacht met sloep']],
    ['a plural that is spelled otherwise', 'boten', ['Houten motorboot']],
    ['the first half of a compound', 'motor', ['Houten motorboot', 'Snelle motorjacht', 'Witte motorjacht met sloep']],
    ['a word behind an apostrophe', 'auto', ["Twee personenauto's op één trailer"]],
    ['a Dutch word in another form', 'horloge', ['Horloges, stainless steel watches']],
    ['an English word in another form', 'watching', ['Horloges, stainless steel watches']],
    ['a word without its accents', 'een trailer', ["Twee personenauto's op één trailer"]],
    ['a word with accents it does not have', 'tráiler', ["Twee personenauto's op één trailer"]],
    ['the start of a word of two letters', 'ho', ['Horloges, stainless steel watches', 'Houten motorboot']],
    ['words in any order', 'sloep witte', ['Witte motorjacht met sloep']],
    ['a plate as it is written', 'GT-123-X', ["Twee personenauto's op één trailer"]],
    ['a plate without its signs', 'gt123x', ["Twee personenauto's op één trailer"]],
    ['a plate in groups', 'gt 123 x', ["Twee personenauto's op één trailer"]],
    ['a part of a plate', '123x', ["Twee personenauto's op één trailer"]],
    ['what nobody has', 'helikopter', []],
  ])('finds %s', async (_what, text, wanted) => {
    expect(await found(text)).toEqual(wanted);
  });

  it('finds nothing of what the reader may not know of', async () => {
    expect(await found('motorjacht', outsider)).toEqual(['Witte motorjacht met sloep']);
    expect(await casesFound('kemphaan', outsider)).toEqual([]);
  });

  it('finds what has just been corrected by its new words and no longer by its old ones', async () => {
    const [itemId] = await seize(lead.client, caseId, [other('Zilveren kandelaar')] as Parameters<typeof seize>[2]);
    await done(lead.client.put(`/items/${itemId}/details`, { description: 'Bronzen beeldje', details: {}, reason: 'Verkeerd beschreven.' }, { version: 1 }));

    expect([await found('kandelaar'), await found('beeldje')]).toEqual([[], ['Bronzen beeldje']]);
  });
});

it.each([
  ['its title', 'grutto'],
  ['a person in it, without accents', 'ozdemir'],
  ['its number as it is written', '01/123456-26'],
  ['its number without signs', '0112345626'],
])('a search among cases finds one by %s', async (_what, text) => {
  expect(await casesFound(text)).toEqual(['Onderzoek Grutto']);
});

describe('the counts beside a list', () => {
  const facets = (filter: ItemFilter, by = lead): Promise<ItemFacets> => done(by.client.post<ItemFacets>('/items/facets/search', filter));
  const countOf = (counts: readonly FacetCount[], value: string): FacetCount | undefined => counts.find((count) => count.value === value);

  it('are the counts of the list, value by value', async () => {
    const { classes, statuses, units, flags } = await facets({});

    for (const { value, count, exact } of classes) {
      const { total } = await done(lead.client.post<CountedPage<ItemRow>>('/items/search', { assetClasses: [value] }));
      expect({ value, count, exact }).toEqual({ value, count: total, exact: true });
    }
    const { total } = await done(lead.client.post<CountedPage<ItemRow>>('/items/search', {}));
    expect(statuses).toEqual([{ value: 'seized', count: total, exact: true }]);
    expect(units).toEqual([{ value: office.unitId, count: total, exact: true }]);
    expect(flags.map(({ value }) => value)).toEqual(['awaiting', 'review', 'forbidden']);
  });

  it('leave out what is chosen from the facet itself, and keep to everything else', async () => {
    const { classes, statuses } = await facets({ assetClasses: ['vessel'], text: 'motor' });

    expect(classes).toEqual([{ value: 'vessel', count: 3, exact: true }]);
    expect(statuses).toEqual([{ value: 'seized', count: 3, exact: true }]);
    expect((await facets({ assetClasses: ['vessel'] })).classes.length).toBeGreaterThan(1);
  });

  it('count nothing that the reader may not know of', async () => {
    const [mine, theirs] = [await facets({}), await facets({}, outsider)];

    expect((countOf(mine.classes, 'vessel')?.count ?? 0) - (countOf(theirs.classes, 'vessel')?.count ?? 0)).toBe(1);
  });

  it('of cases are those of the list too', async () => {
    const counted = await done(lead.client.post<CaseFacets>('/cases/facets/search', {}));

    expect(counted.classifications).toEqual([{ value: 'embargo', count: 1, exact: true }, { value: 'normal', count: 1, exact: true }]);
    expect(counted.units).toEqual([{ value: office.unitId, count: 2, exact: true }]);
  });

  it('say "at least" where there is more than is counted, and are never more than there is', async () => {
    await goPastTheStateMachines(office.database);
    await office.database.query(
      `INSERT INTO item (id, case_id, number, reference, asset_class, description, status, status_event_id)
       SELECT gen_random_uuid(), $1, 1000 + n, 'VEEL-' || n, CASE WHEN n % 3 = 0 THEN 'art' ELSE 'jewellery' END, 'Verzameling', 'seized', gen_random_uuid() FROM generate_series(1, 10500) n`,
      [caseId],
    );

    const { classes } = await facets({ text: 'verzameling' });
    const { total, exact } = await done(lead.client.post<CountedPage<ItemRow>>('/items/search', { text: 'verzameling' }));

    expect({ total, exact }).toEqual({ total: 1_000, exact: false });
    expect(classes.every((count) => !count.exact)).toBe(true);
    expect(countOf(classes, 'art')?.count).toBeLessThanOrEqual(3_500);
    expect(countOf(classes, 'jewellery')?.count).toBeLessThanOrEqual(7_000);
  });
});
