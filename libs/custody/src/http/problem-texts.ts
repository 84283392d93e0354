import type { EventTitles, ProblemTexts } from '#platform';
import { CUSTODY_REFUSAL_TEXTS } from '../domain/custody-refusal.js';

/** Words of this context's refusals. */
export const custodyProblemTexts: ProblemTexts = {
  ...CUSTODY_REFUSAL_TEXTS,
  'custody.move-refused': { nl: 'Deze verplaatsing kan niet zoals gevraagd.', en: 'This move is not possible as asked.' },
  'custody.owner-changed': { nl: 'Dit voorwerp staat inmiddels op de lijst van {owner}.', en: 'This item is on the list of {owner} by now.' },
  'constraint.place_name_unique': { nl: 'Hier is al een plaats met deze naam.', en: 'There is a place of this name here already.' },
  'constraint.custody_signature_one_unique': { nl: 'Hier is al voor getekend.', en: 'This was signed for already.' },
  'constraint.stock_count_open_unique': { nl: 'Deze plaats wordt al geteld. Doe mee aan die telling.', en: 'This place is being counted already. Join that count.' },
  'constraint.receiving_number_unique': { nl: 'Dit nummer heeft al een ontvangst. Probeer het opnieuw.', en: 'Another receiving has this number. Try again.' },
  'receiving.one-list': { nl: 'Kies een dossier of een overdracht, niet allebei.', en: 'Choose a case or a hand-over, not both.' },
  'receiving.nothing': { nl: 'Hiervan wordt niets (meer) verwacht.', en: 'Nothing of this is expected (any more).' },
  'receiving.closed': { nl: 'Deze ontvangst is al afgesloten.', en: 'This receiving was closed already.' },
  'constraint.stock_count_number_unique': { nl: 'Dit nummer heeft al een telling. Probeer het opnieuw.', en: 'Another count has this number. Try again.' },
  'constraint.hand_over_number_unique': { nl: 'Dit nummer heeft al een overdracht. Probeer het opnieuw.', en: 'Another hand-over has this number. Try again.' },
};

/** How this context's facts are called on the timeline. */
export const custodyEventTitles: EventTitles = {
  'item.placed': { nl: 'Geplaatst', en: 'Placed' },
  'item.moved': { nl: 'Verplaatst', en: 'Moved' },
  'item.handed-over': { nl: 'Overgedragen', en: 'Handed over' },
  'item.missing': { nl: 'Niet aangetroffen op zijn plaats', en: 'Not found in its place' },
  'item.found': { nl: 'Elders aangetroffen', en: 'Found elsewhere' },
  'item.place-corrected': { nl: 'Plaats hersteld', en: 'Place corrected' },
  'item.unplaced': { nl: 'Uit zijn plaats: samengevoegd met een ander', en: 'Out of its place: joined with another' },
  'item.search-assigned': { nl: 'Zoeken naar het voorwerp toegewezen', en: 'Search for the item assigned' },
  'item.counted': { nl: 'Gezien bij een telling', en: 'Seen in a count' },
  'item.count-withdrawn': { nl: 'Toch niet gezien bij een telling', en: 'Not seen in a count after all' },
  'count.started': { nl: 'Telling begonnen', en: 'Count started' },
  'count.revealed': { nl: 'Verwachting getoond', en: 'What was expected was shown' },
  'count.closed': { nl: 'Telling afgesloten en getekend', en: 'Count closed and signed' },
  'count.stopped': { nl: 'Telling afgebroken', en: 'Count broken off' },
  'receiving.started': { nl: 'Begonnen met ontvangen', en: 'Receiving begun' },
  'receiving.closed': { nl: 'Ontvangst afgesloten', en: 'Receiving closed' },
  'label.printed': { nl: 'Label afgedrukt', en: 'Label printed' },
  'seal.broken': { nl: 'Zegel verbroken', en: 'Seal broken' },
  'place.opened': { nl: 'Plaats toegevoegd', en: 'Place added' },
  'place.changed': { nl: 'Plaats gewijzigd', en: 'Place changed' },
  'place.moved': { nl: 'Plaats verplaatst', en: 'Place moved' },
  'place.closed': { nl: 'Plaats gesloten', en: 'Place closed' },
};
