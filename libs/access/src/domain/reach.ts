import type { Role } from '../contract.js';

/** From the narrowest to the widest; someone with two roles has the wider. */
const WIDTH = ['none', 'partner', 'member', 'unit', 'unit-confidential', 'register'] as const;

type PersonReach = (typeof WIDTH)[number];

const REACH: Readonly<Record<Role, PersonReach>> = {
  prosecutor: 'unit',
  assistant: 'unit',
  'asset-officer': 'unit',
  custodian: 'unit',
  'team-lead': 'unit-confidential',
  'cross-border-desk': 'unit',
  auditor: 'register',
  'legal-administrator': 'member',
  'system-administrator': 'member',
  partner: 'partner',
};

/** How far the roles let a person see beyond the cases of which the person is a member. */
export function reachOf(roles: readonly string[]): PersonReach {
  const widths = roles.map((role) => WIDTH.indexOf(REACH[role as Role] ?? 'none'));
  return WIDTH[Math.max(0, ...widths)] ?? 'none';
}
