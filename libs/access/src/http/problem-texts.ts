import type { EventTitles, ProblemTexts } from '#platform';

/** Words of this context's refusals. */
export const accessProblemTexts: ProblemTexts = {
  'access.wrong-password': { nl: 'De inlognaam of het wachtwoord klopt niet.', en: 'The login or the password is not right.' },
  'access.wait': { nl: 'Te veel mislukte pogingen. Probeer het over {seconds} seconden weer.', en: 'Too many failed attempts. Try again in {seconds} seconds.' },
  'access.key': { nl: 'Deze sleutel werkt niet (meer).', en: 'This key does not work (any more).' },
  'api-client.scope': { nl: 'Een sleutel van deze rol kan {act} niet krijgen.', en: 'A key of this role cannot have {act}.' },
  'api-client.same-person': { nl: 'Wie de sleutel aanvroeg keurt haar niet goed.', en: 'Who asked for the key does not approve it.' },
  'api-client.settled': { nl: 'Deze sleutel is al goedgekeurd of ingetrokken.', en: 'This key was approved or revoked already.' },
  'access.step-up-required': { nl: 'Laat hiervoor opnieuw zien wie u bent.', en: 'Show anew who you are for this.' },
  'access.no-passwords': { nl: 'Aanmelden gaat hier via de aanmelddienst van de organisatie.', en: 'People sign in here at the provider of their organisation.' },
  'access.no-provider': { nl: 'Aanmelden gaat hier met inlognaam en wachtwoord.', en: 'People sign in here with login and password.' },
  'access.logout-token': { nl: 'Dit afmeldbericht is niet geldig.', en: 'This logout token is not valid.' },
  'absence.until-before-from': { nl: 'De laatste dag ligt voor de eerste.', en: 'The last day is before the first.' },
  'absence.overlaps': { nl: 'Voor deze dagen is al een afwezigheid vastgelegd.', en: 'An absence is already recorded for these days.' },
  'deputy.self': { nl: 'Iemand kan niet voor zichzelf waarnemen.', en: 'Nobody can stand in for themselves.' },
  'rights.changed': { nl: 'De rechten zijn intussen veranderd. Bekijk het overzicht opnieuw.', en: 'The rights have changed meanwhile. Look at the report again.' },
  'deputy.unknown': { nl: 'Deze persoon werkt hier niet (meer).', en: 'This person does not work here (any more).' },
};

/** How this context's facts are called in the log. */
export const accessEventTitles: EventTitles = {
  'rights.reviewed': { nl: 'Rechten afgetekend', en: 'Rights signed off' },
  'absence.recorded': { nl: 'Afwezigheid vastgelegd', en: 'Absence recorded' },
  'absence.changed': { nl: 'Afwezigheid gewijzigd', en: 'Absence changed' },
  'absence.withdrawn': { nl: 'Afwezigheid ingetrokken', en: 'Absence withdrawn' },
  'deputy.chosen': { nl: 'Waarnemer gekozen', en: 'Deputy chosen' },
  'api-client.asked': { nl: 'Sleutel voor een ander systeem aangevraagd', en: 'Key for another system asked for' },
  'api-client.approved': { nl: 'Sleutel voor een ander systeem goedgekeurd', en: 'Key for another system approved' },
  'api-client.revoked': { nl: 'Sleutel van een ander systeem ingetrokken', en: 'Key of another system revoked' },
  'unit.head-appointed': { nl: 'Hoofd van de eenheid benoemd', en: 'Head of the unit appointed' },
};
