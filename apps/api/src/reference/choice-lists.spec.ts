import { choiceLists } from './choice-lists.js';

describe('the lists of choices in words', () => {
  const lists = choiceLists();
  const wordsOf = (codes: readonly string[]): readonly string[] => {
    const list = lists.find((titles) => codes.every((code) => Object.hasOwn(titles, code)));
    return codes.map((code) => list?.[code]?.nl ?? code);
  };

  it.each([
    ['the classes of things', ['cash', 'bank-balance'], ['Contant geld', 'Banktegoed']],
    ['the choices of a field of a class', ['not-done', 'genuine', 'suspect', 'counterfeit'], ['Niet gedaan', 'Echt', 'Verdacht', 'Vals']],
    ['the choices of what is stated with a step', ['suspect', 'prosecution', 'both'], ['Verdachte of veroordeelde', 'Openbaar Ministerie', 'Beiden']],
    ['the kinds of identifiers', ['iban', 'dutch-plate'], ['IBAN', 'Kenteken']],
  ])('hold %s', (_what, codes, words) => {
    expect(wordsOf(codes)).toEqual(words);
  });

  it('have words in both languages for every code', () => {
    expect(lists.flatMap((list) => Object.entries(list)).filter(([code, { nl, en }]) => code === '' || !nl.trim() || !en.trim())).toEqual([]);
  });
});
