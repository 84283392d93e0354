import { withChoicesInWords, type ChoiceTitles } from './choice-titles.js';

const CLASSES: ChoiceTitles = { cash: { nl: 'Contant geld', en: 'Cash' }, other: { nl: 'Overig goed', en: 'Other good' }, art: { nl: 'Kunst, antiek', en: 'Art, antiques' } };
const ENDS: ChoiceTitles = { sold: { nl: 'Verkocht', en: 'Sold' }, other: { nl: 'Anders', en: 'Otherwise' } };
const LISTS = [CLASSES, ENDS];

describe('the choices of a refusal', () => {
  it('are named in the language of the reader', () => {
    expect([withChoicesInWords({ choices: ['sold', 'other'] }, LISTS, 'nl'), withChoicesInWords({ choices: ['sold', 'other'] }, LISTS, 'en')]).toEqual([{ choices: 'Verkocht, Anders' }, { choices: 'Sold, Otherwise' }]);
  });

  it('are kept apart where the words themselves hold a comma', () => {
    expect(withChoicesInWords({ choices: ['cash', 'art'] }, LISTS, 'nl')).toEqual({ choices: 'Contant geld; Kunst, antiek' });
  });

  it('are worded by the list they are of, when another has the same code', () => {
    expect(withChoicesInWords({ choices: ['cash', 'other'] }, LISTS, 'en')).toEqual({ choices: 'Cash, Other good' });
    expect(withChoicesInWords({ choices: ['other'] }, LISTS, 'en')).toEqual({ choices: 'Otherwise' });
  });

  it.each([{ choices: ['cash', 'sold'] }, { choices: ['toString'] }, { choices: 'cash' }, { max: 5 }])('stay as they are where no list has them all: %j', (params) => {
    expect(withChoicesInWords(params, LISTS, 'nl')).toBe(params);
  });
});
