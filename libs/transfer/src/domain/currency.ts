/** Names and signs of currencies as registers write them; a bare "$" is left to the mapping, for many countries use it. */
const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  euro: 'EUR',
  'euro’s': 'EUR',
  "euro's": 'EUR',
  euros: 'EUR',
  '£': 'GBP',
  pond: 'GBP',
  us$: 'USD',
  'us dollar': 'USD',
  'amerikaanse dollar': 'USD',
  'zwitserse frank': 'CHF',
  'swiss franc': 'CHF',
};

/** ISO 4217 codes in use (2024), without the codes for metals, funds and tests. */
const CODES = new Set(
  (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY ' +
    'COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR ' +
    'IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR ' +
    'MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD ' +
    'SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD ' +
    'XOF XPF YER ZAR ZMW ZWG'
  ).split(' '),
);

/** The ISO 4217 code a text names ('EUR', '€', 'euro'), or undefined when it names none we are sure of. */
export function readCurrency(text: string): string | undefined {
  const bare = text.trim().replace(/\.$/, '');
  const code = bare.toUpperCase();
  return CODES.has(code) ? code : SIGNS[bare.toLowerCase()];
}
