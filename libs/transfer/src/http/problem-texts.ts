import type { EventTitles, ProblemTexts, Titles } from '#platform';
import type { TableNotice, TableProblem } from '../reading/table.js';
import { NOTE_TEXTS, REFUSAL_TEXTS } from './row-texts.js';

/** Why a file cannot be read. */
const FILE_TEXTS = {
  'import.empty-file': { nl: 'Het bestand is leeg.', en: 'The file is empty.' },
  'import.not-a-table': { nl: 'Dit is geen tabel (gevonden: {found}). Stuur een CSV- of XLSX-bestand met een rij koppen.', en: 'This is not a table (found: {found}). Send a CSV or XLSX file with a row of headers.' },
  'import.not-text': { nl: 'Dit bestand is niet te lezen als tekst of als rekenblad. Stuur een CSV- of XLSX-bestand.', en: 'This file can be read neither as text nor as a spreadsheet. Send a CSV or XLSX file.' },
  'import.no-columns': { nl: 'In dit bestand staan geen kolommen. Stuur een CSV- of XLSX-bestand met een rij koppen.', en: 'There are no columns in this file. Send a CSV or XLSX file with a row of headers.' },
  'import.unsupported-spreadsheet': { nl: 'Dit soort rekenblad ({found}) wordt niet gelezen. Bewaar het als XLSX of CSV.', en: 'This type of spreadsheet ({found}) cannot be read. Save it as XLSX or CSV.' },
  'import.encrypted-workbook': { nl: 'Het rekenblad is met een wachtwoord beveiligd. Bewaar het zonder wachtwoord.', en: 'The workbook is protected by a password. Save it without one.' },
  'import.broken-workbook': { nl: 'Het XLSX-bestand is beschadigd. Open het in het rekenprogramma en bewaar het opnieuw.', en: 'The XLSX file is damaged. Open it in the spreadsheet program and save it again.' },
  'import.sheet-not-found': { nl: 'Het blad “{sheet}” is er niet. Wel: {sheets}.', en: 'There is no sheet “{sheet}”. There are: {sheets}.' },
  'import.file-too-large': { nl: 'Het bestand is te groot. Het maximum is {limit}.', en: 'The file is too large. The limit is {limit}.' },
  'import.unpacked-too-large': { nl: 'Het bestand is uitgepakt te groot. Het maximum is {limit}.', en: 'The file is too large once unpacked. The limit is {limit}.' },
  'import.too-many-rows': { nl: 'Het bestand heeft meer dan {limit} rijen.', en: 'The file has more than {limit} rows.' },
  'import.too-many-columns': { nl: 'Rij {row} heeft meer dan {limit} kolommen.', en: 'Row {row} has more than {limit} columns.' },
  'import.cell-too-long': { nl: 'Rij {row} heeft een cel van meer dan {limit} tekens.', en: 'Row {row} has a cell of more than {limit} characters.' },
  'import.broken-quotes': { nl: 'Rond regel {line} is een aanhalingsteken niet gesloten of staat het verkeerd.', en: 'Around line {line} a quotation mark is not closed or stands in the wrong place.' },
  'import.encoding-broken': { nl: 'De tekens zijn niet te lezen als {encoding}. Bewaar het bestand als UTF-8.', en: 'The characters cannot be read as {encoding}. Save the file as UTF-8.' },
  'import.no-rows': { nl: 'Onder de koppen staat geen enkele rij.', en: 'There is no row below the headers.' },
} as const satisfies Readonly<Record<TableProblem, Titles>>;

/** What was assumed or repaired while a file was opened. */
const NOTICE_TEXTS = {
  'import.encoding-assumed': { nl: 'De tekens zijn gelezen als {encoding}, want regel {line} is geen UTF-8. Kijk of namen kloppen.', en: 'The characters were read as {encoding}, because line {line} is not UTF-8. See whether names look right.' },
  'import.duplicate-headers': { nl: 'Koppen die vaker voorkomen zijn genummerd: {headers}.', en: 'Headers that stand more than once were numbered: {headers}.' },
  'import.unnamed-headers': { nl: 'Kolommen zonder kop heten naar hun letter: {columns}.', en: 'Columns without a header are named by their letter: {columns}.' },
  'import.rows-above-header': { nl: 'Boven de koppen zijn {count} rijen overgeslagen.', en: '{count} rows above the headers were passed over.' },
  'import.other-sheets': { nl: 'Alleen het blad “{sheet}” is gelezen; niet: {others}.', en: 'Only the sheet “{sheet}” was read; not: {others}.' },
} as const satisfies Readonly<Record<TableNotice, Titles>>;

