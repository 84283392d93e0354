import type { Titles } from '../contract.js';

/** Words of problem codes; `{name}` is filled from the refusal's params. Each context brings its own. */
export type ProblemTexts = Readonly<Record<string, Titles>>;

/** Multi-provider token: every context's problem texts. */
export const PROBLEM_TEXTS = Symbol('ProblemTexts');

/** The words of the platform's own refusals. */
export const platformProblemTexts: ProblemTexts = {
  'problem.invalid': { nl: 'De invoer klopt niet', en: 'The input is not valid' },
  'problem.unauthenticated': { nl: 'Niet aangemeld', en: 'Not signed in' },
  'problem.forbidden': { nl: 'Niet toegestaan', en: 'Not allowed' },
  'problem.not-found': { nl: 'Niet gevonden', en: 'Not found' },
  'problem.conflict': { nl: 'Dit botst met wat er al is', en: 'This conflicts with what is there' },
  'problem.rule': { nl: 'Een regel staat dit nu niet toe', en: 'A rule does not allow this now' },
  'problem.stale': { nl: 'Intussen gewijzigd', en: 'Changed in the meantime' },
  'problem.too-large': { nl: 'Te groot', en: 'Too large' },
  'problem.unsupported-media': { nl: 'Onbekende soort inhoud', en: 'Unknown type of content' },
  'problem.precondition-required': { nl: 'Er ontbreekt een voorwaarde', en: 'A precondition is missing' },
  'problem.too-many': { nl: 'Te veel verzoeken', en: 'Too many requests' },
  'problem.unavailable': { nl: 'Even niet beschikbaar', en: 'Not available for a moment' },
  'problem.fault': { nl: 'Storing', en: 'Fault' },
  'request.invalid': { nl: 'De invoer klopt nog niet. Kijk naar de genoemde velden.', en: 'The input is not right yet. See the fields named below.' },
  'request.malformed': { nl: 'De inhoud van het verzoek is geen geldige JSON.', en: 'The body of the request is not valid JSON.' },
  'request.encoding': { nl: 'De inhoud van het verzoek is geen UTF-8. Stuur de tekst als UTF-8.', en: 'The body of the request is not UTF-8. Send the text as UTF-8.' },
  'request.too-large': { nl: 'Het verzoek is te groot. Het maximum is {limit}.', en: 'The request is too large. The limit is {limit}.' },
  'request.media-type': { nl: 'Deze soort inhoud wordt hier niet aangenomen.', en: 'This type of content is not accepted here.' },
  'request.no-route': { nl: 'Dit adres bestaat niet.', en: 'This address does not exist.' },
  'request.idempotency-key-missing': { nl: 'Bij een wijziging hoort de kop Idempotency-Key.', en: 'A change needs the header Idempotency-Key.' },
  'request.idempotency-key-malformed': { nl: 'Idempotency-Key is 8 tot 80 letters, cijfers, streepjes of punten.', en: 'Idempotency-Key is 8 to 80 letters, digits, dashes or dots.' },
  'request.key-reused': { nl: 'Deze Idempotency-Key is al gebruikt voor een ander verzoek.', en: 'This Idempotency-Key was used for another request.' },
  'request.version-missing': { nl: 'Bij deze wijziging hoort de kop If-Match met de versie die u zag.', en: 'This change needs the header If-Match with the version you saw.' },
  'request.version-malformed': { nl: 'If-Match heeft de vorm "v12".', en: 'If-Match has the form "v12".' },
  'request.cross-site': { nl: 'Het verzoek kwam niet van deze website.', en: 'The request did not come from this site.' },
  'request.cursor': { nl: 'De cursor hoort niet bij deze lijst.', en: 'The cursor does not belong to this list.' },
  'job.not-failed': { nl: 'Deze taak staat niet meer bij de mislukte.', en: 'This job is no longer among the failed ones.' },
  'job.queue-away': { nl: 'De wachtrij is nu niet te bereiken. Probeer het straks opnieuw.', en: 'The queue cannot be reached now. Try again later.' },
  'record.not-found': { nl: 'Dit is er niet, of niet voor jou.', en: 'This does not exist, or not for you.' },
  'record.exists': { nl: 'Dit is er al.', en: 'This is there already.' },
  'record.reference-unknown': { nl: 'Dit verwijst naar iets dat er niet is.', en: 'This refers to something that is not there.' },
  'record.changed': { nl: 'Dit is intussen gewijzigd. Bekijk de nieuwe stand en probeer het opnieuw.', en: 'This was changed in the meantime. Look at the new state and try again.' },
  'access.sign-in': { nl: 'Je bent niet (meer) aangemeld.', en: 'You are not signed in (any more).' },
  'access.forbidden': { nl: 'Jouw rol staat deze handeling niet toe.', en: 'Your role does not allow this act.' },
  'service.unavailable': { nl: 'De gegevensopslag is even niet bereikbaar. Er is niets half opgeslagen; probeer het zo weer.', en: 'The case store cannot be reached for a moment. Nothing was half saved; try again shortly.' },
  'log.not-written': { nl: 'Niets is getoond of gewijzigd: het kon niet worden vastgelegd wie dit zag of deed. Probeer het opnieuw; blijft het zo, waarschuw dan de beheerder.', en: 'Nothing was shown or changed: who saw or did this could not be recorded. Try again; if it stays so, tell the administrator.' },
  'log.no-such-record': { nl: 'Er is geen dossier of voorwerp met dit nummer.', en: 'There is no case or item with this number.' },
  'log.not-sealed': { nl: 'Het logboek wordt op dit moment niet verzegeld. Handelingen van gewicht wachten tot dat weer gebeurt; ander werk gaat door. De beheerder weet ervan.', en: 'The log is not being sealed at the moment. Acts of weight wait until it is; other work goes on. The administrator knows.' },
  'service.fault': { nl: 'Er ging iets mis bij ons. Noem bij een melding het verzoeknummer.', en: 'Something went wrong on our side. Quote the request number when you report it.' },
  'field.required': { nl: 'Vul dit in.', en: 'Fill this in.' },
  'field.unknown': { nl: 'Dit veld bestaat hier niet.', en: 'This field does not exist here.' },
  'field.text': { nl: 'Dit moet tekst zijn.', en: 'This must be text.' },
  'field.encoding': { nl: 'Deze tekst is geen UTF-8.', en: 'This text is not UTF-8.' },
  'field.too-long': { nl: 'Hooguit {max} tekens.', en: 'At most {max} characters.' },
  'field.characters': { nl: 'Er staan tekens in die niet zichtbaar zijn.', en: 'It contains characters that cannot be seen.' },
  'field.address': { nl: 'Geef een adres van deze site: een pad dat met / begint.', en: 'Give an address of this site: a path that starts with /.' },
  'field.code': { nl: 'Alleen letters, cijfers en de tekens . _ : / + -, zonder spatie.', en: 'Letters, digits and the signs . _ : / + - only, without a space.' },
  'field.choice': { nl: 'Kies een van: {choices}.', en: 'Choose one of: {choices}.' },
  'field.date': { nl: 'Dit moet een bestaande datum zijn, zoals 2026-11-23.', en: 'This must be a date that exists, such as 2026-11-23.' },
  'field.date-in-future': { nl: 'Deze datum ligt in de toekomst.', en: 'This date is in the future.' },
  'field.moment': { nl: 'Dit moet een datum en tijd met tijdverschil zijn, zoals 2026-11-23T10:12+01:00.', en: 'This must be a date and time with offset, such as 2026-11-23T10:12+01:00.' },
  'field.moment-in-future': { nl: 'Dit tijdstip ligt in de toekomst.', en: 'This moment is in the future.' },
  'field.time': { nl: 'Geef een tijd als 18:30.', en: 'Give a time such as 18:30.' },
  'field.offset-differs': { nl: 'In {timeZone} hoort bij dit tijdstip een ander tijdverschil.', en: 'In {timeZone} this moment has another offset.' },
  'field.time-zone': { nl: 'Dit is geen tijdzone, zoals Europe/Amsterdam.', en: 'This is not a time zone, such as Europe/Amsterdam.' },
  'field.id': { nl: 'Dit is geen geldig kenmerk.', en: 'This is not a valid id.' },
  'field.number': { nl: 'Dit moet een geheel getal van {min} tot {max} zijn.', en: 'This must be a whole number from {min} to {max}.' },
  'field.decimal': { nl: 'Dit moet een getal zijn, zoals 1250.00.', en: 'This must be a number, such as 1250.00.' },
  'field.negative': { nl: 'Een bedrag of aantal kan niet negatief zijn.', en: 'An amount or quantity cannot be negative.' },
  'field.currency': { nl: 'Dit is geen valutacode, zoals EUR.', en: 'This is not a currency code, such as EUR.' },
  'field.flag': { nl: 'Dit is ja of nee.', en: 'This is yes or no.' },
  'field.list': { nl: 'Dit moet een lijst van {min} tot {max} zijn.', en: 'This must be a list of {min} to {max}.' },
  'field.object': { nl: 'Dit moet een samenstel van velden zijn.', en: 'This must be a set of fields.' },
};

/** Fills `{name}` in a text from params. */
export function fill(text: string, params: Readonly<Record<string, unknown>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return Array.isArray(value) ? value.join(', ') : String(value);
  });
}
