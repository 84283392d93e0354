import { checkIdentifier } from './check-identifier.js';
import { formatDutchPlate, sidecodeOf } from './dutch-plate.js';
import type { CheckOutcome, IdentifierContext, IdentifierKind } from './identifier-rule.js';
import { IDENTIFIER_RULES } from './rules.js';

type Vector = readonly [kind: IdentifierKind, text: string, outcome: CheckOutcome, code?: string, context?: IdentifierContext];

/** Numbers published as examples by the issuers or recomputed by an independent script. */
const VECTORS: readonly Vector[] = [
  ['iban', 'NL91ABNA0417164300', 'valid'],
  ['iban', 'IBAN nl91 abna 0417 1643 00', 'valid'],
  ['iban', 'GB82WEST12345698765432', 'valid'],
  ['iban', 'NL91ABNA0417164301', 'failed', 'iban.check-digits'],
  ['iban', 'NL91ABNA041716430', 'failed', 'iban.length'],
  ['iban', 'ZZ91ABNA0417164300', 'failed', 'iban.unknown-country'],
  ['iban', 'NL9XABNA0417164300', 'failed', 'iban.format'],
  ['bic', 'ABNANL2A', 'valid'],
  ['bic', 'abna nl 2a xxx', 'valid'],
  ['bic', 'ABNANL2', 'failed', 'bic.format'],
  ['bic', 'ABNA123A', 'failed', 'bic.format'],
  ['lei', '529900T8BM49AURSDO55', 'valid'],
  ['lei', '529900T8BM49AURSDO56', 'failed', 'lei.check-digits'],
  ['lei', '529900T8BM49AURSDO5', 'failed', 'lei.format'],
  ['isin', 'US0378331005', 'valid'],
  ['isin', 'NL0000009165', 'valid'],
  ['isin', 'US0378331004', 'failed', 'isin.check-digit'],
  ['isin', 'US037833100', 'failed', 'isin.format'],
  ['vin', '1M8GDM9AXKP042788', 'valid'],
  ['vin', '11111111111111111', 'valid'],
  ['vin', '1m8-gdm9a-xkp042788', 'valid'],
  ['vin', '1M8GDM9A1KP042788', 'failed', 'vin.check-digit'],
  ['vin', 'WVWZZZ1JZXW000001', 'unchecked', 'vin.no-check-digit'],
  ['vin', 'WDB2030461A000001', 'failed', 'vin.check-digit-not-mandatory'],
  ['vin', 'WDB203046XA000001', 'failed', 'vin.check-digit-not-mandatory'],
  ['vin', '1M8GDM9AXKP04278', 'failed', 'vin.length'],
  ['vin', '1M8GDM9AXKPO42788', 'failed', 'vin.characters'],
  ['vin', 'hy-419240', 'failed', 'vin.length'],
  ['imo-number', '7625811', 'valid'],
  ['imo-number', 'IMO 9074729', 'valid'],
  ['imo-number', '9074728', 'failed', 'imo-number.check-digit'],
  ['imo-number', '907472', 'failed', 'imo-number.format'],
  ['container-number', 'ZEPU0037255', 'valid'],
  ['container-number', 'CSQU 305438 3', 'valid'],
  ['container-number', 'CSQU3054384', 'failed', 'container-number.check-digit'],
  ['container-number', 'CSQX3054383', 'failed', 'container-number.format'],
  ['eni', '02326254', 'valid'],
  ['eni', '2326254', 'failed', 'eni.format'],
  ['imei', '49-015420-323751-8', 'valid'],
  ['imei', '490154203237517', 'failed', 'imei.check-digit'],
  ['imei', '4901542032375186', 'unchecked', 'imei.software-version'],
  ['imei', '4901542032375', 'failed', 'imei.format'],
  ['kvk', '12345678', 'valid'],
  ['kvk', 'KvK 000012345678', 'valid'],
  ['kvk', '1234567', 'failed', 'kvk.format'],
  ['cas-number', '7732-18-5', 'valid'],
  ['cas-number', 'CAS 50-36-2', 'valid'],
  ['cas-number', '7732-18-4', 'failed', 'cas-number.check-digit'],
  ['cas-number', '77-1', 'failed', 'cas-number.format'],
  ['iccid', '8931 0000 0000 0000 008', 'valid'],
  ['iccid', '8931000000000000009', 'failed', 'iccid.check-digit'],
  ['iccid', '12345', 'failed', 'iccid.format'],
  ['animal-chip', '528 210000000001', 'valid'],
  ['animal-chip', '999210000000001', 'failed', 'animal-chip.format'],
  ['animal-chip', '52821', 'failed', 'animal-chip.format'],
  ['bag-id', '0363010012062064', 'valid'],
  ['bag-id', '0363990012062064', 'failed', 'bag-id.format'],
  ['cadastral-designation', 'Apeldoorn K 4550', 'valid'],
  ['cadastral-designation', 'Apeldoorn K 4550 A4', 'valid'],
  ['cadastral-designation', 'gemeente Apeldoorn, sectie K, nummer 4550', 'valid'],
  ['cadastral-designation', 'Apeldoorn 4550', 'failed', 'cadastral-designation.format'],
  ['cadastral-designation', 'Apeldoorn K 455012', 'failed', 'cadastral-designation.format'],
  ['crypto-address', '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2', 'valid'],
  ['crypto-address', '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3', 'failed', 'crypto-address.base58-checksum'],
  ['crypto-address', '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy', 'valid'],
  ['crypto-address', 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', 'valid'],
  ['crypto-address', 'BC1QAR0SRRR7XFKVY5L643LYDNW9RE59GTZZWF5MDQ', 'valid'],
  ['crypto-address', 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdp', 'failed', 'crypto-address.bech32-checksum'],
  ['crypto-address', 'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0', 'valid'],
  ['crypto-address', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', 'valid'],
  ['crypto-address', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD', 'failed', 'crypto-address.eip55-case'],
  ['crypto-address', '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed', 'unchecked', 'crypto-address.no-checksum-in-lower-case'],
  ['crypto-address', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', 'failed', 'crypto-address.not-of-chain', { chain: 'bitcoin' }],
  ['crypto-address', '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2', 'failed', 'crypto-address.not-of-chain', { chain: 'ethereum' }],
  ['crypto-address', 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t', 'valid', undefined, { chain: 'tron' }],
  ['crypto-address', 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6u', 'failed', 'crypto-address.base58-checksum'],
  ['crypto-address', '11111111111111111111111111111111', 'unchecked', 'crypto-address.unknown-chain'],
  ['crypto-address', 'LKDyUEtTR1HXamkiEphisSiBJu6o3ZPE34', 'valid', undefined, { chain: 'litecoin' }],
  ['crypto-address', 'M7uBSTV2qNDHDe2tHfNMqhFkZucgRMpJQk', 'valid', undefined, { chain: 'litecoin' }],
  ['crypto-address', 'LKDyUEtTR1HXamkiEphisSiBJu6o3ZPE35', 'failed', 'crypto-address.base58-checksum', { chain: 'litecoin' }],
  ['crypto-address', 'ltc1qw508d6qejxtdg4y5r3zarvary0c5xw7kgmn4n9', 'valid', undefined, { chain: 'litecoin' }],
  ['crypto-address', 'ltc1qw508d6qejxtdg4y5r3zarvary0c5xw7kgmn4n8', 'failed', 'crypto-address.bech32-checksum', { chain: 'litecoin' }],
  ['crypto-address', 'hello', 'failed', 'crypto-address.not-of-chain', { chain: 'litecoin' }],
  ['crypto-address', '44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A', 'valid', undefined, { chain: 'monero' }],
  ['crypto-address', '44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3B', 'failed', 'crypto-address.base58-checksum', { chain: 'monero' }],
  ['crypto-address', 'hello', 'failed', 'crypto-address.not-of-chain', { chain: 'monero' }],
  ['crypto-address', '11111111111111111111111111111111', 'unchecked', 'crypto-address.unknown-chain', { chain: 'solana' }],
  ['crypto-address', 'hello', 'failed', 'crypto-address.not-of-chain', { chain: 'solana' }],
  ['crypto-address', '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3', 'unchecked', 'crypto-address.unknown-chain', { chain: 'other' }],
];

const CASES = VECTORS.map(([kind, text, outcome, code, context]) => ({ kind, text, outcome, code, context }));

describe('checkIdentifier', () => {
  it.each(CASES)('$kind $text is $outcome', ({ kind, text, outcome, code, context }) => {
    const checked = checkIdentifier(kind, text, context);

    expect([checked.outcome, checked.code]).toEqual([outcome, code ?? null]);
  });

  it.each(CASES)('$kind $text keeps its normalised form when normalised again', ({ kind, text }) => {
    const { normalised } = checkIdentifier(kind, text);

    expect(IDENTIFIER_RULES[kind].normalise(normalised)).toBe(normalised);
  });

  it.each([
    ['iban', 'NL91 ABNA 0417 1643 00', 'NL91ABNA0417164300'],
    ['dutch-plate', 'xx 999 x', 'XX999X'],
    ['imo-number', 'IMO 9074729', '9074729'],
    ['cadastral-designation', 'Gemeente  Apeldoorn, sectie K, nummer 4550 A-4', 'APELDOORN K 4550 A4'],
    ['cadastral-designation', 'Apeldoorn K4550', 'APELDOORN K 4550'],
    ['crypto-address', ' bitcoin:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2?amount=1 ', '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2'],
    ['vin', '1M8GDM9A\u200bXKP042788', '1M8GDM9AXKP042788'],
  ] as const)('%s %j is found under %s', (kind, text, normalised) => {
    expect(checkIdentifier(kind, text).normalised).toBe(normalised);
  });

  it('tells a number that is never issued (hard) from one that is merely unusual (soft)', () => {
    expect(checkIdentifier('iban', 'NL91ABNA0417164301').level).toBe('hard');
    expect(checkIdentifier('vin', '1M8GDM9A1KP042788').level).toBe('soft');
    expect(checkIdentifier('vin', 'WDB2030461A000001').level).toBe('soft');
  });
});

describe('Dutch plate', () => {
  it.each([
    [1, 'NB-19-48', 'valid'],
    [2, '12-34-AB', 'valid'],
    [3, '12-AB-34', 'valid'],
    [4, 'GB-12-KL', 'valid'],
    [5, 'GB-KL-12', 'valid'],
    [6, '12-GB-KL', 'valid'],
    [7, '12-GBK-3', 'valid'],
    [8, '1-GBK-23', 'valid'],
    [9, 'GB-123-K', 'valid'],
    [10, 'G-123-KL', 'valid'],
    [11, 'GBK-12-L', 'valid'],
    [12, 'G-12-KLN', 'unchecked'],
    [13, '1-GB-234', 'unchecked'],
    [14, '123-GB-4', 'unchecked'],
  ] as const)('sidecode %i: %s', (sidecode, plate, outcome) => {
    const { normalised, ...checked } = checkIdentifier('dutch-plate', plate);

    expect(sidecodeOf(normalised)).toBe(sidecode);
    expect(formatDutchPlate(normalised)).toBe(plate);
    expect(checked.outcome).toBe(outcome);
  });

  it.each(['GA-12-KL', '12-GCK-3', 'GQ-123-K', '12-GVD-3', '1-TBS-23', 'SS-123-K', 'SD-12-KL'])(
    'questions letters that series 4 and later do not have: %s',
    (plate) => {
      expect(checkIdentifier('dutch-plate', plate)).toMatchObject({ outcome: 'failed', code: 'dutch-plate.letters' });
    },
  );

  it.each(['ABC-DEF', '123456', 'GB-12-KLM', 'LONG PLATE 123'])('questions a layout of no series: %s', (plate) => {
    expect(checkIdentifier('dutch-plate', plate)).toMatchObject({ outcome: 'failed', code: 'dutch-plate.layout' });
  });

  it('accepts the O of a trailer', () => {
    expect(checkIdentifier('dutch-plate', 'OG-12-KL').outcome).toBe('valid');
  });

  it('leaves a plate of another country unchecked', () => {
    expect(checkIdentifier('dutch-plate', 'B-AB 1234', { registrationCountry: 'DE' }).outcome).toBe('unchecked');
  });
});
