import { cleanFileName, extensionOf } from './file-name.js';

describe('the name of a file', () => {
  it.each([
    ['bon.pdf', 'bon.pdf'],
    ['  Ünïcode – naam.pdf ', 'Ünïcode – naam.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\jan\\scan.pdf', 'scan.pdf'],
    ['..', 'document'],
    ['.htaccess', 'htaccess'],
    ['', 'document'],
    ['a\u0000b\r\nSet-Cookie: x.pdf', 'abSet-Cookie: x.pdf'],
    ['gezien\u202efdp.exe', 'gezienfdp.exe'],
    ['e\u0301.pdf', 'é.pdf'],
  ])('%j is kept as %j', (given, kept) => {
    expect(cleanFileName(given)).toBe(kept);
  });

  it('keeps its extension when it is shortened, and no character is cut in two', () => {
    const name = cleanFileName(`${'😀'.repeat(300)}.pdf`);

    expect([...name]).toHaveLength(150);
    expect(name).toMatch(/^(😀){146}\.pdf$/u);
  });

  it.each([
    ['a.PDF', 'pdf'],
    ['a.tar.gz', 'gz'],
    ['a', null],
    ['a.', null],
    ['.profile', null],
    ['vonnis van 12.03.2024 inzake x', null],
    ['naam.eenhelelangeextensie', null],
  ])('%j has the extension %j', (name, extension) => {
    expect(extensionOf(name)).toBe(extension);
  });
});
