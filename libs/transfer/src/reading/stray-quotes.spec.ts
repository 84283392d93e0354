import fc from 'fast-check';
import { withQuotes, withoutStrayQuotes } from './stray-quotes.js';

async function read(pieces: readonly string[]): Promise<string> {
  let text = '';
  for await (const piece of withoutStrayQuotes(inPieces(pieces), ',')) text += piece;
  return text;
}

async function* inPieces(pieces: readonly string[]): AsyncGenerator<string> {
  yield* pieces;
}

const MARK = '\uFDD0';

describe('quotation marks that are text', () => {
  it.each([
    ['an inch mark', '1,12" pipe\n', `1,12${MARK} pipe\n`],
    ['the last sign of a file', '1,12"', `1,12${MARK}`],
    ['two behind each other', '1,a""b,"c"', `1,a${MARK}${MARK}b,"c"`],
    ['a cell in quotes behind one', '1,12",\n"a ""b"", c",x"', `1,12${MARK},\n"a ""b"", c",x${MARK}`],
    ['none in quotes that stay open', '1,"a,\n2" b,"', '1,"a,\n2" b,"'],
    ['none behind a blank', '1, "a, b"\n', '1, "a, b"\n'],
  ])('%s', async (_, text, expected) => {
    expect(await read([text])).toBe(expected);
  });

  it('are the same, however the text comes in pieces', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom('"', ',', '\n', 'a', ' '), maxLength: 40 }), fc.integer({ min: 1, max: 5 }), async (text, length) => {
        const pieces = Array.from({ length: Math.ceil(text.length / length) }, (_, index) => text.slice(index * length, (index + 1) * length));

        expect(await read(pieces)).toBe(await read([text]));
      }),
    );
  });

  it('are put back in the cells', () => {
    expect(withQuotes([`12${MARK}`, 'a'])).toEqual(['12"', 'a']);
  });
});
