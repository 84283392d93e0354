import type { DetailsOf, Field } from './field.js';

/**
 * A crypto-asset. The register never holds a key or a seed phrase, only where it is kept. There is no field for a
 * transaction hash: it cannot be told from a private key by its form.
 */
export const CRYPTO_ASSET_FIELDS = [
  {
    name: 'chain',
    title: { nl: 'Keten', en: 'Chain' },
    kind: 'choice',
    required: true,
    choices: [
      { value: 'bitcoin', title: { nl: 'Bitcoin', en: 'Bitcoin' } },
      { value: 'ethereum', title: { nl: 'Ethereum', en: 'Ethereum' } },
      { value: 'tron', title: { nl: 'Tron', en: 'Tron' } },
      { value: 'bnb-smart-chain', title: { nl: 'BNB Smart Chain', en: 'BNB Smart Chain' } },
      { value: 'polygon', title: { nl: 'Polygon', en: 'Polygon' } },
      { value: 'arbitrum', title: { nl: 'Arbitrum', en: 'Arbitrum' } },
      { value: 'optimism', title: { nl: 'Optimism', en: 'Optimism' } },
      { value: 'base', title: { nl: 'Base', en: 'Base' } },
      { value: 'avalanche-c', title: { nl: 'Avalanche C-Chain', en: 'Avalanche C-Chain' } },
      { value: 'solana', title: { nl: 'Solana', en: 'Solana' } },
      { value: 'monero', title: { nl: 'Monero', en: 'Monero' } },
      { value: 'litecoin', title: { nl: 'Litecoin', en: 'Litecoin' } },
      { value: 'other', title: { nl: 'Andere', en: 'Other' } },
    ],
  },
  { name: 'token', title: { nl: 'Munt of token', en: 'Coin or token' }, kind: 'text', required: true, maxLength: 40 },
  { name: 'tokenContract', title: { nl: 'Adres van het tokencontract', en: 'Address of the token contract' }, kind: 'identifier', identifier: 'crypto-address', required: false, maxLength: 128 },
  { name: 'quantity', title: { nl: 'Hoeveelheid', en: 'Quantity' }, kind: 'decimal', required: true },
  { name: 'address', title: { nl: 'Adres', en: 'Address' }, kind: 'identifier', identifier: 'crypto-address', required: false, maxLength: 128 },
  { name: 'receivingAddress', title: { nl: 'Ontvangend adres van het OM', en: 'Receiving address of the prosecution' }, kind: 'identifier', identifier: 'crypto-address', required: false, maxLength: 128 },
  {
    name: 'custodyMethod',
    title: { nl: 'Wijze van bewaring', en: 'Custody method' },
    kind: 'choice',
    required: true,
    choices: [
      { value: 'exchange', title: { nl: 'Bij een handelsplatform', en: 'At an exchange' } },
      { value: 'prosecution-cold-wallet', title: { nl: 'Koude wallet van het OM', en: 'Cold wallet of the prosecution' } },
      { value: 'hardware-wallet', title: { nl: 'Hardware-wallet', en: 'Hardware wallet' } },
      { value: 'software-wallet', title: { nl: 'Software-wallet', en: 'Software wallet' } },
      { value: 'paper-wallet', title: { nl: 'Papieren wallet', en: 'Paper wallet' } },
      { value: 'multi-signature', title: { nl: 'Meerdere sleutels (multisig)', en: 'Several keys (multisig)' } },
      { value: 'not-yet-secured', title: { nl: 'Nog niet veiliggesteld', en: 'Not yet secured' } },
    ],
  },
  { name: 'exchange', title: { nl: 'Handelsplatform', en: 'Exchange' }, kind: 'text', required: false, maxLength: 120 },
  { name: 'exchangeReference', title: { nl: 'Kenmerk van de bevriezing', en: 'Reference of the freeze' }, kind: 'text', required: false, maxLength: 60 },
  { name: 'seedPhrasePlace', title: { nl: 'Plaats van de herstelzin (nooit de zin zelf)', en: 'Place of the seed phrase (never the phrase)' }, kind: 'text', required: false, maxLength: 200 },
  { name: 'signatories', title: { nl: 'Aantal benodigde handtekeningen', en: 'Signatures needed' }, kind: 'integer', required: false },
  { name: 'blockHeight', title: { nl: 'Blokhoogte van de overboeking', en: 'Block height of the transfer' }, kind: 'integer', required: false },
  { name: 'networkFee', title: { nl: 'Netwerkkosten', en: 'Network fee' }, kind: 'decimal', required: false },
  { name: 'mixed', title: { nl: 'Door een mixer gegaan', en: 'Went through a mixer' }, kind: 'boolean', required: false },
  { name: 'forkOrAirdrop', title: { nl: 'Afsplitsing of airdrop', en: 'Fork or airdrop' }, kind: 'text', required: false, maxLength: 200 },
  { name: 'transferredOn', title: { nl: 'Overgeboekt op', en: 'Transferred on' }, kind: 'date', required: false },
] as const satisfies readonly Field[];

export interface CryptoAssetDetails extends DetailsOf<typeof CRYPTO_ASSET_FIELDS> {}
