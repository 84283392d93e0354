import { SUSPECT } from '../legal-facts/suspect-fields.js';
import type { LegalFactField } from '../legal-facts/legal-fact.js';

const ECLI: LegalFactField = { name: 'ecli', title: { nl: 'ECLI', en: 'ECLI' }, kind: 'text', required: false, maxLength: 60 };

/** From when a suspect's term runs depends on whether he was there. */
const SUSPECT_PRESENT: LegalFactField = {
  name: 'suspectPresent',
  title: { nl: 'Verdachte aanwezig, in persoon gedagvaard of op de hoogte', en: 'Suspect present, summoned in person or aware' },
  kind: 'boolean',
  required: false,
};

export const LODGED_BY: LegalFactField = {
  name: 'by',
  title: { nl: 'Ingesteld door', en: 'Lodged by' },
  kind: 'choice',
  required: true,
  choices: [
    { value: 'suspect', title: { nl: 'Verdachte of veroordeelde', en: 'Suspect or convicted person' } },
    { value: 'prosecution', title: { nl: 'Openbaar Ministerie', en: 'Prosecution service' } },
    { value: 'both', title: { nl: 'Beiden', en: 'Both' } },
  ],
};

/** What the registry's record says of the verdict; without a conviction there is no advantage to claim (arts 36e Sr and 511i Sv). */
export const FINAL_VERDICT: LegalFactField = {
  name: 'verdict',
  title: { nl: 'Hoe de zaak is geëindigd', en: 'How the case ended' },
  kind: 'choice',
  required: false,
  choices: [
    { value: 'convicted', title: { nl: 'Veroordeling', en: 'Conviction' } },
    { value: 'acquitted', title: { nl: 'Vrijspraak', en: 'Acquittal' } },
    { value: 'discharged', title: { nl: 'Ontslag van alle rechtsvervolging', en: 'Discharge from prosecution' } },
    { value: 'inadmissible', title: { nl: 'OM niet-ontvankelijk', en: 'Prosecution inadmissible' } },
  ],
};

export const OF_A_VERDICT: readonly LegalFactField[] = [SUSPECT_PRESENT, SUSPECT, ECLI];
export const OF_A_REMEDY: readonly LegalFactField[] = [LODGED_BY, SUSPECT];
