/**
 * The other member states of the Union by their code of ISO 3166-1. The Netherlands is not among them: its days are those of the
 * Algemene termijnenwet, which no table of holidays gives.
 */
export const MEMBER_STATES = [
  'AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK',
] as const;
export type MemberState = (typeof MEMBER_STATES)[number];

export function isMemberState(value: unknown): value is MemberState {
  return (MEMBER_STATES as readonly unknown[]).includes(value);
}
