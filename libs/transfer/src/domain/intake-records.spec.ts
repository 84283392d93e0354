import { sortRecords } from './intake-records.js';

const sent = (senderId: string, bodyHash = 'a') => ({ senderId, bodyHash });

describe('a batch of records', () => {
  it('queues what was never seen, in the order it was sent in', () => {
    expect(sortRecords([sent('2'), sent('1')], [])).toEqual({ toQueue: [sent('2'), sent('1')], refusals: [] });
  });

  it.each(['queued', 'written'] as const)('queues a record that is %s no second time', (state) => {
    expect(sortRecords([sent('1')], [{ ...sent('1'), state }])).toEqual({ toQueue: [], refusals: [] });
  });

  it.each(['queued', 'written'] as const)('refuses the id of a record that is %s with another content', (state) => {
    expect(sortRecords([sent('1', 'b')], [{ ...sent('1'), state }]).refusals).toEqual([{ code: 'intake.id-reused', pointer: '/records/0/id' }]);
  });

  it('queues a record again that was refused, mended or not', () => {
    const refused = { ...sent('1'), state: 'refused' as const };

    expect(sortRecords([sent('1', 'b')], [refused]).toQueue).toHaveLength(1);
    expect(sortRecords([sent('1')], [refused]).toQueue).toHaveLength(1);
  });

  it('refuses an id that stands in it twice', () => {
    expect(sortRecords([sent('1'), sent('1')], []).refusals).toEqual([{ code: 'intake.id-twice', pointer: '/records/1/id' }]);
  });
});
