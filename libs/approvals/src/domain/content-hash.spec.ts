import { canonicalJson, contentHash, type ApprovedContent } from './content-hash.js';

const content: ApprovedContent = { act: 'item.correct', subjectType: 'item', subjectId: 'i', before: { quantity: '1', unit: 'piece' }, after: { quantity: '2', unit: 'piece' } };

describe('canonicalJson', () => {
  it.each([
    ['keys in any order', { b: 1, a: { d: [1, null], c: 'x' } }, '{"a":{"c":"x","d":[1,null]},"b":1}'],
    ['what is not there', { a: undefined, b: null }, '{"b":null}'],
    ['text with quotes', { a: 'say "so"' }, '{"a":"say \\"so\\""}'],
  ])('has one spelling for %s', (_, value, spelled) => {
    expect(canonicalJson(value)).toBe(spelled);
  });
});

describe('contentHash', () => {
  it('is the same for the same content, whatever the order it is written in', () => {
    expect(contentHash({ ...content, after: { unit: 'piece', quantity: '2' } })).toBe(contentHash(content));
  });

  it.each<[string, ApprovedContent]>([
    ['another act', { ...content, act: 'item.merge' }],
    ['another thing', { ...content, subjectId: 'j' }],
    ['other values before', { ...content, before: { quantity: '3', unit: 'piece' } }],
    ['other values after', { ...content, after: { quantity: '20', unit: 'piece' } }],
  ])('is another for %s', (_, other) => {
    expect(contentHash(other)).not.toBe(contentHash(content));
  });
});
