import type { Storyteller } from './storyteller.js';

/** An invented case of the demo. */
export interface DemoStory {
  readonly title: string;
  tell(teller: Storyteller, title: string): Promise<void>;
}

const EUR = 'EUR';
const AMSTERDAM = 'Europe/Amsterdam';

/** A house search: cash, a car and a watch, of which nothing was decided yet. */
const houseSearch: DemoStory = {
  title: 'Onderzoek Zilvermeeuw',
  async tell(teller, title) {
    const caseId = await teller.openCase({ title, investigationName: 'Zilvermeeuw', parketNumbers: ['13-246712-26'], offences: [{ article: '420bis Sr', description: 'Witwassen' }], daysAgo: 26 });
    const suspect = await teller.party(caseId, { kind: 'person', name: 'R. Verdonk', role: 'suspect' });
    await teller.party(caseId, { kind: 'organisation', name: 'Verdonk Autohandel B.V.', role: 'owner', registrationNumber: '12345679' });
    await teller.startInvestigation(caseId, 26);
    const [, car] = await teller.seize(caseId, {
      seizedOn: teller.daysAgo(24),
      grounds: ['nl-sv-94'],
      place: 'Woning Havenkade 12, Noordstad',
      seizedFromPartyId: suspect,
      seizedBy: 'Team Ondermijning',
      noticeNumber: 'KVI-2026-004417',
      things: [
        { assetClass: 'cash', description: 'Contant geld in sporttas', amount: { amount: '48250.00', currency: EUR }, place: 'Kluis beslaghuis', details: { denominations: [{ value: '50', count: 805 }, { value: '100', count: 80 }], sealNumber: 'Z-118204', countedBy: 'T. Kuiper', countedAgainBy: 'S. Haddou' } },
        { assetClass: 'vehicle', description: 'Volkswagen Golf R, donkerblauw', estimatedValue: { amount: '31500.00', currency: EUR }, place: 'Stalling Oosterhaven, vak 14', details: { plate: 'K-419-ZT', make: 'Volkswagen', model: 'Golf R', colour: 'blauw', keys: 2 } },
        { assetClass: 'jewellery', description: 'Polshorloge Rolex Submariner', estimatedValue: { amount: '11800.00', currency: EUR }, place: 'Kluis beslaghuis', details: { maker: 'Rolex', model: 'Submariner Date', boxAndPapers: false } },
      ],
    });
    const notice = await teller.document(caseId, 'Kennisgeving van inbeslagneming KVI-2026-004417', 'notice');
    if (car) await teller.stepOfItem(car, 'asset-officer', { action: 'notice', ground: 'nl-sv-94-3', daysAgo: 23, documentId: notice });
  },
};

/** Conservatory seizure of a house and a bank balance, with the entry in the register two days ago. */
const conservatorySeizure: DemoStory = {
  title: 'Onderzoek Hazelaar',
  async tell(teller, title) {
    const caseId = await teller.openCase({ title, investigationName: 'Hazelaar', parketNumbers: ['13-250118-26'], offences: [{ article: '140 Sr', description: 'Deelneming aan een criminele organisatie' }], daysAgo: 40 });
    await teller.party(caseId, { kind: 'person', name: 'M. Oudkerk', role: 'suspect' });
    await teller.startInvestigation(caseId, 39);
    const [house] = await teller.seize(caseId, {
      seizedOn: teller.daysAgo(3),
      grounds: ['nl-sv-94a'],
      place: 'Noordstad',
      authorisation: { number: 'RC 2026/1187', on: teller.daysAgo(5), oral: false, maximum: { amount: '650000.00', currency: EUR } },
      things: [
        { assetClass: 'real-estate', description: 'Woonhuis Lindelaan 8, Noordstad', estimatedValue: { amount: '585000.00', currency: EUR }, details: { cadastralDesignation: 'Noordstad K 4550', address: 'Lindelaan 8, Noordstad', share: '1/2' } },
        { assetClass: 'bank-balance', description: 'Betaalrekening', amount: { amount: '37412.66', currency: EUR }, details: { bank: 'Voorbeeldbank', iban: 'NL91ABNA0417164300', accountHolder: 'M. Oudkerk' } },
      ],
    });
    if (house) await teller.fact(caseId, 'register.attachment-entered', 2, { register: 'land' }, house);
    await teller.fact(caseId, 'authorisation.served', 1, { reference: 'RC 2026/1187', addressee: 'suspect' });
  },
};

