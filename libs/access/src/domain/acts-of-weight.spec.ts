import { needsSealedLog } from './acts-of-weight.js';

describe('acts of weight', () => {
  it.each(['hand-over.record', 'item.transition', 'decision.finalise', 'approval.decide'])('%s needs a log that is sealed', (act) => {
    expect(needsSealedLog(act)).toBe(true);
  });

  it.each(['case.view', 'item.register', 'custody.move', 'process'])('%s does not', (act) => {
    expect(needsSealedLog(act)).toBe(false);
  });
});
