import { mergeFields } from './register-fields.js';

describe('what a changed row changes', () => {
  it('is what the register now says otherwise', () => {
    const merged = mergeFields({ description: 'Ford', place: 'A' }, { description: 'Ford Focus', place: 'A' }, { description: 'Ford', place: 'A' });

    expect(merged).toEqual({ changes: [{ field: 'description', from: 'Ford', to: 'Ford Focus' }], notes: [] });
  });

  it('is not what a person corrected here, which is left and marked', () => {
    const merged = mergeFields({ description: 'Ford' }, { description: 'Ford Focus' }, { description: 'Ford Fiesta' });

    expect(merged).toEqual({ changes: [], notes: [{ code: 'import.corrected-here', params: { field: 'description', value: 'Ford Focus' } }] });
  });

  it('leaves alone what the register says as before, whatever stands here', () => {
    expect(mergeFields({ description: 'Ford' }, { description: 'Ford' }, { description: 'Ford Fiesta' })).toEqual({ changes: [], notes: [] });
  });

  it('is nothing when a person was right before the register was', () => {
    expect(mergeFields({ description: 'Ford' }, { description: 'Opel' }, { description: 'Opel' })).toEqual({ changes: [], notes: [] });
  });

  it('takes away what the register no longer says, and adds what it did not say', () => {
    const merged = mergeFields({ 'details.vin': 'X' }, { 'details.make': 'Ford' }, { 'details.vin': 'X' });

    expect(merged.changes).toEqual([
      { field: 'details.vin', from: 'X', to: null },
      { field: 'details.make', from: null, to: 'Ford' },
    ]);
  });

  it('compares amounts with their currency', () => {
    const before = { amount: { amount: '10', currency: 'EUR' } };

    expect(mergeFields(before, { amount: { amount: '10', currency: 'USD' } }, before).changes).toHaveLength(1);
    expect(mergeFields(before, { amount: { amount: '10', currency: 'EUR' } }, before).changes).toEqual([]);
  });
});
