/** How a package is checked: in Dutch and in English, because it goes to people of whom nobody knows which they read. */
export function evidenceReadme({ reference, id }: { readonly reference: string; readonly id: string }): string {
  return `BEWIJSPAKKET ${reference} (${id})

Wat erin zit
  overview.pdf        alles om te lezen: voorwerpen, bewaring, beslissingen, stukken, wat er gebeurde en wie er keek
  facts.json          dezelfde gegevens voor een computer, zoals het register ze had toen dit pakket werd gemaakt
  documents/          de stukken zelf, onder hun SHA-256
  log.jsonl           de regels van het verzegelde logboek die hierover gaan, elk met het bewijs dat zij erin staan
  audit-verify.mjs    het programma dat dit alles controleert (VERIFY.md zegt wat het doet); het heeft alleen Node.js nodig
  public-key.txt      de openbare sleutel van het logboek

Zo controleert u het, zonder netwerk
  1. Pak dit bestand uit en open een opdrachtvenster in die map.
  2. node audit-verify.mjs log.jsonl --key public-key.txt --files .
  3. Er staat AS SIGNED als alles is zoals het werd verzegeld, en anders wat niet klopt.

Vertrouw de sleutel en het programma niet omdat zij hier bij zitten. Vergelijk de sleutel met wat de dienst bekend heeft gemaakt, haal het
programma zo u wilt elders, en geef met --checkpoint een ouder controlepunt mee als u er een heeft.

Wat het bewijst: elke regel en elk stuk is zoals het werd vastgelegd, en de keten van bewaring is heel. Wat het niet bewijst: dat er
buiten deze regels niets is. Wie alles wil, vraagt het hele logboek.


EVIDENCE PACKAGE ${reference} (${id})

What is in it
  overview.pdf        everything to read: items, custody, decisions, documents, what happened and who looked
  facts.json          the same data for a computer, as the register had it when this package was made
  documents/          the documents themselves, under their SHA-256
  log.jsonl           the rows of the sealed log about it, each with the proof that it stands in there
  audit-verify.mjs    the program that checks all this (VERIFY.md says what it does); it needs Node.js alone
  public-key.txt      the public key of the log

How to check it, without a network
  1. Unpack this file and open a command window in that folder.
  2. node audit-verify.mjs log.jsonl --key public-key.txt --files .
  3. It says AS SIGNED when all is as it was sealed, and otherwise what is not.

Do not trust the key and the program because they came along. Compare the key with the one the authority made known, get the program
elsewhere if you like, and give an older checkpoint with --checkpoint if you have one.

What it proves: each row and each document is as it was recorded, and the chain of custody is whole. What it does not prove: that there
is nothing besides these rows. Whoever wants everything asks for the whole log.
`;
}
