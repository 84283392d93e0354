import { TERM_REFUSALS } from '../domain/arithmetic/read-term.js';
import { wordTermRefusal } from '../domain/calculating/word-refusal.js';
import type { EventTitles, ProblemTexts } from '#platform';
import { packProblemTexts } from './pack-problem-texts.js';

/** The refusals of the calculator with places for what they say. */
const termRefusalTexts: ProblemTexts = Object.fromEntries(
  TERM_REFUSALS.map((code) => [code, wordTermRefusal({ code, params: { allowed: '{allowed}', unit: '{unit}', smallest: '{smallest}', largest: '{largest}', earliest: '{earliest}', latest: '{latest}' } })]),
);

/** Words of this context's refusals. */
export const deadlineProblemTexts: ProblemTexts = {
  'constraint.calendar_feed_current_unique': { nl: 'Er is al een adres voor je agenda.', en: 'There is an address for your calendar already.' },
  ...packProblemTexts,
  'deadline.assignee-outside': { nl: 'Deze persoon kan dit dossier niet zien. Voeg de persoon eerst aan het dossier toe.', en: 'This person cannot see this case. Add the person to the case first.' },
  'what-if.event-elsewhere': { nl: 'Deze gebeurtenis hoort niet bij dit dossier.', en: 'This event is not of this case.' },
  'what-if.event-unknown': { nl: 'Geen regel kent deze gebeurtenis.', en: 'No rule knows this event.' },
  'what-if.not-about-this': { nl: 'Deze gebeurtenis gaat over: {allowed}.', en: 'This event is about: {allowed}.' },
  'what-if.subject-elsewhere': { nl: 'Dit hoort niet bij dit dossier.', en: 'This is not of this case.' },
  ...termRefusalTexts,
  'deadline.not-open': { nl: 'Deze termijn loopt niet meer.', en: 'This deadline is not running any more.' },
  'rules.pack-decided': { nl: 'Over dit bestand is al beslist.', en: 'This file has been decided on already.' },
  'rules.year-loaded': { nl: 'De gelijkgestelde dagen van {year} zijn al ingelezen. Verbeter ze met een reden.', en: 'The equated days of {year} are loaded already. Correct them with a reason.' },
  'rules.date-outside-year': { nl: '{date} ligt niet in {year}.', en: '{date} does not lie in {year}.' },
  'rules.date-invalid': { nl: '{date} is geen datum (JJJJ-MM-DD).', en: '{date} is not a date (YYYY-MM-DD).' },
  'rules.date-twice': { nl: '{date} staat er twee keer.', en: '{date} stands there twice.' },
  'rules.not-advisory': { nl: 'Alleen een adviserende regel (U) kan worden bekrachtigd.', en: 'Only an advisory rule (U) can be promoted.' },
  'rules.not-promoted': { nl: 'Deze regel is niet bekrachtigd.', en: 'This rule was not promoted.' },
  'rules.before-promotion': { nl: 'De datum ligt voor de dag waarop de regel werd bekrachtigd ({on}).', en: 'The date lies before the day on which the rule was promoted ({on}).' },
  'rules.one-change': { nl: 'Vraag een voorbeeld van precies één wijziging.', en: 'Ask for the preview of exactly one change.' },
  'replan.not-now': { nl: 'Dat kan niet in de toestand waarin het herplannen nu is.', en: 'That is not possible in the state in which the planning is now.' },
  'rules.other-release': { nl: 'Een andere versie van de applicatie heeft haar regels in werking gezet. Dit proces plant niet meer; herstart het met de nieuwe versie.', en: 'Another release of the application has put its rules in force. This process plans no more; restart it with the new release.' },
  'deadline.due-one': { nl: 'Geef de laatste dag, of het moment waarop de termijn eindigt.', en: 'Give the last day, or the moment at which the deadline ends.' },
  'deadline.due-past': { nl: 'De termijn moet nog komen.', en: 'The deadline must still come.' },
  'deadline.profile-of-hours': { nl: 'Herinneringen in uren horen bij een termijn met een tijd.', en: 'Reminders in hours belong to a deadline with a time.' },
  'deadline.profile-of-days': { nl: 'Een termijn met een tijd vraagt herinneringen in uren.', en: 'A deadline with a time asks for reminders in hours.' },
  'deadline.item-elsewhere': { nl: 'Dit voorwerp hoort niet bij dit dossier.', en: 'This item does not belong to this case.' },
  'deadline.not-by-hand': { nl: 'Deze termijn volgt uit een regel. Verander het feit waaruit hij volgt.', en: 'This deadline follows from a rule. Change the fact from which it follows.' },
  'deadline.act-or-reason': { nl: 'Kies de handeling waarmee de termijn is gehaald, of zeg hoe het anders is gedaan.', en: 'Choose the act that met the deadline, or say how else it was done.' },
  'deadline.met-on-missing': { nl: 'Geef de dag waarop het is gedaan.', en: 'Give the day on which it was done.' },
  'deadline.met-on-of-act': { nl: 'De dag is die van de handeling: {day}.', en: 'The day is that of the act: {day}.' },
  'deadline.met-before-start': { nl: 'De termijn begon op {day}; wat daarvoor gebeurde haalt hem niet.', en: 'The deadline began on {day}; what happened before does not meet it.' },
  'deadline.reason-for-act': { nl: 'Met zo’n handeling haalt de regel de termijn niet. Zeg waarom dit toch de handeling is.', en: 'By such an act the rule is not met. Say why this is the act all the same.' },
  'deadline.act-elsewhere': { nl: 'Deze handeling hoort niet bij dit dossier of kan geen termijn halen.', en: 'This act does not belong to this case or cannot meet a deadline.' },
  'handover.same-person': { nl: 'Kies twee verschillende personen.', en: 'Choose two different people.' },
  'handover.changed': { nl: 'De lijst is intussen veranderd. Bekijk hem opnieuw.', en: 'The list has changed meanwhile. Look at it again.' },
  'handover.receiver-outside': { nl: 'De ontvanger kan dossier {case} niet zien. Kies voor deze termijn iemand anders of laat hem staan.', en: 'The receiver cannot see case {case}. Choose someone else for this deadline or leave it where it is.' },
  'handover.not-theirs': { nl: 'Deze termijn loopt niet (meer) bij deze persoon.', en: 'This deadline is not running with this person (any more).' },
};

