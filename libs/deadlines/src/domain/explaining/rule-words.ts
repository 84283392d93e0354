import type { TermCode } from '../arithmetic/term.js';
import type { VerificationMark } from '../calendar/equated-day.js';
import type { ConditionTest } from '../rules/event-match.js';
import type { ExpiryKind, Nature, RuleKind, SubjectType, Titles, WatchingRole } from '../rules/rule.js';

/** What a rule says something about. */
export type RuleField = 'title' | 'kind' | 'nature' | 'source' | 'validity' | 'subject' | 'binds' | 'term' | 'calendar' | 'start' | 'met' | 'withdrawn' | 'extensions' | 'expiry' | 'watched' | 'reminders';

export const FIELD_TITLES: Readonly<Record<RuleField, Titles>> = {
  title: { nl: 'Naam', en: 'Name' },
  kind: { nl: 'Soort', en: 'Kind' },
  nature: { nl: 'Aard', en: 'Nature' },
  source: { nl: 'Bron', en: 'Source' },
  validity: { nl: 'Geldt voor', en: 'Applies to' },
  subject: { nl: 'Gaat over', en: 'Is about' },
  binds: { nl: 'Wie moet handelen', en: 'Who must act' },
  term: { nl: 'Duur', en: 'Length' },
  calendar: { nl: 'Kalender', en: 'Calendar' },
  start: { nl: 'Begint met', en: 'Starts with' },
  met: { nl: 'Gehaald door', en: 'Met by' },
  withdrawn: { nl: 'Vervalt door', en: 'Withdrawn by' },
  extensions: { nl: 'Wordt langer door', en: 'Made longer by' },
  expiry: { nl: 'Na afloop', en: 'On expiry' },
  watched: { nl: 'Wie wordt gewaarschuwd', en: 'Who is warned' },
  reminders: { nl: 'Herinneringen', en: 'Reminders' },
};

export const KINDS: Readonly<Record<RuleKind, Titles>> = {
  term: { nl: 'termijn', en: 'term' },
  gate: { nl: 'toets vóór een handeling; geen termijn', en: 'check before an act; no term' },
  duty: { nl: 'plicht van een instantie, los van een dossier', en: 'duty of an authority, apart from any case' },
  note: { nl: 'aantekening: hier hoeft niemand te handelen', en: 'note: nobody has to act' },
  'not-applicable': { nl: 'niet van toepassing: hieruit volgt nooit een termijn', en: 'not applicable: no term ever follows from it' },
};

export const NATURES: Readonly<Record<Nature, Titles>> = {
  binding: { nl: 'bindend: uit de wet', en: 'binding: from the law' },
  policy: { nl: 'beleid: de wet noemt geen getal', en: 'policy: the law gives no number' },
  advisory: { nl: 'adviserend: de tekst is niet geverifieerd', en: 'advisory: the text is not verified' },
};

export const MARKS: Readonly<Record<VerificationMark, Titles>> = {
  V: { nl: 'V: gelezen in de wet zelf', en: 'V: read in the statute itself' },
  S: { nl: 'S: gelezen in een andere bron', en: 'S: read in a secondary source' },
  U: { nl: 'U: niet geverifieerd', en: 'U: not verified' },
};

export const SUBJECTS: Readonly<Record<SubjectType, Titles>> = {
  case: { nl: 'het dossier', en: 'the case' },
  item: { nl: 'een voorwerp', en: 'an item' },
  request: { nl: 'een verzoek over de grens', en: 'a cross-border request' },
  exchange: { nl: 'een uitwisseling', en: 'an exchange' },
};

export const CODES: Readonly<Record<TermCode, Titles>> = {
  D: { nl: 'dagen, verlengd als de laatste een vrije dag is', en: 'days, extended when the last one is a day off' },
  W: { nl: 'weken, verlengd als de laatste dag een vrije dag is', en: 'weeks, extended when the last day is a day off' },
  M30: { nl: 'maanden van dertig dagen, verlengd als de laatste dag een vrije dag is', en: 'months of thirty days, extended when the last day is a day off' },
  Y: { nl: 'jaren, nooit verlengd', en: 'years, never extended' },
  H: { nl: 'uren, lopen door', en: 'hours, running on' },
  RV: { nl: 'kalendermaanden', en: 'calendar months' },
  'EU-D': { nl: 'dagen volgens Vo. 1182/71', en: 'days under Reg. 1182/71' },
  'EU-H': { nl: 'uren volgens Vo. 1182/71', en: 'hours under Reg. 1182/71' },
  RETRO: { nl: 'teruggerekend', en: 'counted back' },
  ASAP: { nl: 'streefdatum; de wet zegt zo spoedig mogelijk', en: 'policy target; the law says as soon as possible' },
};

export const EXPIRIES: Readonly<Record<ExpiryKind, Titles>> = {
  inadmissible: { nl: 'niet-ontvankelijk', en: 'inadmissible' },
  'power-arises': { nl: 'een bevoegdheid ontstaat', en: 'a power arises' },
  'power-lapses': { nl: 'een bevoegdheid vervalt', en: 'a power lapses' },
  nullity: { nl: 'nietigheid', en: 'nullity' },
  information: { nl: 'geen rechtsgevolg van zichzelf', en: 'no legal effect of its own' },
  'runs-out': { nl: 'loopt af zonder dat iemand iets hoeft te doen', en: 'runs out without anybody having to act' },
};

export const WATCHERS: Readonly<Record<WatchingRole, Titles>> = {
  prosecutor: { nl: 'officier van justitie', en: 'prosecutor' },
  assistant: { nl: 'administratie', en: 'assistant' },
  'asset-officer': { nl: 'beslagmedewerker', en: 'asset officer' },
  custodian: { nl: 'bewaarder', en: 'custodian' },
  'cross-border-desk': { nl: 'internationaal rechtshulpcentrum', en: 'cross-border desk' },
};

/** Who hears of a duty that hangs on no case. */
export const TOLD_OF_DUTIES: Titles = { nl: 'juridisch beheerders en teamleiders', en: 'legal administrators and team leads' };

/** How a rule tests a field of an event; the values follow. */
export const TESTS: Readonly<Record<ConditionTest, Titles>> = {
  equals: { nl: 'is', en: 'is' },
  not: { nl: 'is niet', en: 'is not' },
  in: { nl: 'is een van', en: 'is one of' },
  'not-in': { nl: 'is geen van', en: 'is none of' },
  'includes-any': { nl: 'bevat', en: 'holds' },
  present: { nl: 'is ingevuld', en: 'is given' },
  absent: { nl: 'is niet ingevuld', en: 'is not given' },
};
