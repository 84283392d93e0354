import fc from 'fast-check';
import { labelCode, readCodeStart, readLabelCode, scannedText, shownCode } from './label-code.js';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const aNumber = fc.integer({ min: 1, max: 2 ** 30 - 1 });

describe('a label code', () => {
  it.each([
    ['as printed', (code: string) => shownCode(code)],
    ['as scanned', (code: string) => scannedText(code)],
    ['in small letters with spaces', (code: string) => ` ${code.toLowerCase().slice(0, 3)} ${code.toLowerCase().slice(3)}`],
    ['with O for 0 and l for 1', (code: string) => code.replace(/0/g, 'O').replace(/1/g, 'l')],
  ])('is read %s', (_how, written) => {
    fc.assert(fc.property(aNumber, (number) => expect(readLabelCode(written(labelCode(number)))).toBe(labelCode(number))));
  });

  it('with one wrong character is refused', () => {
    fc.assert(
      fc.property(aNumber, fc.nat(6), fc.integer({ min: 1, max: 31 }), (number, at, shift) => {
        const code = [...labelCode(number)];
        code[at] = ALPHABET[(ALPHABET.indexOf(code[at] ?? '') + shift) % 32] ?? '';
        expect(readLabelCode(code.join(''))).toBeNull();
      }),
    );
  });

  it('with two characters exchanged is refused', () => {
    fc.assert(
      fc.property(aNumber, fc.nat(6), fc.nat(6), (number, one, other) => {
        const code = [...labelCode(number)];
        fc.pre(code[one] !== code[other]);
        [code[one], code[other]] = [code[other] ?? '', code[one] ?? ''];
        expect(readLabelCode(code.join(''))).toBeNull();
      }),
    );
  });

  it('is found by its first four characters among two hundred thousand others', () => {
    const starts = new Set(Array.from({ length: 200_000 }, (_, index) => labelCode(index + 1).slice(0, 4)));

    expect(starts.size).toBe(200_000);
  });

  it.each(['', '8712345678906', 'ZG', 'UUUUUUU', 'https://example.org'])('is not seen in %j', (text) => {
    expect(readLabelCode(text)).toBeNull();
  });

  it.each([
    ['7k3q', '7K3Q'],
    ['7K3Q-x', '7K3QX'],
    ['7k3', null],
    ['7k3!', null],
  ])('that begins with %j is sought by %j', (typed, start) => {
    expect(readCodeStart(typed)).toBe(start);
  });
});
