import type { EventTitles, ProblemTexts } from '#platform';
import { CASE_EVENT_TITLES } from '../domain/case-action.js';
import { CASE_REFUSAL_TEXTS } from '../domain/case-refusal.js';
import { LEGAL_FACTS } from '../domain/legal-facts.js';

/** Words of this context's refusals. */
export const caseProblemTexts: ProblemTexts = {
  ...CASE_REFUSAL_TEXTS,
  'case.transition-refused': { nl: 'Deze stap kan nu niet.', en: 'This step is not possible now.' },
  'case.observer': { nl: 'Je kijkt in dit dossier mee en kunt er niets wijzigen.', en: 'You observe this case and cannot change anything in it.' },
  'case.closed': { nl: 'Dit dossier is gesloten.', en: 'This case is closed.' },
  'case.unit-of-others': { nl: 'Je kunt alleen een dossier openen voor je eigen onderdeel.', en: 'You can open a case for your own unit only.' },
  'case.link-unknown': { nl: 'Er is geen ander dossier met dit nummer, of niet voor jou.', en: 'There is no other case with this number, or not for you.' },
  'event.subject-elsewhere': { nl: 'Dit hoort niet bij dit dossier.', en: 'This does not belong to this case.' },
  'event.corrected-already': { nl: 'Deze gebeurtenis is al hersteld. Herstel de laatste versie.', en: 'This event was corrected already. Correct its last version.' },
  'event.not-correctable': { nl: 'Deze gebeurtenis wordt niet hier hersteld.', en: 'This event is not corrected here.' },
  'event.recorder': { nl: 'Jouw rol kan deze gebeurtenis niet vastleggen, en dus niet herstellen.', en: 'Your role cannot record this event, and so not correct it.' },
  'event.not-voidable': { nl: 'Deze gebeurtenis kan niet vervallen, want een stand rust erop. Leg de stap vast die hem terugdraait, of herstel datum en gegevens.', en: 'This event cannot be declared void, because a state rests on it. Record the step that undoes it, or correct its date and fields.' },
  'event.correction-refused': { nl: 'Zo kan het niet worden hersteld.', en: 'It cannot be corrected like this.' },
  'event.nothing-changed': { nl: 'Dit staat er al zo.', en: 'It says so already.' },
  'event.no-time': { nl: 'Bij deze gebeurtenis hoort geen tijdstip.', en: 'This event has no time of day.' },
  'event.time-on-other-day': { nl: 'Dit tijdstip ligt op een andere dag ({timeZone}).', en: 'This moment is on another day ({timeZone}).' },
  'fact.unknown': { nl: 'Dit soort gebeurtenis bestaat niet.', en: 'This kind of event does not exist.' },
  'fact.subject-not-allowed': { nl: 'Deze gebeurtenis hoort bij: {allowed}.', en: 'This event belongs to: {allowed}.' },
  'fact.time-required': { nl: 'Hier hoort een tijdstip bij.', en: 'This needs a time of day.' },
  'fact.field-required': { nl: 'Vul dit in.', en: 'Fill this in.' },
  'fact.field-unknown': { nl: 'Dit veld hoort niet bij deze gebeurtenis.', en: 'This field does not belong to this event.' },
  'fact.field-too-long': { nl: 'Hooguit {largest} tekens.', en: 'At most {largest} characters.' },
  'fact.field-invalid': { nl: 'Deze waarde past niet bij dit veld.', en: 'This value does not fit this field.' },
  'fact.leave-ends-before': { nl: 'De laatste dag ligt voor de dag waarop de machtiging is gegeven ({lastDay}).', en: 'The last day lies before the day on which the leave was given ({lastDay}).' },
  'fact.suspect-without-end': {
    nl: 'De vervolging van alle verdachten is niet geëindigd: {count} van hen is nog niet onherroepelijk berecht ({rule}, art. 552a lid 3 Sv). Leg het einde vast, of verbeter de rol van wie geen verdachte is.',
    en: 'The prosecution of all suspects has not ended: {count} of them has no irrevocable end yet ({rule}, art. 552a(3) Sv). Record it, or correct the role of who is no suspect.',
  },
  'fact.prosecution-ended-later': { nl: 'De laatste verdachte is onherroepelijk berecht op {lastDay}; eerder is de vervolging van allen niet geëindigd ({rule}, art. 552a lid 3 Sv).', en: 'The last suspect has been irrevocable since {lastDay}; before that the prosecution of all has not ended ({rule}, art. 552a(3) Sv).' },
  'fact.leave-too-long': { nl: 'Een machtiging duurt hooguit drie maanden van dertig dagen: tot en met {lastDay} ({rule}, art. 557 Sv).', en: 'A leave lasts three months of thirty days at most: up to and including {lastDay} ({rule}, art. 557 Sv).' },
  'fact.leaves-too-long': { nl: 'Alle machtigingen samen duren hooguit zes maanden van dertig dagen: deze tot en met {lastDay} ({rule}, art. 557 Sv).', en: 'All leaves together last six months of thirty days at most: this one up to and including {lastDay} ({rule}, art. 557 Sv).' },
  'case.out-of-sight': { nl: 'Daarmee zou het dossier voor uzelf verdwijnen: u bent er geen lid van. Laat een lid dit doen, of word eerst lid.', en: 'The case would disappear for yourself: you are no member of it. Let a member do this, or become one first.' },
  'case.lead-role': { nl: 'Een dossier wordt geleid door wie er stappen in mag vastleggen; deze medewerker heeft geen rol die dat mag.', en: 'A case is led by who may record its steps; this person has no role that may.' },
  'case.receiver': { nl: 'Kies een collega die hier werkt en dezelfde rol heeft.', en: 'Choose a colleague who works here and has the same role.' },
  'case.member-gone': { nl: 'Deze medewerker hoort inmiddels niet meer zo bij dit dossier.', en: 'This person is no longer a member of this case in that role.' },
  'case.member-is-lead': { nl: 'Deze medewerker is al leider van dit dossier.', en: 'This person leads this case already.' },
  'case.member-is-handler': { nl: 'Deze medewerker is al behandelaar in dit dossier.', en: 'This person is a handler in this case already.' },
  'case.member-is-observer': { nl: 'Deze medewerker is al meelezer in dit dossier.', en: 'This person is an observer in this case already.' },
  'constraint.case_member_current_unique': { nl: 'Deze medewerker hoort al bij dit dossier.', en: 'This person is a member of this case already.' },
  'constraint.event_corrects_unique': { nl: 'Deze gebeurtenis is intussen al hersteld. Herstel de laatste versie.', en: 'This event was corrected in the meantime. Correct its last version.' },
  'constraint.case_link_pair_unique': { nl: 'Deze dossiers zijn al zo gekoppeld.', en: 'These cases are linked like this already.' },
};

/** How this context's facts are called on the timeline. */
export const caseEventTitles: EventTitles = {
  ...Object.fromEntries(LEGAL_FACTS.map(({ id, title }) => [id, title])),
  ...CASE_EVENT_TITLES,
  'case.corrected': { nl: 'Gegevens van het dossier hersteld', en: 'Facts of the case corrected' },
  'case.linked': { nl: 'Gekoppeld aan een ander dossier', en: 'Linked to another case' },
  'case.handed-over': { nl: 'Dossier overgedragen', en: 'Case handed over' },
  'case.member-left': { nl: 'Geen lid van het dossier meer', en: 'No member of the case any more' },
  'case.member-changed': { nl: 'Rol van een medewerker gewijzigd', en: 'Role of a member changed' },
  'case.member-added': { nl: 'Medewerker toegevoegd', en: 'Member added' },
  'party.recorded': { nl: 'Partij vastgelegd', en: 'Party recorded' },
  'party.corrected': { nl: 'Gegevens van een partij hersteld', en: 'Facts of a party corrected' },
};
