import { attachment } from './content-disposition.js';

describe('Content-Disposition of a download', () => {
  it.each([
    ['bon.pdf', `attachment; filename="bon.pdf"; filename*=UTF-8''bon.pdf`],
    ['café €.pdf', `attachment; filename="cafe _.pdf"; filename*=UTF-8''caf%C3%A9%20%E2%82%AC.pdf`],
    ['a"b\\c%d.pdf', `attachment; filename="a_b_c_d.pdf"; filename*=UTF-8''a%22b%5Cc%25d.pdf`],
    [`o'neil (1)*.pdf`, `attachment; filename="o'neil (1)*.pdf"; filename*=UTF-8''o%27neil%20%281%29%2A.pdf`],
    ['文.pdf', `attachment; filename="_.pdf"; filename*=UTF-8''%E6%96%87.pdf`],
  ])('names %s exactly, and likewise in ASCII', (name, header) => {
    expect(attachment(name)).toBe(header);
  });

  it('cannot be broken out of', () => {
    expect(attachment('a\r\nX-Evil: 1"; filename=b.exe')).not.toMatch(/[\r\n]/);
  });
});
