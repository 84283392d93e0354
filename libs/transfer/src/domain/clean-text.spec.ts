import { cleanText, wasUnclean } from './clean-text.js';

describe('cleanText', () => {
  it.each([
    ['plain text stays as it is', 'ftot adm', 'ftot adm'],
    ['undoes the escapes of Excel and makes one line', '_x000D_\r\nMcCook', 'McCook'],
    ['makes runs of white space one space', '  Grand \t  Prix ', 'Grand Prix'],
    ['treats a hard space as a space', 'Grand\u00A0Prix', 'Grand Prix'],
    ['takes out signs that turn the direction of writing', 'abc\u202Edef', 'abcdef'],
    ['takes out zero-width signs', 'HX\u200B-273', 'HX-273'],
    ['composes letters and their accents', 'Prote\u0301ge\u0301', 'Protégé'],
    ['leaves an underscore that is no escape', 'max_x_size', 'max_x_size'],
  ])('%s', (_, raw, cleaned) => {
    expect(cleanText(raw)).toBe(cleaned);
  });
});

describe('wasUnclean', () => {
  it.each([
    ['_x000D_\r\nMcCook', true],
    ['abc\u202Edef', true],
    ['  spaces  around ', false],
    ['Protégé', false],
  ])('%j: %s', (raw, unclean) => {
    expect(wasUnclean(raw, cleanText(raw))).toBe(unclean);
  });
});
