import { guessDelimiter } from './guess-delimiter.js';

it('an inch mark does not hide which sign parts the columns', () => {
  expect(guessDelimiter('Maat (");Goed\n"1,5";x\n"2,5";y\n')).toEqual({ delimiter: ';', skip: 0 });
});
