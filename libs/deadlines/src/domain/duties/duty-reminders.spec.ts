import { shippedRules } from '../../../testing/shipped-packs.js';
import { dutyReminders } from './duty-reminders.js';

const keysOn = (today: string): readonly string[] => dutyReminders(shippedRules(), today).map(({ key }) => key);

describe('duties of an authority', () => {
  it.each([
    ['2027-03-24', undefined],
    ['2027-03-25', 'duty:EU-27@1:2027-05-24:60'],
    ['2027-04-24', 'duty:EU-27@1:2027-05-24:30'],
    ['2027-05-17', 'duty:EU-27@1:2027-05-24:7'],
    ['2027-05-24', 'duty:EU-27@1:2027-05-24:0'],
    ['2027-05-25', 'duty:EU-27@1:2027-05-24:-1'],
    ['2031-01-01', 'duty:EU-27@1:2027-05-24:-1'],
  ])('EU-27, the national strategy, is on %s brought to mind as %s', (today, key) => {
    expect(keysOn(today).find((each) => each.startsWith('duty:EU-27'))).toBe(key);
  });

  it.each([
    ['2026-10-31', 'duty:EU-19@1:2025-12-31:-1'],
    ['2026-11-01', 'duty:EU-19@1:2026-12-31:60'],
    ['2026-12-31', 'duty:EU-19@1:2026-12-31:0'],
    ['2027-01-01', 'duty:EU-19@1:2026-12-31:-1'],
  ])('EU-19, the yearly statistics, is on %s brought to mind as %s', (today, key) => {
    expect(keysOn(today).find((each) => each.startsWith('duty:EU-19'))).toBe(key);
  });

  it('EU-28, the transposition, is told when it is past', () => {
    expect(keysOn('2026-11-28')).toContain('duty:EU-28@1:2026-11-23:-1');
  });

  it('EU-26, which stands all the time, has no day to be told of', () => {
    expect(keysOn('2027-05-24').filter((key) => key.startsWith('duty:EU-26'))).toEqual([]);
  });

  it('says nothing of a duty before its law', () => {
    expect(keysOn('2020-01-01')).toEqual([]);
  });
});
