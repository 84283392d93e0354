/** Numbers published for tests, and ones that no person can have. */
export const PUBLISHED_TEST_NUMBERS = new Set(['000000000', '111222333', '123456782', '999990019', '999993653']);

/**
 * Whether nine digits pass the eleven test of a Dutch citizen service number (BSN).
 * @param {string} digits
 */
export function isCitizenServiceNumber(digits) {
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return digits.length === 9 && sum % 11 === 0;
}
