import type { RecordExchangeRequest, RecordRequestRequest } from '../contract.js';
import { checkExchange, handlingCodeOf, standingOf } from './check-exchange.js';
import { checkRequest, twiceRefusals } from './check-request.js';

const request: RecordRequestRequest = {
  direction: 'in',
  instrument: 'freezing-certificate',
  counterpartState: 'BE',
  counterpartAuthority: 'Parket Antwerpen',
  movedAt: '2026-11-23T10:12+01:00',
  timeZone: 'Europe/Amsterdam',
  urgent: true,
};
const exchange: RecordExchangeRequest = {
  partner: 'europol',
  channel: 'siena',
  direction: 'out',
  subject: 'Account in Antwerp',
  movedAt: '2026-11-23T10:12+01:00',
  timeZone: 'Europe/Amsterdam',
};

function errorsOf(overrides: Partial<RecordRequestRequest>) {
  return checkRequest({ ...request, ...overrides }).map(({ pointer, code }) => [pointer, code]);
}

describe('checkRequest', () => {
  it('accepts a certificate with the minute of its receipt', () => {
    expect(errorsOf({})).toEqual([]);
  });

  it('reports every error at once', () => {
    expect(errorsOf({ counterpartState: 'XX', movedAt: undefined, dataDirectlyAccessible: true, itemIds: ['a', 'b', 'a'] })).toEqual([
      ['/counterpartState', 'request.country'],
      ['/movedAt', 'request.received-when'],
      ['/dataDirectlyAccessible', 'request.only-of-a-question'],
    ]);
  });

  it('names an item once, also beside one that is not in form', () => {
    expect(twiceRefusals(['a', undefined, 'a', undefined]).map(({ pointer, code }) => [pointer, code])).toEqual([['/itemIds/2', 'request.item-twice']]);
  });

  it.each(['DK', 'IE'])('EU-37 sends a freezing to %s under the framework decision, and no order of a regulation or directive that does not bind it', (counterpartState) => {
    expect(errorsOf({ counterpartState, direction: 'out' })).toEqual([]);
    for (const instrument of ['confiscation-certificate', 'european-investigation-order']) {
      expect(errorsOf({ counterpartState, direction: 'out', instrument })).toEqual([['/counterpartState', 'request.state-not-bound']]);
    }
  });

  it.each(['GB', 'US'])('sends no certificate to %s, which is not bound, but records one that came', (counterpartState) => {
    expect(errorsOf({ counterpartState, direction: 'out' })).toEqual([['/counterpartState', 'request.state-not-bound']]);
    expect(errorsOf({ counterpartState })).toEqual([]);
    expect(errorsOf({ counterpartState, direction: 'out', instrument: 'mutual-legal-assistance' })).toEqual([]);
  });

  it.each(['ZZ', 'EU', 'UN', 'SU', 'YU', 'UK', 'XX', 'be'])('knows no State %s', (counterpartState) => {
    expect(errorsOf({ counterpartState })).toEqual([['/counterpartState', 'request.country']]);
  });

  it.each(['XK', 'CH', 'SR'])('knows the State %s', (counterpartState) => {
    expect(errorsOf({ counterpartState })).toEqual([]);
  });

  it('goes to another State', () => {
    expect(errorsOf({ counterpartState: 'NL' })).toEqual([['/counterpartState', 'request.own-state']]);
  });

  it('may be a draft when it goes out', () => {
    expect(errorsOf({ direction: 'out', movedAt: undefined })).toEqual([]);
  });
});

describe('an exchange', () => {
  it('is due no sooner than it moved', () => {
    expect(checkExchange({ ...exchange, dueOn: '2026-11-23' })).toEqual([]);
    expect(checkExchange({ ...exchange, dueOn: '2026-11-22' }).map(({ code }) => code)).toEqual(['exchange.due-before']);
  });

  it('through CARIN is intelligence and nothing else', () => {
    expect(handlingCodeOf({ channel: 'carin' })).toBe('intelligence-only');
    expect(handlingCodeOf({ channel: 'siena' })).toBeNull();
    expect(checkExchange({ ...exchange, channel: 'carin', handlingCode: 'h0' }).map(({ code }) => code)).toEqual(['exchange.carin']);
  });

  it.each([
    ['open', '2026-11-22', 'overdue'],
    ['open', '2026-11-23', 'open'],
    ['open', null, 'open'],
    ['answered', '2026-11-01', 'answered'],
  ] as const)('that is %s and due on %s stands as %s', (state, dueOn, standing) => {
    expect(standingOf({ state, dueOn }, '2026-11-23')).toBe(standing);
  });
});
