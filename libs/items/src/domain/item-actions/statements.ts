import type { Field } from '../asset-classes/field.js';

/** Must be stated, and true. */
export const RECIPIENT_IDENTIFIED = {
  name: 'recipientIdentified',
  title: { nl: 'De identiteit van de ontvanger is gecontroleerd', en: 'The identity of the recipient was checked' },
  kind: 'boolean',
  required: true,
} as const satisfies Field;

/** Art. 6:1:13 Sv: money due to a convict is set off against what he owes the State. */
export const SET_OFF_CHECKED = {
  name: 'setOffChecked',
  title: { nl: 'Verrekening is nagegaan (art. 6:1:13 Sv)', en: 'Set-off was checked (art. 6:1:13 Sv)' },
  kind: 'boolean',
  required: true,
} as const satisfies Field;

export const CLAIMANT_SEARCHED_ON = {
  name: 'claimantSearchedOn',
  title: { nl: 'Rechthebbende gezocht op (art. 552ca Sv)', en: 'Rightful claimant searched for on (art. 552ca Sv)' },
  kind: 'date',
  required: true,
} as const satisfies Field;

export const CLAIMS_OWNERSHIP = {
  name: 'claimsOwnership',
  title: { nl: 'De beslagene verklaart dat het van hem is', en: 'The holder declares that it is his' },
  kind: 'boolean',
  required: true,
} as const satisfies Field;

export const PROCEEDS = [
  { name: 'proceeds', title: { nl: 'Opbrengst', en: 'Proceeds' }, kind: 'decimal', required: false },
  { name: 'proceedsCurrency', title: { nl: 'Valuta', en: 'Currency' }, kind: 'currency', required: false },
] as const satisfies readonly Field[];

/** Art. 21 of Directive (EU) 2024/1260: who is affected by a sale before the judgment is heard, unless it cannot wait. */
export const HEARING = [
  { name: 'affectedPersonHeardOn', title: { nl: 'Betrokkene gehoord op', en: 'Affected person heard on' }, kind: 'date', required: false },
  { name: 'hearingOmittedBecause', title: { nl: 'Waarom de betrokkene niet is gehoord', en: 'Why the affected person was not heard' }, kind: 'text', required: false, maxLength: 1000 },
] as const satisfies readonly Field[];

export const JUDGMENT_FINAL_ON = {
  name: 'judgmentFinalOn',
  title: { nl: 'Einduitspraak onherroepelijk op', en: 'Final judgment irrevocable on' },
  kind: 'date',
  required: false,
} as const satisfies Field;

/** Why a prosecutor goes past a pending complaint, which does not suspend by law (row I20 of the procedure). */
export const COMPLAINT_OVERRIDE = {
  name: 'complaintOverride',
  title: { nl: 'Waarom het beklag niet wordt afgewacht', en: 'Why the complaint is not awaited' },
  kind: 'text',
  required: false,
  maxLength: 1000,
} as const satisfies Field;

/** Statements that are worth something only when they are true. */
export const MUST_BE_TRUE: readonly string[] = [RECIPIENT_IDENTIFIED.name, SET_OFF_CHECKED.name];