const MAPPING_TEXTS = {
  'mapping.date-order-assumed': { nl: 'Uit de datums blijkt niet wat de dag is; ze zijn gelezen als {order}.', en: 'The dates do not show which part is the day; they were read as {order}.' },
  'mapping.decimal-separator-assumed': { nl: 'Uit de bedragen blijkt het teken voor decimalen niet; aangenomen is “{separator}”.', en: 'The amounts do not show the sign before decimals; “{separator}” was assumed.' },
  'mapping.target-taken': { nl: '{inDutch} is al aan een andere kolom gegeven.', en: '{inEnglish} is already given to another column.' },
  'mapping.target-missing': { nl: 'Geen kolom is {inDutch}; zonder die kan geen rij een voorwerp worden.', en: 'No column is {inEnglish}; without it no row can become an item.' },
  'mapping.malformed': { nl: 'Deze indeling klopt niet ({pointer}).', en: 'This mapping is not right ({pointer}).' },
  'mapping.currency-unknown': { nl: 'De valuta in deze indeling bestaat niet ({pointer}).', en: 'The currency in this mapping does not exist ({pointer}).' },
  'mapping.rule-without-condition': { nl: 'Een regel van deze indeling zegt niet wanneer hij geldt ({pointer}).', en: 'A rule of this mapping does not say when it applies ({pointer}).' },
  'import.column-missing': { nl: 'Het bestand heeft geen kolom “{column}”.', en: 'The file has no column “{column}”.' },
  'import.mapping-unknown': { nl: 'Er is geen indeling “{name}”. Wel: {known}.', en: 'There is no mapping “{name}”. There are: {known}.' },
  'import.mapping-needed': { nl: 'De kolommen zijn van geen bekende indeling. Noem er een: {known}.', en: 'The columns are of no known mapping. Name one: {known}.' },
  'import.mapping-or-columns': { nl: 'Kies een opgeslagen indeling of kolommen, niet allebei.', en: 'Choose a saved mapping or columns, not both.' },
  'import.mapping-name': { nl: 'In deze naam staat geen letter of cijfer.', en: 'There is no letter or digit in this name.' },
  'import.mapping-name-taken': { nl: 'Deze naam is al van een andere indeling.', en: 'This name belongs to another mapping.' },
  'import.header-unknown': { nl: 'Het bestand heeft geen kolom “{header}”.', en: 'The file has no column “{header}”.' },
  'import.header-twice': { nl: 'De kolom “{header}” is twee keer genoemd.', en: 'The column “{header}” was named twice.' },
  'import.target-unknown': { nl: 'Een kolom kan geen “{target}” worden.', en: 'A column cannot become “{target}”.' },
} as const satisfies ProblemTexts;

