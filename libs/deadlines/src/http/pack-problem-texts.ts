import type { Titles } from '#platform';
import type { RevisionProblem } from '../domain/book/check-revision.js';

/** What is wrong with a file of rules; a code without words does not compile. */
export const packProblemTexts: Readonly<Record<RevisionProblem['code'], Titles>> = {
  'pack.not-json': { nl: 'Het bestand is geen JSON. Controleer haakjes en komma’s.', en: 'The file is not JSON. Check its brackets and commas.' },
  'pack.not-an-object': { nl: 'Het bestand bevat geen regelpakket: het moet met { beginnen.', en: 'The file holds no rule pack: it must begin with {.' },
  'pack.unknown': { nl: 'Het pakket {pack} bestaat niet. Kies uit: {known}.', en: 'The pack {pack} does not exist. Choose from: {known}.' },
  'pack.effective-date-missing': { nl: 'Noem in effectiveFrom vanaf welke datum de nieuwe versies gelden (JJJJ-MM-DD).', en: 'Say in effectiveFrom from which date the new versions apply (YYYY-MM-DD).' },
  'pack.empty': { nl: 'Het bestand bevat geen regels.', en: 'The file holds no rules.' },
  'rule.before-effective-date': { nl: '{rule} versie {version} geldt vanaf een eerdere datum dan het bestand ({effectiveFrom}).', en: '{rule} version {version} applies from an earlier date than the file ({effectiveFrom}).' },
  'rule.version-changed': { nl: '{rule} versie {version} bestaat al met een andere inhoud. Geef de nieuwe inhoud een nieuw versienummer.', en: '{rule} version {version} exists with another content. Give the new content a new version number.' },
  'rule.not-an-object': { nl: 'Dit is geen regel.', en: 'This is not a rule.' },
  'rule.field-missing': { nl: '{rule}: {field} ontbreekt.', en: '{rule}: {field} is missing.' },
  'rule.field-invalid': { nl: '{rule}: {field} heeft een waarde die niet kan: {value}.', en: '{rule}: {field} has a value that cannot be: {value}.' },
  'rule.field-unknown': { nl: '{rule}: {field} is geen veld van een regel.', en: '{rule}: {field} is no field of a rule.' },
  'rule.id-not-of-pack': { nl: '{rule} hoort niet in een pakket van {jurisdiction}.', en: '{rule} does not belong in a pack of {jurisdiction}.' },
  'rule.never-generated': { nl: '{rule} wordt nooit gepland: die termijn geldt niet voor strafvorderlijk beslag (art. 94c onder c Sv).', en: '{rule} is never planned: that term does not apply to criminal seizure (Sv 94c under c).' },
  'rule.group-unknown': { nl: '{rule}: de groep {group} staat niet in het bestand.', en: '{rule}: the group {group} is not in the file.' },
  'rule.event-unknown': { nl: '{rule}: de gebeurtenis {type} bestaat niet.', en: '{rule}: the event {type} does not exist.' },
  'rule.event-not-of-subject': { nl: '{rule}: de gebeurtenis {type} gaat niet over {subject}.', en: '{rule}: the event {type} is not about {subject}.' },
  'rule.clock-missing': { nl: '{rule} heeft geen termijn.', en: '{rule} has no term.' },
  'rule.reminders-missing': { nl: '{rule}: een termijn kan niet zonder herinneringen.', en: '{rule}: a term cannot be without reminders.' },
  'rule.clock-twice': { nl: '{rule}: de klok {party} staat er twee keer.', en: '{rule}: the clock {party} stands there twice.' },
  'rule.unit-not-of-code': { nl: '{rule}: code {code} telt niet in {unit}.', en: '{rule}: code {code} does not count in {unit}.' },
  'rule.asap-must-be-policy': { nl: '{rule}: een streefdatum (ASAP) is beleid of advies, geen termijn van de wet.', en: '{rule}: a target (ASAP) is policy or advice, not a term of the law.' },
  'rule.policy-must-be-asap': { nl: '{rule}: een termijn met een getal van de wet is geen beleid.', en: '{rule}: a term with a number of the law is not policy.' },
  'rule.unverified-must-be-advisory': { nl: '{rule}: een niet-geverifieerde regel (U) is adviserend tot een juridisch beheerder hem bindend verklaart.', en: '{rule}: an unverified rule (U) is advisory until a legal administrator makes it binding.' },
  'rule.verified-is-not-advisory': { nl: '{rule}: een geverifieerde regel (V of S) is bindend of beleid.', en: '{rule}: a verified rule (V or S) is binding or policy.' },
  'rule.version-twice': { nl: '{rule}: versie {version} staat er twee keer.', en: '{rule}: version {version} stands there twice.' },
  'rule.validity-reversed': { nl: '{rule} versie {version} eindigt voordat zij begint.', en: '{rule} version {version} ends before it begins.' },
  'rule.validity-gap': { nl: '{rule}: tussen versie {version} en de vorige zit een gat; voor die dagen zou geen versie gelden.', en: '{rule}: there is a gap between version {version} and the one before; no version would answer for those days.' },
  'rule.validity-overlap': { nl: '{rule}: versie {version} overlapt met de vorige; voor die dagen zouden twee versies gelden.', en: '{rule}: version {version} overlaps with the one before; two versions would answer for those days.' },
};