/** How this context's facts are called on the timeline. */
export const deadlineEventTitles: EventTitles = {
  'calendar-feed.closed': { nl: 'Agenda-adres ingetrokken', en: 'Calendar address withdrawn' },
  'calendar-feed.opened': { nl: 'Agenda-adres gemaakt', en: 'Calendar address made' },
  'deadline.acknowledged': { nl: 'Termijn gezien', en: 'Deadline acknowledged' },
  'deadline.completed': { nl: 'Termijn met de hand afgerond', en: 'Deadline completed by hand' },
  'deadline.set': { nl: 'Termijn met de hand gezet', en: 'Deadline set by hand' },
  'deadline.changed': { nl: 'Met de hand gezette termijn gewijzigd', en: 'Deadline set by hand changed' },
  'deadline.cancelled': { nl: 'Met de hand gezette termijn ingetrokken', en: 'Deadline set by hand cancelled' },
  'deadline.assigned': { nl: 'Termijn toegewezen', en: 'Deadline assigned' },
  'rules.release-installed': { nl: 'Regels van een nieuwe versie van de applicatie in werking', en: 'Rules of a new release in force' },
  'rules.loaded': { nl: 'Regelbestand ingelezen', en: 'File of rules loaded' },
  'rules.applied': { nl: 'Regelbestand in werking', en: 'File of rules in force' },
  'rules.discarded': { nl: 'Regelbestand afgewezen', en: 'File of rules discarded' },
  'rules.decree-loaded': { nl: 'Gelijkgestelde dagen ingelezen', en: 'Equated days loaded' },
  'rules.decree-corrected': { nl: 'Gelijkgestelde dagen verbeterd', en: 'Equated days corrected' },
  'rules.promoted': { nl: 'Regel bekrachtigd', en: 'Rule promoted' },
  'rules.taken-back': { nl: 'Regel weer adviserend', en: 'Rule advisory again' },
  'replan.stopped': { nl: 'Herplannen gestopt', en: 'Planning again stopped' },
  'replan.resumed': { nl: 'Herplannen hervat', en: 'Planning again resumed' },
  'replan.started': { nl: 'Herplannen begonnen', en: 'Planning again started' },
  'replan.finished': { nl: 'Herplannen klaar', en: 'Planning again finished' },
};
