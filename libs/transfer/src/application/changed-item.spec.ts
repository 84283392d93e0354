import type { Item } from '#items';
import { MAPPING, mapped } from '../../testing/office-register.js';
import { firstStateOf } from '../domain/first-status.js';
import { changedItem, type RowBefore } from './changed-item.js';
import { contentOf } from './item-content.js';

const TODAY = '2016-06-01';
const CAR = { Item: '2006 Ford Focus', Value: '5000', Vin: '1M8GDM9AXKP042788' };

function row(cells: Readonly<Record<string, string>>) {
  const one = mapped(cells);
  const content = contentOf(one, MAPPING.decimalSeparator, TODAY);
  return { mapped: one, content, first: firstStateOf(one), notes: [...one.notes, ...content.notes], caseKey: one.caseKey };
}

/** The item that a row once made, and what was done to it since. */
function anItem(cells: Readonly<Record<string, string>>, since: Partial<Item> = {}): Item {
  const { mapped: one, content, first } = row(cells);
  return {
    id: 'i',
    version: 1,
    assetClass: content.assetClass,
    description: content.description,
    quantity: content.quantity,
    details: content.details,
    amount: content.amount?.amount ?? null,
    amountCurrency: content.amount?.currency ?? null,
    estimatedAmount: content.estimatedValue?.amount ?? null,
    estimatedCurrency: content.estimatedValue?.currency ?? null,
    seizedOn: content.seizedOn,
    seizedPlace: content.seizedPlace,
    status: first.status,
    verbatim: one.verbatim,
    needsReview: false,
    ...since,
  } as Item;
}

function change(from: Readonly<Record<string, string>>, to: Readonly<Record<string, string>>, since: Partial<Item> = {}) {
  const before: RowBefore = row(from);
  const { update, changes, identifiers } = changedItem(anItem(from, since), before, { ...row(to), caseKey: row(from).caseKey }, TODAY);
  return { update, fields: changes.map(({ field }) => field), changes, identifiers, codes: update.reviewNotes.map(({ code }) => code) };
}

describe('a changed row', () => {
  it('brings the description up to date, with the cell that said so', () => {
    const { update, changes, codes } = change(CAR, { ...CAR, Item: '2006 Ford Fiesta' });

    expect(update).toMatchObject({ description: '2006 Ford Fiesta', details: { make: 'Ford', model: 'Fiesta' }, needsReview: false });
    expect(changes).toContainEqual({ field: 'verbatim.Item', from: '2006 Ford Focus', to: '2006 Ford Fiesta' });
    expect(codes).toEqual([]);
  });

  it('changes an estimate, and leaves money alone that is written otherwise', () => {
    expect(change(CAR, { ...CAR, Value: '4500' })).toMatchObject({ update: { estimatedAmount: '4500', estimatedCurrency: 'USD' }, fields: ['estimatedValue', 'verbatim.Value'] });
    expect(change(CAR, { ...CAR, Value: '5000.00' }, { estimatedAmount: '5000.00' })).toMatchObject({ update: { estimatedAmount: '5000.00' }, fields: ['verbatim.Value'] });
  });

  it('leaves what a person corrected here, and says what the register says', () => {
    const { update, codes } = change(CAR, { ...CAR, Item: '2006 Ford Fiesta' }, { description: 'Ford Focus, damaged' });

    expect(update.description).toBe('Ford Focus, damaged');
    expect(update.details).toMatchObject({ model: 'Fiesta' });
    expect(codes).toEqual(['import.corrected-here']);
  });

  it('replaces an identifier', () => {
    const { update, identifiers } = change(CAR, { ...CAR, Vin: '1FTFW1ET5DFC10312' });

    expect(update.details).toMatchObject({ vin: '1FTFW1ET5DFC10312' });
    expect(identifiers).toMatchObject([{ kind: 'vin', normalised: '1FTFW1ET5DFC10312' }]);
  });

  it('leaves identifiers alone when nothing of the details changes', () => {
    expect(change(CAR, { ...CAR, Value: '1' }).identifiers).toBeNull();
  });

  it.each([
    ['the outcome', { Result: 'ftot adm' }, 'import.outcome-changed'],
    ['the day of seizure', { Seized: '5/24/2014' }, 'import.seizure-date-changed'],
    ['the class', { Item: 'Boat' }, 'import.class-changed'],
    ['the case', { Case: 'ZZ-2' }, 'import.case-changed'],
    ['that it is done', { Open: 'D' }, 'import.ended-without-outcome'],
  ])('marks %s and changes nothing of it', (_, cells, code) => {
    const { update, fields, codes } = change(CAR, { ...CAR, ...cells });

    expect(codes).toContain(code);
    expect(update.needsReview).toBe(true);
    expect(fields).not.toContain('status');
    expect(update).not.toHaveProperty('status');
  });

  it('says nothing of an outcome that the item has reached here', () => {
    expect(change(CAR, { ...CAR, Result: 'rel' }, { status: 'returned' }).codes).toEqual([]);
  });

  it('does not say again what a person has looked at', () => {
    const doubtful = { ...CAR, Vin: 'HY-419240-99' };

    expect(change(doubtful, { ...doubtful, City: 'Elsewhere' }, { needsReview: false }).codes).toEqual([]);
    expect(change(doubtful, { ...doubtful, City: 'Elsewhere' }, { needsReview: true }).codes).toContain('import.identifier-malformed');
  });
});
