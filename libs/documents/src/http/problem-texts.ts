import type { ProblemTexts } from '#platform';

/** Words of this context's refusals. */
export const documentProblemTexts: ProblemTexts = {
  'document.file-missing': { nl: 'Er is geen bestand meegestuurd. Kies een bestand.', en: 'No file was sent. Choose a file.' },
  'document.file-empty': { nl: 'Het bestand is leeg.', en: 'The file is empty.' },
  'document.one-file': { nl: 'Stuur één bestand tegelijk.', en: 'Send one file at a time.' },
  'document.too-large': { nl: 'Het bestand is te groot. Het maximum is {limit}.', en: 'The file is too large. The limit is {limit}.' },
  'document.type-refused': {
    nl: 'Dit soort bestand wordt niet aangenomen. Wel: {accepted}.',
    en: 'This type of file is not accepted. Accepted are: {accepted}.',
  },
  'document.type-differs': {
    nl: 'De naam eindigt op .{extension}, maar de inhoud is geen geldig {expected}-bestand.',
    en: 'The name ends in .{extension}, but the content is not a valid {expected} file.',
  },
  'document.item-elsewhere': { nl: 'Dit voorwerp hoort niet bij deze zaak.', en: 'This item does not belong to this case.' },
  'document.not-multipart': {
    nl: 'Stuur het bestand als multipart/form-data.',
    en: 'Send the file as multipart/form-data.',
  },
  'document.upload-broken': {
    nl: 'Het bestand kwam niet heel aan. Er is niets bewaard; stuur het opnieuw.',
    en: 'The file did not arrive whole. Nothing was kept; send it again.',
  },
  'document.unpacks-too-large': {
    nl: 'Dit bestand pakt uit tot veel meer dan het groot is. Het wordt niet aangenomen.',
    en: 'This file unpacks to far more than its size. It is not accepted.',
  },
  'document.archive-unsound': {
    nl: 'De opbouw van dit bestand klopt niet, of het zit op slot. Bewaar het opnieuw, zonder wachtwoord, en stuur dat.',
    en: 'This file is not put together as it should be, or it is locked. Save it anew, without a password, and send that.',
  },
  'document.macros': {
    nl: 'In dit bestand zitten macro’s. Bewaar het zonder macro’s, of als PDF, en stuur dat.',
    en: 'There are macros in this file. Save it without macros, or as PDF, and send that.',
  },
  'document.same-content': {
    nl: 'Dit bestand is hetzelfde als de vorige versie.',
    en: 'This file is the same as the version before it.',
  },
  'document.in-quarantine': {
    nl: 'Dit document wacht nog op de virusscanner. Zolang opent niemand het.',
    en: 'This document still waits for the virus scanner. Until then nobody opens it.',
  },
  'document.infected': {
    nl: 'In dit document is een virus gevonden. Het blijft in quarantaine en wordt aan niemand gegeven.',
    en: 'A virus was found in this document. It stays in quarantine and is given to nobody.',
  },
  'file.infected': {
    nl: 'In dit bestand is een virus gevonden ({found}). Het is niet geopend en niet bewaard.',
    en: 'A virus was found in this file ({found}). It was not opened and not kept.',
  },
  'file.scan-too-large': {
    nl: 'Dit bestand is groter dan de virusscanner aankan. Verdeel het over kleinere bestanden.',
    en: 'This file is larger than the virus scanner takes. Divide it into smaller files.',
  },
  'file.scanner-away': {
    nl: 'De virusscanner antwoordt niet. Zonder hem wordt geen bestand geopend; er is niets bewaard. Probeer het zo weer.',
    en: 'The virus scanner does not answer. No file is opened without it; nothing was kept. Try again shortly.',
  },
  'file-store.away': {
    nl: 'De bestandsopslag is even niet bereikbaar. Er is niets half bewaard; probeer het zo weer.',
    en: 'The file store cannot be reached for a moment. Nothing was half kept; try again shortly.',
  },
};
