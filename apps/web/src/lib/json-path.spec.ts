import { fieldId, pointerToPath } from './json-path.js';

describe('a JSON Pointer', () => {
  it('becomes the path of a form field', () => {
    expect(pointerToPath('/things/0/details/iban')).toBe('things.0.details.iban');
    expect(pointerToPath('/a~1b/m~0n')).toBe('a/b.m~n');
    expect(pointerToPath('')).toBe('');
  });

  it('names the control of the field', () => {
    expect(fieldId('things.0.details.iban')).toBe('field-things-0-details-iban');
  });
});