/** Words of this context's refusals. */
export const transferProblemTexts: ProblemTexts = {
  ...FILE_TEXTS,
  ...NOTICE_TEXTS,
  ...MAPPING_TEXTS,
  ...REFUSAL_TEXTS,
  ...NOTE_TEXTS,
  'import.file-not-found': { nl: 'Er is geen bestand {file}.', en: 'There is no file {file}.' },
  'import.unit-of-others': { nl: 'Je hoort niet bij dit onderdeel.', en: 'You do not belong to this unit.' },
  'import.no-unit-yet': { nl: 'Er is nog geen onderdeel om in te lezen. Start Zegel één keer (npm start), of maak er een.', en: 'There is no unit yet to import into. Start Zegel once (npm start), or make one.' },
  'import.unit-unknown': { nl: 'Er is geen onderdeel “{code}”. Wel: {known}.', en: 'There is no unit “{code}”. There are: {known}.' },
  'import.not-now': { nl: 'Dit kan in deze stand van de import niet.', en: 'This is not possible in this state of the import.' },
  'import.no-preview': { nl: 'Er is nu geen voorbeeld van deze import.', en: 'There is no preview of this import now.' },
  'import.right-withdrawn': { nl: 'Wie de import bevestigde, mag dit niet meer. Er is niet verder geschreven.', en: 'Who confirmed the import may no longer do so. Nothing more was written.' },
  'comparison.list-gone': { nl: 'Dit bestand is weggegooid. Haal het opnieuw binnen.', en: 'This file was thrown away. Take it in again.' },
  'comparison.own-places-only': { nl: 'Je kunt alleen vergelijken met plaatsen waarvoor jij verantwoordelijk bent.', en: 'You can only compare with places that you answer for.' },
  'comparison.rows-or-class': { nl: 'Kies regels, of een hele soort verschil.', en: 'Choose rows, or a whole class of differences.' },
  'comparison.not-now': { nl: 'Dit kan nu niet met deze vergelijking.', en: 'This cannot be done with this comparison now.' },
  'comparison.nothing-open': { nl: 'Hiervan staat niets meer open.', en: 'Nothing of this is open any more.' },
  'comparison.place-unknown': { nl: 'Het register kent “{place}” niet als één plaats. Kies de plaats.', en: 'The register does not know “{place}” as one place. Choose the place.' },
  'comparison.no-place': { nl: 'Het voorwerp heeft in het register al geen plaats.', en: 'The item has no place in the register already.' },
  'comparison.seizure-missing': { nl: 'Zeg bij welk dossier het hoort, op welke grond en waar het in beslag is genomen.', en: 'Say to which case it belongs, on which ground and where it was seized.' },
  'comparison.gave-up': { nl: 'Dit lukte na meerdere pogingen niet. De beheerder vindt de oorzaak in het logboek.', en: 'This did not succeed after several attempts. The administrator finds the cause in the log.' },
  'comparison.row-not-new': { nl: 'De regel kan zo niet worden vastgelegd.', en: 'The row cannot be recorded like this.' },
  'intake.id-twice': { nl: 'Dit nummer staat twee keer in de aanlevering.', en: 'This id is in the batch twice.' },
  'intake.id-reused': { nl: 'Dit nummer is eerder gebruikt voor iets anders. Elk gegeven heeft een eigen nummer.', en: 'This id was used before for something else. Every record has an id of its own.' },
  'intake.gave-up': { nl: 'Dit lukte na meerdere pogingen niet. De beheerder vindt de oorzaak in het logboek.', en: 'This did not succeed after several attempts. The administrator finds the cause in the log.' },
  'import.gave-up': { nl: 'De import kwam na meerdere pogingen niet verder. De beheerder vindt de oorzaak in het logboek.', en: 'The import did not get any further after several attempts. The administrator finds the cause in the log.' },
};

/** How this context's facts are called on the timeline. */
export const transferEventTitles: EventTitles = {
  'item.registered': { nl: 'Overgenomen uit een register', en: 'Taken over from a register' },
  'case.register-changed': { nl: 'Aangevuld uit het aangeleverde register', en: 'Added to from the register it came from' },
  'comparison.started': { nl: 'Vergelijking met het register begonnen', en: 'Comparison with the register started' },
  'comparison.compared': { nl: 'Lijst met het register vergeleken', en: 'List compared with the register' },
  'comparison.accepted': { nl: 'Verschillen overgenomen', en: 'Differences accepted' },
  'comparison.stopped': { nl: 'Overnemen gestopt', en: 'Accepting stopped' },
  'comparison.resumed': { nl: 'Overnemen hervat', en: 'Accepting resumed' },
  'comparison.failed': { nl: 'Vergelijking mislukt', en: 'Comparison failed' },
  'intake.received': { nl: 'Aanlevering ontvangen', en: 'Records received' },
  'import.created': { nl: 'Bestand ingelezen voor import', en: 'File taken in for import' },
  'import.mapping-chosen': { nl: 'Indeling van de import gekozen', en: 'Mapping of the import chosen' },
  'import.mapping-saved': { nl: 'Indeling opgeslagen', en: 'Mapping saved' },
  'import.previewed': { nl: 'Voorbeeld van de import gemaakt', en: 'Preview of the import made' },
  'import.confirmed': { nl: 'Import bevestigd', en: 'Import confirmed' },
  'import.cancelled': { nl: 'Import afgebroken', en: 'Import given up' },
  'import.done': { nl: 'Import klaar', en: 'Import done' },
  'import.failed': { nl: 'Import mislukt', en: 'Import failed' },
};
