import fc from 'fast-check';
import { readSpelled, spelled, type HandOverContent } from './hand-over-content.js';
import { sha256, signatureHash } from './sealed-content.js';

const aWord = fc.option(fc.string(), { nil: null });
const aContent: fc.Arbitrary<HandOverContent> = fc.record({
  id: fc.uuid(),
  number: fc.nat(),
  handedAt: fc.constant('2026-02-01T09:00:00.000Z'),
  giver: fc.string(),
  taker: fc.string(),
  toPlaceId: fc.uuid(),
  toPath: fc.string(),
  heldBy: aWord,
  reason: aWord,
  items: fc.array(
    fc.record({ itemId: fc.uuid(), code: fc.string(), reference: fc.string(), description: fc.string(), fromPlaceId: fc.option(fc.uuid(), { nil: null }), fromPath: aWord, sealOut: aWord, sealIn: aWord, condition: aWord, conditionNote: aWord, documentId: fc.option(fc.uuid(), { nil: null }), within: aWord }),
    { minLength: 1, maxLength: 5 },
  ),
});

describe('what is signed at a hand-over', () => {
  it('is read back as it was spelled', () => {
    fc.assert(fc.property(aContent, (content) => expect(readSpelled(spelled(content))).toEqual(content)));
  });

  it('has another hash as soon as one item, seal or name is another', () => {
    fc.assert(
      fc.property(aContent, aContent, (one, other) => {
        fc.pre(spelled(one) !== spelled(other));
        expect(sha256(spelled(one))).not.toBe(sha256(spelled(other)));
      }),
    );
  });

  it('binds each signature to content, side, name, image and moment', () => {
    const signed = { name: 'J. de Vries', image: Buffer.from('ink'), typed: null };
    const hash = signatureHash('a', 'giver', signed, '2026-02-01T09:00:00.000Z');

    expect(new Set([hash, signatureHash('b', 'giver', signed, '2026-02-01T09:00:00.000Z'), signatureHash('a', 'taker', signed, '2026-02-01T09:00:00.000Z'), signatureHash('a', 'giver', { ...signed, name: 'K' }, '2026-02-01T09:00:00.000Z'), signatureHash('a', 'giver', { ...signed, image: Buffer.from('other') }, '2026-02-01T09:00:00.000Z'), signatureHash('a', 'giver', signed, '2026-02-01T09:01:00.000Z')]).size).toBe(6);
  });
});
