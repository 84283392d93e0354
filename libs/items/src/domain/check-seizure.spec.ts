import { checkSeizure } from './check-seizure.js';
import type { Investigation } from './financial-investigation.js';

const CAR = [{ assetClass: 'vehicle' }];
const MAXIMUM = { amount: '25000', currency: 'EUR' };
const written = { number: 'RC 26/1', on: '2026-11-20', oral: false, maximum: MAXIMUM };

function errorsOf(seizure: Partial<Parameters<typeof checkSeizure>[0]>, investigations: readonly Investigation[] = []) {
  return checkSeizure({ seizedOn: '2026-11-23', grounds: ['nl-sv-94'], things: CAR, ...seizure }, { investigations }).map(({ pointer, code }) => [pointer, code]);
}

describe('checkSeizure', () => {
  it('asks no authorisation for evidence or forfeiture (94)', () => {
    expect(errorsOf({})).toEqual([]);
  });

  it('asks a magistrate for conservatory seizure (94a, 103), unless a financial investigation runs (126b)', () => {
    expect(errorsOf({ grounds: ['nl-sv-94', 'nl-sv-94a'] })).toEqual([['/authorisation', 'item.authorisation-missing']]);
    expect(errorsOf({ grounds: ['nl-sv-94a'], authorisation: written })).toEqual([]);
    expect(errorsOf({ grounds: ['nl-sv-94a'] }, [{ from: '2026-11-01', until: null }])).toEqual([]);
    expect(errorsOf({ grounds: ['nl-sv-94a'] }, [{ from: '2026-11-01', until: '2026-11-23' }])).toEqual([]);
    expect(errorsOf({ grounds: ['nl-sv-94a'] }, [{ from: '2026-11-01', until: '2026-11-22' }])).toEqual([['/authorisation', 'item.authorisation-missing']]);
    expect(errorsOf({ grounds: ['nl-sv-94a'] }, [{ from: '2026-11-24', until: null }])).toEqual([['/authorisation', 'item.authorisation-missing']]);
  });

  it('asks the maximum amount (94c under b)', () => {
    expect(errorsOf({ grounds: ['nl-sv-94a'], authorisation: { ...written, maximum: undefined } })).toEqual([['/authorisation/maximum', 'item.maximum-missing']]);
  });

  it.each(['bank-balance', 'claim', 'company-shares', 'real-estate', 'vessel', 'aircraft'])('takes no oral authorisation for %s (94b, 103)', (assetClass) => {
    const seizure = { grounds: ['nl-sv-94a'], authorisation: { ...written, oral: true }, things: [...CAR, { assetClass }] };

    expect(errorsOf(seizure)).toEqual([['/authorisation/oral', 'item.authorisation-oral']]);
  });

  it('wants the moment on the day', () => {
    expect(errorsOf({ seizedAt: '2026-11-23T06:10+01:00' })).toEqual([]);
    expect(errorsOf({ seizedAt: '2026-11-22T23:50+01:00' })).toEqual([['/seizedAt', 'item.seized-at-differs']]);
  });
});