/** A yacht that costs more than it brings: the keeper has asked for an authorisation. */
const keeperAsks: DemoStory = {
  title: 'Onderzoek Zeilwind',
  async tell(teller, title) {
    const caseId = await teller.openCase({ title, investigationName: 'Zeilwind', parketNumbers: ['13-198340-25'], offences: [{ article: '2 Opiumwet', description: 'Invoer van cocaïne' }], daysAgo: 320 });
    await teller.party(caseId, { kind: 'person', name: 'D. Klaassen', role: 'suspect' });
    await teller.startInvestigation(caseId, 318);
    const [yacht] = await teller.seize(caseId, {
      seizedOn: teller.daysAgo(310),
      grounds: ['nl-sv-94'],
      place: 'Jachthaven De Kom, Zuidhaven',
      things: [{ assetClass: 'vessel', description: 'Motorjacht Stella Maris, 14 meter', estimatedValue: { amount: '165000.00', currency: EUR }, place: 'Jachthaven De Kom, steiger 3', details: { name: 'Stella Maris', imoNumber: 'IMO 9074729', flag: 'NL', length: '14.2' } }],
    });
    if (!yacht) return;
    const notice = await teller.document(caseId, 'Kennisgeving van inbeslagneming Stella Maris', 'notice', yacht);
    await teller.stepOfItem(yacht, 'asset-officer', { action: 'notice', ground: 'nl-sv-94-3', daysAgo: 309, documentId: notice });
    await teller.decide([yacht], { kind: 'keep', ground: 'nl-sv-116-1', reason: 'Nodig voor het onderzoek naar de verborgen ruimte.', daysAgo: 300, reviewInDays: 30 });
    const acceptance = await teller.document(caseId, 'Bewijs van aanvaarding Stella Maris', 'receipt', yacht);
    await teller.stepOfItem(yacht, 'custodian', { action: 'take-into-custody', ground: 'nl-sv-118-1', daysAgo: 290, documentId: acceptance });
    const request = await teller.document(caseId, 'Verzoek van de bewaarder om machtiging', 'letter', yacht);
    await teller.stepOfItem(yacht, 'custodian', { action: 'request-disposal', ground: 'nl-sv-117-5', daysAgo: 38, documentId: request });
  },
};

