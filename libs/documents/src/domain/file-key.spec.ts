import { fileKey, ownerOf } from './file-key.js';

const SHA = 'ab'.repeat(32);
const ID = '0b0e6f0c-7c11-4c57-8f6c-2f1f6b1f0a11';

describe('the key of a file', () => {
  it('names its bytes and the one record that owns it', () => {
    expect(fileKey('documents', SHA, ID)).toBe(`documents/ab/${SHA}-${ID}`);
    expect(ownerOf(fileKey('imports', SHA, ID))).toBe(ID);
  });

  it.each([`documents/ab/${SHA}`, `../documents/ab/${SHA}-${ID}`, `documents/ab/${SHA}-${ID}/x`, `other/ab/${SHA}-${ID}`])('is not %s', (key) => {
    expect(ownerOf(key)).toBeNull();
  });
});
