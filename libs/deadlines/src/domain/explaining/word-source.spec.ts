import { shippedRules } from '../../../testing/shipped-packs.js';
import { wordSource } from './word-source.js';

describe('the source of a rule', () => {
  it.each([
    ['Sv', '117(3)', 'Sv 117(3)', 'Sv 117(3)'],
    ['Regulation (EU) 2018/1805', '7(2), as replaced by Regulation (EU) 2023/2844', 'Verordening (EU) 2018/1805 7(2), zoals vervangen door Verordening (EU) 2023/2844', 'Regulation (EU) 2018/1805 7(2), as replaced by Regulation (EU) 2023/2844'],
    ['', '', '', ''],
  ])('%s %s is called so in each language', (law, article, nl, en) => {
    expect(wordSource({ law, article })).toEqual({ nl, en });
  });

  it('leaves no English instrument in the Dutch words of the shipped packs', () => {
    const dutch = shippedRules().map(({ source }) => wordSource(source).nl);

    expect(dutch.filter((words) => /Regulation|Directive|Decision|Convention\b|treaties|replaced/.test(words))).toEqual([]);
  });
});
