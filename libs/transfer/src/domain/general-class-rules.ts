import type { ClassRule } from './mapping.js';

/** What descriptions look like in any office, Dutch and English; for registers that have no mapping of their own. */
export const GENERAL_CLASS_RULES: readonly ClassRule[] = [
  {
    id: 'crypto',
    assetClass: 'crypto-asset',
    when: { words: ['bitcoin', 'btc', 'ethereum', 'ether', 'monero', 'tether', 'usdt', 'litecoin', 'cryptovaluta', 'cryptocurrency', 'crypto'] },
  },
  {
    id: 'bank-balance',
    assetClass: 'bank-balance',
    when: { words: ['banktegoed', 'bankrekening', 'banksaldo', 'spaarrekening', 'saldo', 'bank account', 'bank balance', 'savings account', 'checking account'] },
  },
  {
    id: 'cash',
    assetClass: 'cash',
    when: {
      words: ['contant geld', 'contanten', 'geldbedrag', 'bankbiljet', 'bankbiljetten', 'geld', 'cash', 'currency', 'banknote', 'u s c', 'eurobiljetten'],
      withoutWords: ['telmachine', 'counter', 'kluis', 'geldkist', 'cash register', 'cash box'],
    },
  },
  {
    id: 'real-estate',
    assetClass: 'real-estate',
    when: {
      words: ['woning', 'woonhuis', 'appartement', 'perceel', 'onroerend goed', 'onroerende zaak', 'bedrijfspand', 'pand', 'real property', 'real estate', 'house', 'apartment'],
    },
  },
  { id: 'shares', assetClass: 'company-shares', when: { words: ['aandeel', 'aandelen', 'shares in', 'company shares', 'certificaten van aandelen'] } },
  { id: 'claim', assetClass: 'claim', when: { words: ['vordering', 'vorderingen', 'receivable', 'cashier check', 'money order', 'cheque'] } },
  {
    id: 'vessel',
    assetClass: 'vessel',
    when: { words: ['boot', 'jacht', 'schip', 'vaartuig', 'speedboot', 'jetski', 'jet ski', 'waterscooter', 'boat', 'yacht', 'vessel'], withoutWords: ['trailer', 'boottrailer'] },
  },
  { id: 'aircraft', assetClass: 'aircraft', when: { words: ['vliegtuig', 'helikopter', 'luchtvaartuig', 'aircraft', 'airplane', 'helicopter'] } },
  {
    id: 'vehicle',
    assetClass: 'vehicle',
    when: {
      words: [
        'personenauto', 'auto', 'bestelauto', 'bestelbus', 'vrachtwagen', 'motorfiets', 'motor', 'bromfiets', 'snorfiets', 'scooter', 'aanhanger', 'oplegger', 'voertuig', 'heftruck',
        'quad', 'camper', 'caravan', 'car', 'vehicle', 'truck', 'van', 'motorcycle', 'trailer', 'forklift',
      ],
      withoutWords: ['autosleutel', 'car key', 'speelgoed', 'toy'],
    },
  },
  {
    id: 'vehicle-make',
    assetClass: 'vehicle',
    when: {
      words: [
        'volkswagen', 'bmw', 'audi', 'mercedes', 'opel', 'renault', 'peugeot', 'citroen', 'toyota', 'volvo', 'skoda', 'fiat', 'kia', 'hyundai', 'porsche', 'ferrari',
        'lamborghini', 'bentley', 'land rover', 'range rover', 'tesla', 'nissan', 'mazda', 'chevrolet', 'jaguar', 'maserati', 'harley davidson', 'ducati', 'kawasaki',
      ],
      withoutWords: ['sleutel', 'key', 'logo', 'velg', 'velgen'],
    },
  },
  {
    id: 'jewellery',
    assetClass: 'jewellery',
    when: {
      words: [
        'horloge', 'polshorloge', 'ring', 'ketting', 'armband', 'oorbel', 'oorbellen', 'sieraad', 'sieraden', 'collier', 'diamant', 'diamanten', 'rolex', 'watch',
        'necklace', 'bracelet', 'earring', 'jewellery', 'jewelry', 'diamond',
      ],
      withoutWords: ['smartwatch', 'smart watch'],
    },
  },
  { id: 'art', assetClass: 'art', when: { words: ['schilderij', 'schilderijen', 'kunstwerk', 'beeldhouwwerk', 'painting', 'artwork', 'sculpture'] } },
  {
    id: 'electronics',
    assetClass: 'electronics',
    when: {
      words: [
        'telefoon', 'mobiele telefoon', 'gsm', 'smartphone', 'iphone', 'ipad', 'tablet', 'laptop', 'computer', 'pc', 'harde schijf', 'usb stick', 'gegevensdrager', 'televisie',
        'tv', 'spelcomputer', 'playstation', 'xbox', 'camera', 'drone', 'telmachine', 'geldtelmachine', 'phone', 'hard drive', 'smartwatch', 'pgp', 'simkaart',
      ],
    },
  },
  { id: 'livestock', assetClass: 'livestock', when: { words: ['hond', 'honden', 'paard', 'paarden', 'koe', 'koeien', 'schapen', 'vee', 'kat', 'katten', 'dog', 'horse', 'cattle', 'sheep', 'cow', 'cat'] } },
  {
    id: 'firearms',
    assetClass: 'forbidden-goods',
    when: { words: ['vuurwapen', 'pistool', 'revolver', 'geweer', 'firearm', 'pistol', 'rifle', 'gun'] },
    details: { forbiddenType: 'firearm' },
  },
  { id: 'ammunition', assetClass: 'forbidden-goods', when: { words: ['munitie', 'patroon', 'patronen', 'ammunition'] }, details: { forbiddenType: 'ammunition' } },
  { id: 'weapons', assetClass: 'forbidden-goods', when: { words: ['mes', 'steekwapen', 'boksbeugel', 'stroomstootwapen', 'knife'] }, details: { forbiddenType: 'other-weapon' } },
  {
    id: 'drugs',
    assetClass: 'forbidden-goods',
    when: { words: ['hennep', 'hennepplant', 'hennepplanten', 'cocaine', 'heroine', 'xtc', 'mdma', 'amfetamine', 'hasjiesj', 'cannabis', 'drugs', 'narcotics'] },
    details: { forbiddenType: 'drugs' },
  },
  { id: 'securities', assetClass: 'securities', when: { words: ['effectenrekening', 'obligatie', 'obligaties', 'beleggingsfonds', 'securities account', 'bonds'] } },
  { id: 'documents', assetClass: 'documents', when: { words: ['administratie', 'ordner', 'ordners', 'paspoort', 'documenten', 'documents', 'passport', 'ledgers'] } },
];

/** Words of an outcome column in any office; more than these and the text is left for a person to read. */
export const GENERAL_OUTCOME_WORDS = {
  forfeit: ['verbeurdverklaard', 'verbeurd verklaard', 'verbeurdverklaring', 'verbeurd', 'forfeited', 'forfeiture', 'confiscated', 'geconfisqueerd'],
  release: ['teruggegeven', 'teruggave', 'retour', 'geretourneerd', 'vrijgegeven', 'opgeheven', 'returned', 'released', 'release', 'return', 'lifted'],
  rescind: ['ingetrokken', 'rescinded', 'withdrawn'],
  settle: ['schikking', 'transactie', 'settled', 'settlement'],
  court: ['rechtbank', 'vonnis', 'court', 'verdict'],
  markers: ['aan beslagene', 'aan rechthebbende', 'to owner', 'to claimant'],
} as const;
