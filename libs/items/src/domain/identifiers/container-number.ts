import { failed, valid, type IdentifierRule } from './identifier-rule.js';
import { lettersAndDigits } from './plain-characters.js';

export type ContainerNumberCode = 'container-number.format' | 'container-number.check-digit';

/** A=10 upwards, skipping the multiples of 11: A 10, B 12 … K 21, L 23 … U 32, V 34 … Z 38. */
function valueOf(character: string): number {
  if (/\d/.test(character)) return Number(character);
  const plain = character.charCodeAt(0) - 'A'.charCodeAt(0) + 10;
  return plain + Math.floor((plain - 1) / 10);
}

/** Freight container number, ISO 6346: owner code, U, J or Z, six digits and a check digit (mod 11, ten counts as 0). */
export const CONTAINER_NUMBER: IdentifierRule<ContainerNumberCode> = {
  normalise: lettersAndDigits,
  check(normalised) {
    if (!/^[A-Z]{3}[UJZ]\d{7}$/.test(normalised)) return failed('hard', 'container-number.format');
    const sum = [...normalised].slice(0, 10).reduce((total, sign, at) => total + valueOf(sign) * 2 ** at, 0);
    return (sum % 11) % 10 === Number(normalised.charAt(10))
      ? valid('hard')
      : failed('hard', 'container-number.check-digit');
  },
};
