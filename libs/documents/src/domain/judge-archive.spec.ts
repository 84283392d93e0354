import { judgeArchive, type ArchivePart } from './judge-archive.js';

const MEGABYTE = 1024 * 1024;
const part = (more: Partial<ArchivePart> = {}): ArchivePart => ({ name: 'word/document.xml', offset: 0, packedBytes: 1_000, unpackedBytes: 5_000, encrypted: false, link: false, ...more });
const inARow = (count: number, more: Partial<ArchivePart> = {}): ArchivePart[] => Array.from({ length: count }, (_, index) => part({ name: `word/${index}.xml`, offset: index * 2_000, ...more }));

describe('an office file', () => {
  it('with parts after each other is taken in', () => {
    expect(judgeArchive(inARow(40), 100_000)).toBeNull();
  });

  it.each([
    ['that unpacks to more than a gigabyte', inARow(11, { unpackedBytes: 100 * MEGABYTE }), 90 * MEGABYTE],
    ['that unpacks to more than a hundred times its size', inARow(1, { unpackedBytes: 20 * MEGABYTE }), 100_000],
    ['of more parts than anyone writes', inARow(10_001), 90 * MEGABYTE],
  ])('%s is refused for that', (_, parts, size) => {
    expect(judgeArchive(parts, size)).toBe('document.unpacks-too-large');
  });

  it('that is small may be packed as well as it likes', () => {
    expect(judgeArchive([part({ unpackedBytes: 9 * MEGABYTE })], 10_000)).toBeNull();
  });

  it.each<readonly [string, readonly ArchivePart[]]>([
    ['whose parts lie over each other', [part(), part({ name: 'b', offset: 500 })]],
    ['with a part twice in one place', [part(), part({ name: 'b' })]],
    ['that is locked', [part({ encrypted: true })]],
    ['with a link in it', [part({ link: true })]],
  ])('%s is unsound', (_, parts) => {
    expect(judgeArchive(parts, 100_000)).toBe('document.archive-unsound');
  });

  it.each(['../../etc/passwd', 'word/../../x', '/etc/passwd', '\\\\server\\x', 'C:\\x', 'word/\u0000.xml', '..\\x'])('with a part named %j is unsound', (name) => {
    expect(judgeArchive([part({ name })], 100_000)).toBe('document.archive-unsound');
  });

  it.each(['word/vbaProject.bin', 'xl/vbaProject.bin', 'xl/macrosheets/sheet1.xml', 'Basic/Standard/Module1.xml', 'Scripts/python/x.py'])('with macros is refused, whatever it calls itself: %s', (name) => {
    expect(judgeArchive([part(), part({ name, offset: 5_000 })], 100_000)).toBe('document.macros');
  });

  it('with names that only look like it is taken in', () => {
    expect(judgeArchive([part({ name: 'word/media/a..b.png' }), part({ name: 'customXml/..item.xml', offset: 5_000 })], 100_000)).toBeNull();
  });
});
