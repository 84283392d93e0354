import { compileOutcomeReader } from './read-outcome.js';
import { readShippedMappings } from '../reading/shipped-mappings.js';

const words = readShippedMappings().find(({ name }) => name === 'cook-county')?.outcomeWords;
const read = compileOutcomeReader(words ?? { forfeit: [], release: [], rescind: [] });

describe('outcome texts of the Cook County register', () => {
  it.each([
    ['ftot adm', 'administrative'],
    ['FTOT ADM', 'administrative'],
    ['Adm. Ftot', 'administrative'],
    ['ftot amd', 'administrative'],
    ['FTOTAdm.', 'administrative'],
    ['S1 FTOT(Adm.)', 'administrative'],
    ['exparte ftot, no bond', 'ex-parte'],
    ['exparte. ftot. no bond 7/9/12', 'ex-parte'],
    ['exprate ftot, bts', 'ex-parte'],
    ['FTOT EXPARTE', 'ex-parte'],
    ['settled ftot', 'settlement'],
    ['settled (release 0, ftot 971)', 'settlement'],
    ['ftot', 'unstated'],
    ['ft0t', 'unstated'],
    ['c-1; ftot', 'unstated'],
    ['C10FTOT', 'unstated'],
    ['rule 219 ftot bts', 'unstated'],
    ['ftot and', 'unstated'],
  ])('"%s": forfeited, %s', (text, route) => {
    expect(read(text)).toMatchObject({ kind: 'forfeited', route, confidence: 'certain', rest: '' });
  });

  it.each([
    ['rel $117.00 ftot $468.00', '468', '117'],
    ['s-1, ftot: 13,186.00, rel: 1,400.00', '13186', '1400'],
    ['settled (release 1820, ftot 3640)', '3640', '1820'],
    ['settled (release 40,113, ftot 54,000)', '54000', '40113'],
    ['Settled:REL:90.00; FTOT 505.00', '505', '90'],
    ['C10/C5 FTOT $562.00 REL $$281.00', '562', '281'],
    ['c-1, rel 1776.oo, ftot 1776.00', '1776', '1776'],
    ['rel$25,ftot$85 no bond', '85', '25'],
    ['vacate 30 ftot 11,975.52, rel  1364', '11975.52', '1364'],
    ['settled:rel:544 ftot1320', '1320', '544'],
  ])('"%s": split, forfeited %s and released %s', (text, forfeitedAmount, releasedAmount) => {
    expect(read(text)).toMatchObject({ kind: 'split', forfeitedAmount, releasedAmount, confidence: 'certain' });
  });

  it.each([
    ['rel, btc, 4/18/16', { dateText: '4/18/16', bonds: [{ to: 'claimant' }] }],
    ['REL BTLH ON 9/12/16', { dateText: '9/12/16', bonds: [{ to: 'lienholder' }] }],
    ['rel, no bond, T&S $750.00, 2/10/14', { dateText: '2/10/14', bonds: [{ to: 'none' }], costs: '750' }],
    ['rel, T&S $200.00,9/16/13', { dateText: '9/16/13', costs: '200' }],
    ['REL TO CL BTC T&S$250 12/6/16', { releasedTo: 'claimant', bonds: [{ to: 'claimant' }], costs: '250' }],
    ['RELTOCL NOBOND T&S $800 9/27/16', { releasedTo: 'claimant', bonds: [{ to: 'none' }], costs: '800' }],
    ['release to lienholder', { releasedTo: 'lienholder' }],
    ['rel $3000.00, bts', { releasedAmount: '3000', bonds: [{ to: 'state' }] }],
    ['msns, rel, btc, 3/31/14', { codes: ['msns'], bonds: [{ to: 'claimant' }] }],
    ['rescind and release', { route: 'rescission' }],
    ['recind & release 5-28-13', { route: 'rescission', dateText: '5-28-13' }],
    ['rescission return car to lienholder', { route: 'rescission', releasedTo: 'lienholder' }],
  ])('"%s": released', (text, more) => {
    expect(read(text)).toMatchObject({ kind: 'released', confidence: 'certain', ...more });
  });

  it.each(['rescission', 'recind 7-14-15', 'rescission (neg. lab)'])('"%s": withdrawn, and not said what then', (text) => {
    expect(read(text)).toMatchObject({ kind: 'rescinded', route: 'rescission', confidence: 'certain' });
  });

  it('keeps amounts of bonds apart from what was forfeited', () => {
    expect(read('ftot, bts $172.00, btc $112.00,2/8/16')).toMatchObject({
      kind: 'forfeited',
      bonds: [
        { to: 'state', amount: '172' },
        { to: 'claimant', amount: '112' },
      ],
    });
    expect(read('ftot, bts $172.00')).not.toHaveProperty('forfeitedAmount');
  });

  it.each(['Vacate FTOT/FTOT $1,362.00 REL $1,000.00', 'ftot adm/Vacate FTOT $1,362.00 REL $1,000.00', 'Vacate/C10 FTOT $1,362.00 REL $1,000.00'])(
    '"%s": only what stands behind the vacated order counts',
    (text) => {
      expect(read(text)).toMatchObject({ kind: 'split', forfeitedAmount: '1362', releasedAmount: '1000', route: 'unstated' });
    },
  );

  it('says nothing about an empty text', () => {
    expect(read('')).toMatchObject({ kind: 'none', confidence: 'certain' });
    expect(read('  ')).toMatchObject({ kind: 'none' });
  });
});

describe('what is not understood', () => {
  it.each([
    ['an unknown word', 'exparte ftot t', 't'],
    ['a word that is nearly known', 's-1. re; 1150.00, ftot 1150.00', 're 1150.00'],
    ['an amount that belongs to nothing', 'rel $100, $497 no bond', '497'],
    ['an amount before its word', 'C-1; $200.00; FTOT $644.00', '200.00'],
    ['an amount grouped wrongly', 'c-1, rel 5,616.00 ftot 4,244,00', '00'],
    ['an amount torn apart', 'c-1, rel 3,636.00, ftot 24, 515.00', '515.00'],
    ['an amount of three decimals', 'C1 FTOT $1,349.00 REL $674.000', '674.000'],
    ['the same word with two amounts', 'rel:$479.00 rel $479.00', 'rel 479.00 rel 479.00'],
    ['both words and one amount', 'ftot $854.00 adm REL', 'ftot 854.00 adm rel'],
    ['a model year behind a release', 'resciso, rel 2002 ford', 'ford'],
    ['a code alone', 'msns, 7/28/14', 'msns 7/28/14'],
    ['two dates', 'rel 1/2/14 3/4/14', 'rel 1/2/14 3/4/14'],
    ['a sanction without a result', '219 sanction, no bond', '219 sanction no bond'],
    ['a bond that is released instead of the thing', 'RELEASE BOND TO CL', 'bond'],
    ['a withdrawn proceeding that forfeits', 'rescind ftot ftot', 'rescind ftot ftot'],
    ['a date cut short', 'rel, no bond, 4/8/1', '4 8 1'],
  ])('%s: "%s"', (_, text, rest) => {
    const reading = read(text);

    expect(reading).toMatchObject({ kind: 'other', confidence: 'not-understood' });
    expect(reading.rest).toBe(rest);
    expect(reading).not.toHaveProperty('forfeitedAmount');
    expect(reading).not.toHaveProperty('releasedAmount');
  });
});
