import { sameDecimal, sumOfCounted } from './decimal-sum.js';

describe('counted cash', () => {
  it('is added up exactly', () => {
    expect(sumOfCounted([{ value: '50', count: 20 }, { value: '0.20', count: 3 }, { value: '0.1', count: 7 }])).toBe('1001.30');
    expect(sumOfCounted([{ value: '500', count: 412 }])).toBe('206000');
    expect(sumOfCounted([{ value: '0.05', count: 1 }])).toBe('0.05');
    expect(sumOfCounted([])).toBe('0');
  });

  it('is compared as a number, not as text', () => {
    expect(sameDecimal('410', '410.00')).toBe(true);
    expect(sameDecimal('0.10', '0.1')).toBe(true);
    expect(sameDecimal('100', '10')).toBe(false);
    expect(sameDecimal('1.00', '1.01')).toBe(false);
  });
});
