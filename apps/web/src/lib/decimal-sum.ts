/** A face value and how many there are of it. */
export interface Counted {
  /** Decimal string, e.g. '50' or '0.20'. */
  readonly value: string;
  readonly count: number;
}

/** The exact sum of value × count as a decimal string; no floating point is involved. */
export function sumOfCounted(parts: readonly Counted[]): string {
  const digits = Math.max(0, ...parts.map(({ value }) => value.split('.')[1]?.length ?? 0));
  const total = parts.reduce((sum, { value, count }) => {
    const [whole = '0', fraction = ''] = value.split('.');
    return sum + BigInt(whole + fraction.padEnd(digits, '0')) * BigInt(count);
  }, 0n);
  if (digits === 0) return total.toString();
  const text = total.toString().padStart(digits + 1, '0');
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** Whether two decimal strings are the same number: '410' and '410.00' are. */
export function sameDecimal(one: string, other: string): boolean {
  const plain = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text).replace(/^0+(?=\d)/, '');
  return plain(one) === plain(other);
}
