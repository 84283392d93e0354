import { isChainIntact, versionHash, type HashedVersion } from './version-hash.js';

const FIRST: HashedVersion = {
  previousHash: null,
  id: 'a',
  seriesId: 'a',
  number: 1,
  caseId: 'c',
  itemId: null,
  kind: 'report',
  title: 'Proces-verbaal "één"',
  fileName: 'pv.pdf',
  mediaType: 'application/pdf',
  size: 12,
  sha256: '00',
  reason: null,
  uploadedBy: 'p',
  uploadedAt: '2026-11-28T12:00:00.000Z',
};

const sealed = (version: HashedVersion): HashedVersion & { hash: string } => ({ ...version, hash: versionHash(version) });
const first = sealed(FIRST);
const second = sealed({ ...FIRST, id: 'b', number: 2, previousHash: first.hash, reason: 'Bladzijde 3 ontbrak', sha256: '01' });

describe('the chain of versions', () => {
  it('is intact as it was written', () => {
    expect(isChainIntact([first, second])).toBe(true);
  });

  it.each([
    ['the bytes of an older one', [{ ...first, sha256: '02' }, second]],
    ['the reason of a newer one', [first, { ...second, reason: 'Anders' }]],
    ['an older one with its hash', [sealed({ ...FIRST, title: 'Anders' }), second]],
    ['the order', [second, first]],
    ['one that is left out', [second]],
  ])('shows %s', (_, chain) => {
    expect(isChainIntact(chain)).toBe(false);
  });
});
