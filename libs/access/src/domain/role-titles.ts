import type { Role } from '../contract.js';
import type { Titles } from '../../../platform/src/contract.js';

export const ROLE_TITLES: Readonly<Record<Role, Titles>> = {
  prosecutor: { nl: 'Officier van justitie', en: 'Prosecutor' },
  assistant: { nl: 'Parketsecretaris', en: 'Assistant to the prosecutor' },
  'asset-officer': { nl: 'Beslagmedewerker', en: 'Asset officer' },
  custodian: { nl: 'Bewaarder', en: 'Custodian' },
  'team-lead': { nl: 'Teamleider', en: 'Team lead' },
  'cross-border-desk': { nl: 'Internationaal rechtshulpcentrum', en: 'Cross-border desk' },
  auditor: { nl: 'Auditor', en: 'Auditor' },
  'legal-administrator': { nl: 'Juridisch beheerder', en: 'Legal administrator' },
  partner: { nl: 'Partner', en: 'Partner' },
  'system-administrator': { nl: 'Systeembeheerder', en: 'System administrator' },
};