/** An urgent freezing certificate that came in this morning, and a question over SIENA. */
const freezingCertificate: DemoStory = {
  title: 'Bevriezing op verzoek van België',
  async tell(teller, title) {
    const caseId = await teller.openCase({ title, investigationName: 'Noorderlicht', daysAgo: 2 });
    await teller.startInvestigation(caseId, 2);
    const items = await teller.seize(caseId, {
      seizedOn: teller.daysAgo(1),
      grounds: ['eu-2018-1805-7'],
      place: 'Handelsplatform, Noordstad',
      things: [{ assetClass: 'crypto-asset', description: '2,41870315 BTC op platformrekening', details: { chain: 'bitcoin', token: 'BTC', quantity: '2.41870315', address: 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', custodyMethod: 'exchange' }, estimatedValue: { amount: '181000.00', currency: EUR } }],
    });
    await teller.request(caseId, { direction: 'in', instrument: 'freezing-certificate', counterpartState: 'BE', counterpartAuthority: 'Parket Antwerpen', theirReference: 'AN.20.98.4417/26', movedAt: teller.hoursAgo(7), timeZone: 'Europe/Brussels', urgent: true, itemIds: items });
    await teller.exchange(caseId, { partner: 'europol', channel: 'siena', direction: 'out', ourReference: 'ZGL-26-118', handlingCode: 'h1', subject: 'Vraag naar andere rekeningen van dezelfde houder', movedAt: teller.hoursAgo(5), timeZone: AMSTERDAM, dueOn: teller.daysAgo(-6) });
  },
};

/** A verdict nine days ago: appeal is still open, the claim for the advantage has two years. */
const verdict: DemoStory = {
  title: 'Onderzoek Kornoelje',
  async tell(teller, title) {
    const caseId = await teller.openCase({ title, investigationName: 'Kornoelje', parketNumbers: ['13-104422-25'], offences: [{ article: '3 Opiumwet', description: 'Hennepteelt' }], daysAgo: 420 });
    await teller.party(caseId, { kind: 'person', name: 'S. Brandsma', role: 'suspect' });
    await teller.party(caseId, { kind: 'person', name: 'mr. L. Hofstra', role: 'lawyer' });
    await teller.startInvestigation(caseId, 419);
    const items = await teller.seize(caseId, {
      seizedOn: teller.daysAgo(410),
      grounds: ['nl-sv-94'],
      place: 'Bedrijfspand Industrieweg 40, Noordstad',
      things: [
        { assetClass: 'other-goods', description: 'Kweeklampen en afzuiging', quantity: '48', unit: 'piece', forbidden: true, details: {} },
        { assetClass: 'electronics', description: 'Telefoon Samsung Galaxy S23', estimatedValue: { amount: '260.00', currency: EUR }, details: { make: 'Samsung', model: 'Galaxy S23' } },
        { assetClass: 'cash', description: 'Contant geld', amount: { amount: '6120.00', currency: EUR }, details: {} },
      ],
    });
    const notice = await teller.document(caseId, 'Kennisgeving van inbeslagneming Industrieweg', 'notice');
    for (const item of items) await teller.stepOfItem(item, 'asset-officer', { action: 'notice', ground: 'nl-sv-94-3', daysAgo: 409, documentId: notice });
    await teller.decide(items, { kind: 'keep', ground: 'nl-sv-116-1', reason: 'Van belang voor de waarheidsvinding.', daysAgo: 400, reviewInDays: 20 });
    const summons = await teller.document(caseId, 'Dagvaarding', 'letter');
    await teller.stepOfCase(caseId, 'prosecute', 200, {}, summons);
    const judgment = await teller.document(caseId, 'Vonnis rechtbank Noordstad', 'judgment');
    await teller.stepOfCase(caseId, 'give-verdict', 9, { suspectPresent: true }, judgment);
  },
};

/** A van that is nearly eaten by its storage: sell it now, or there is nothing left to sell. */
const nearlyEaten: DemoStory = {
  title: 'Onderzoek Zandlijster',
  async tell(teller, title) {
    const caseId = await teller.openCase({ title, investigationName: 'Zandlijster', parketNumbers: ['13-077215-26'], offences: [{ article: '416 Sr', description: 'Heling' }], daysAgo: 195 });
    await teller.party(caseId, { kind: 'person', name: 'J. Terpstra', role: 'suspect' });
    await teller.startInvestigation(caseId, 194);
    const [van] = await teller.seize(caseId, {
      seizedOn: teller.daysAgo(190),
      grounds: ['nl-sv-94'],
      place: 'Parkeerterrein Veilingweg, Noordstad',
      things: [{ assetClass: 'vehicle', description: 'Bestelbus Opel Vivaro, grijs', estimatedValue: { amount: '3700.00', currency: EUR }, details: { plate: 'V-208-HN', make: 'Opel', model: 'Vivaro', colour: 'grijs', keys: 1 } }],
    });
    if (!van) return;
    const notice = await teller.document(caseId, 'Kennisgeving van inbeslagneming Vivaro', 'notice', van);
    await teller.stepOfItem(van, 'asset-officer', { action: 'notice', ground: 'nl-sv-94-3', daysAgo: 189, documentId: notice });
    await teller.decide([van], { kind: 'keep', ground: 'nl-sv-116-1', reason: 'Sporenonderzoek loopt.', daysAgo: 180, reviewInDays: 25 });
  },
};

export const DEMO_STORIES: readonly DemoStory[] = [houseSearch, conservatorySeizure, keeperAsks, freezingCertificate, verdict, nearlyEaten];
