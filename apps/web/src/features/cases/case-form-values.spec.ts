import { caseRequestOf, emptyCase, linesOf, readOffence } from './case-form-values.js';

describe('the form of a case', () => {
  it('reads one parket number a line and skips empty lines', () => {
    expect(linesOf(' 13/860687-25 \r\n\n81/882990-26\n')).toEqual(['13/860687-25', '81/882990-26']);
  });

  it('reads an offence as article and description', () => {
    expect(readOffence('art. 420bis Sr: witwassen: gewoonte')).toEqual({ article: 'art. 420bis Sr', description: 'witwassen: gewoonte' });
    expect(readOffence('art. 225 Sr')).toEqual({ article: 'art. 225 Sr', description: '' });
  });

  it('leaves out what was not filled in', () => {
    expect(caseRequestOf({ ...emptyCase, title: 'Grutto' })).toEqual({
      title: 'Grutto',
      parketNumbers: [],
      classification: 'normal',
      offences: [],
      legalGrounds: [],
    });
  });
});
