import type { Titles } from '../../../platform/src/contract.js';

export type CustodyRefusalCode = keyof typeof CUSTODY_REFUSAL_TEXTS | 'record.reference-unknown';

/** One reason why a place or a move is refused. */
export interface CustodyRefusal {
  readonly code: CustodyRefusalCode;
  readonly pointer?: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

export const CUSTODY_REFUSAL_TEXTS = {
  'custody.elsewhere': { nl: 'Dit voorwerp is daar niet. Het register heeft het in: {place}.', en: 'This item is not there. The register has it in: {place}.' },
  'custody.nowhere': { nl: 'Dit voorwerp heeft in het register nu geen plaats.', en: 'This item has no place in the register now.' },
  'custody.there-already': { nl: 'Dit voorwerp staat al in: {place}.', en: 'This item is already in: {place}.' },
  'custody.nowhere-already': { nl: 'Dit voorwerp had al geen plaats.', en: 'This item had no place already.' },
  'custody.before-last': { nl: 'Dit is eerder dan de vorige verplaatsing. Herstel een vergissing met een reden.', en: 'This is earlier than the last move. Correct a mistake with a reason.' },
  'custody.item-unknown': { nl: 'Dit voorwerp is er niet, of niet voor jou.', en: 'This item does not exist, or not for you.' },
  'custody.item-twice': { nl: 'Dit voorwerp staat er twee keer in.', en: 'This item is in it twice.' },
  'custody.holder-missing': { nl: 'Zeg bij wie het voorwerp is.', en: 'Say with whom the item is.' },
  'custody.photo-elsewhere': { nl: 'Deze foto hoort niet bij het dossier van het voorwerp.', en: 'This photo does not belong to the case of the item.' },
  'custody.code-unknown': { nl: 'Dit is geen code van een label. Controleer wat je hebt getypt of gescand.', en: 'This is not the code of a label. Check what you typed or scanned.' },
  'custody.labels-none': { nl: 'Kies eerst waarvoor je labels wilt.', en: 'Choose first what you want labels for.' },
  'hand-over.party': { nl: 'Kies iemand van het bureau, of zeg de naam van iemand anders.', en: 'Choose somebody of the office, or say the name of somebody else.' },
  'hand-over.taker-missing': { nl: 'Zeg wie het overneemt: voor deze plaats staat niemand genoteerd.', en: 'Say who takes over: nobody is named for this place.' },
  'hand-over.same-person': { nl: 'Wie afgeeft en wie overneemt zijn dezelfde persoon.', en: 'Who hands over and who takes over are the same person.' },
  'hand-over.person': { nl: 'Deze persoon werkt hier niet (meer).', en: 'This person does not work here (any more).' },
  'count.ended': { nl: 'Deze telling is afgelopen.', en: 'This count has ended.' },
  'count.nothing': { nl: 'Hier staat niets dat zo geteld kan worden.', en: 'There is nothing here that could be counted like this.' },
  'count.one-thing': { nl: 'Scan een code, of vink een voorwerp aan.', en: 'Scan a code, or tick an item.' },
  'count.code-of-nothing': { nl: 'Deze code is van niets dat jij mag zien.', en: 'This code stands for nothing that you may see.' },
  'count.code-whole': { nl: 'Typ de hele code: zo beginnen er meer.', en: 'Type the whole code: several begin like this.' },
  'count.spot-elsewhere': { nl: 'Deze plaats ligt niet in wat er wordt geteld.', en: 'This place does not lie in what is counted.' },
  'count.not-seen': { nl: 'Dit voorwerp is in deze telling niet gezien.', en: 'This item was not seen in this count.' },
  'count.tick-blind': { nl: 'In een blinde telling wordt gescand, niet aangevinkt.', en: 'A blind count is made by scanning, not by ticking.' },
  'count.still-blind': { nl: 'Toon eerst wat er werd verwacht; dan kan worden getekend.', en: 'Show first what was expected; then it can be signed.' },
  'count.not-blind': { nl: 'Er is niets verborgen.', en: 'Nothing is hidden.' },
  'count.numbers-changed': { nl: 'Er is intussen geteld of verplaatst: nu {found} gevonden, {missing} vermist, {unexpected} niet verwacht. Kijk opnieuw en teken dan.', en: 'Somebody counted or moved meanwhile: now {found} found, {missing} missing, {unexpected} unexpected. Look again and then sign.' },
  'count.sees-part': { nl: 'In deze telling zitten voorwerpen van dossiers die jij niet mag zien. Laat iemand afsluiten die alles mag zien.', en: 'Some items of this count belong to cases that you may not see. Have it closed by somebody who may see all.' },
  'signature.one-way': { nl: 'Teken op het scherm, of typ de volledige naam.', en: 'Sign on the screen, or type the full name.' },
  'signature.image': { nl: 'Hier staat geen handtekening in. Teken opnieuw.', en: 'There is no signature in this. Sign again.' },
  'signature.other-name': { nl: 'Typ de volledige naam zoals die hier staat: {name}.', en: 'Type the full name as it stands here: {name}.' },
  'signature.unconfirmed': { nl: 'Bevestig dat de getypte naam als handtekening geldt.', en: 'Confirm that the typed name counts as the signature.' },
  'place.closed': { nl: 'Deze plaats is gesloten.', en: 'This place is closed.' },
  'place.not-empty': { nl: 'Hier staan nog voorwerpen of plaatsen in. Verplaats ze eerst.', en: 'There are still items or places in it. Move them first.' },
  'place.parent-kind': { nl: 'Een plaats van deze soort kan hier niet in liggen.', en: 'A place of this kind cannot lie in this one.' },
  'place.in-itself': { nl: 'Een plaats kan niet in zichzelf liggen.', en: 'A place cannot lie in itself.' },
  'place.custodian': { nl: 'Deze persoon werkt hier niet (meer).', en: 'This person does not work here (any more).' },
} as const satisfies Readonly<Record<string, Titles>>;
