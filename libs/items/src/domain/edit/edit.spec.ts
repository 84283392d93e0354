import fc from 'fast-check';
import { ASSET_CLASSES, ASSET_CLASS_IDS } from '../asset-class.js';
import { GUARDED_DETAILS } from '../guarded-facts.js';
import { checkEdit, isEditable } from './check-edit.js';
import { factsOf, withFacts } from './edited.js';

const TODAY = '2026-11-29';
const errorsOf = (edit: Parameters<typeof checkEdit>[0]): readonly string[] => checkEdit(edit, '/edit', TODAY).map(({ code, pointer }) => `${pointer} ${code}`);

describe('a change of some facts of many things', () => {
  it('sets what its class has', () => {
    expect(errorsOf({ assetClass: 'vehicle', description: 'Bestelbus', details: { colour: 'wit', keys: 2, insurance: null } })).toEqual([]);
  });

  it.each([
    ['nothing at all', { assetClass: 'vehicle', details: {} }, ['/edit/details field.required']],
    ['a class that is none', { assetClass: 'dream', details: { colour: 'wit' } }, ['/edit/assetClass item.unknown-asset-class']],
    ['a field of another class', { assetClass: 'vehicle', details: { imei: '1' } }, ['/edit/details/imei field.unknown']],
    ['a number that tells one thing from another', { assetClass: 'vehicle', details: { vin: '1' } }, ['/edit/details/vin item.not-for-many']],
    ['what takes a second person', { assetClass: 'other-goods', details: { weight: '1' } }, ['/edit/details/weight item.not-for-many']],
    ['what is none of the choices', { assetClass: 'vehicle', details: { vehicleType: 'boat' } }, ['/edit/details/vehicleType field.choice']],
    ['taking away what may not be left out', { assetClass: 'perishables', details: { product: null } }, ['/edit/details/product field.required']],
    ['a secret as a description', { assetClass: 'vehicle', description: '', details: {} }, ['/edit/description field.required']],
  ])('refuses %s', (_what, edit, errors) => {
    expect(errorsOf(edit)).toEqual(errors);
  });

  it('never touches what one person may not change alone', () => {
    const editable = ASSET_CLASS_IDS.flatMap((id) => ASSET_CLASSES[id].fields.filter(isEditable).map(({ name }): string => name));

    expect(editable.filter((name) => (GUARDED_DETAILS as readonly string[]).includes(name))).toEqual([]);
  });

  it('leaves all else as it was, and what it found puts everything back', () => {
    const details = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.oneof(fc.integer(), fc.string(), fc.boolean()));
    const edits = fc.record({ description: fc.string({ minLength: 1 }), details: fc.dictionary(fc.constantFrom('a', 'b', 'e'), fc.oneof(fc.integer(), fc.constant(null))) }, { requiredKeys: ['details'] });
    fc.assert(
      fc.property(fc.record({ description: fc.string({ minLength: 1 }), details }), edits, (thing, edit) => {
        const found = factsOf(thing, edit);
        const after = withFacts(thing, edit);

        expect(factsOf(after, edit)).toEqual({ ...(edit.description !== undefined && { description: edit.description }), details: edit.details });
        expect(withFacts(after, found)).toEqual({ ...thing, details: { ...thing.details } });
        for (const name of Object.keys(thing.details).filter((one) => !Object.hasOwn(edit.details, one))) expect(after.details[name]).toEqual(thing.details[name]);
      }),
    );
  });
});
