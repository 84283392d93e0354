import { keccak_256 } from '@noble/hashes/sha3.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { base58, base58xmr, bech32, bech32m, createBase58check, utf8 } from '@scure/base';
import { failed, unchecked, valid, type IdentifierCheck, type IdentifierRule } from './identifier-rule.js';

export type CryptoAddressCode =
  | 'crypto-address.base58-checksum'
  | 'crypto-address.bech32-checksum'
  | 'crypto-address.eip55-case'
  | 'crypto-address.not-of-chain'
  | 'crypto-address.no-checksum-in-lower-case'
  | 'crypto-address.unknown-chain';

type Check = IdentifierCheck<CryptoAddressCode>;

const BASE58 = createBase58check(sha256);
const BITCOIN_VERSIONS = [0x00, 0x05] as const;
const TRON_VERSIONS = [0x41] as const;
/** Its own, and the one of scripts as it was shared with Bitcoin before. */
const LITECOIN_VERSIONS = [0x30, 0x32, 0x05] as const;

/** Bytes of an address of the main network, by its first byte: of an account, with a payment in it, of a part of an account. */
const MONERO_LENGTHS: ReadonlyMap<number, number> = new Map([[18, 69], [19, 77], [42, 69]]);

/** Chains whose addresses are written as Ethereum's. */
const EVM_CHAINS: readonly string[] = ['ethereum', 'polygon', 'bnb-smart-chain', 'arbitrum', 'optimism', 'base', 'avalanche-c'];

function succeeds<T>(attempt: () => T): T | undefined {
  try {
    return attempt();
  } catch {
    return undefined;
  }
}

/** Version byte and 20 bytes of hash, with four bytes of double SHA-256 behind them. */
function checkBase58(address: string, versions: readonly number[]): Check {
  const payload = succeeds(() => BASE58.decode(address));
  return payload !== undefined && payload.length === 21 && versions.some((version) => version === payload[0])
    ? valid('hard')
    : failed('hard', 'crypto-address.base58-checksum');
}

/** BIP-173 and BIP-350: witness version 0 in Bech32 with 20 or 32 bytes, later versions in Bech32m with 2 to 40 bytes. */
function checkSegwit(address: string, prefix = 'bc'): Check {
  const text = address as `${string}1${string}`;
  const program = (decoded: { prefix: string; words: number[] } | undefined, bytes: { fromWords(words: number[]): Uint8Array }) => {
    if (decoded === undefined || decoded.prefix !== prefix) return undefined;
    const content = succeeds(() => bytes.fromWords(decoded.words.slice(1)));
    return content === undefined ? undefined : { version: decoded.words[0] ?? -1, length: content.length };
  };
  const first = program(succeeds(() => bech32.decode(text)), bech32);
  const later = program(succeeds(() => bech32m.decode(text)), bech32m);
  const passes =
    (first !== undefined && first.version === 0 && [20, 32].includes(first.length)) ||
    (later !== undefined && later.version >= 1 && later.version <= 16 && later.length >= 2 && later.length <= 40);
  return passes ? valid('hard') : failed('hard', 'crypto-address.bech32-checksum');
}

/** EIP-55: a letter is upper case when its nibble of Keccak-256 of the lower-case address is 8 or more. */
function checkEip55(address: string): Check {
  const digits = address.slice(2);
  if (digits === digits.toLowerCase() || digits === digits.toUpperCase()) {
    return unchecked('hard', 'crypto-address.no-checksum-in-lower-case');
  }
  const hash = keccak_256(utf8.decode(digits.toLowerCase()));
  const passes = [...digits].every((sign, at) => {
    const nibble = ((hash[at >> 1] ?? 0) >> (at % 2 === 0 ? 4 : 0)) & 0xf;
    return sign === (nibble >= 8 ? sign.toUpperCase() : sign.toLowerCase());
  });
  return passes ? valid('hard') : failed('hard', 'crypto-address.eip55-case');
}

const SHAPES = {
  segwit: /^bc1[a-z0-9]+$/,
  base58: /^[13][1-9A-HJ-NP-Za-km-z]{24,34}$/,
  evm: /^0x[0-9a-fA-F]{40}$/,
  litecoinSegwit: /^ltc1[a-z0-9]+$/,
  litecoin: /^[LM3][1-9A-HJ-NP-Za-km-z]{24,34}$/,
  tron: /^T[1-9A-HJ-NP-Za-km-z]{33}$/,
} as const;

function checkBitcoin(address: string): Check {
  if (SHAPES.segwit.test(address)) return checkSegwit(address);
  if (SHAPES.base58.test(address)) return checkBase58(address, BITCOIN_VERSIONS);
  return failed('hard', 'crypto-address.not-of-chain');
}

function checkLitecoin(address: string): Check {
  // A confidential address is too long for Bech32 as published, and of a form of its own.
  if (address.startsWith('ltcmweb1')) return unchecked('hard', 'crypto-address.unknown-chain');
  if (SHAPES.litecoinSegwit.test(address)) return checkSegwit(address, 'ltc');
  if (SHAPES.litecoin.test(address)) return checkBase58(address, LITECOIN_VERSIONS);
  return failed('hard', 'crypto-address.not-of-chain');
}

/** An address of Solana is a key of 32 bytes in Base58, without a checksum. */
function checkSolana(address: string): Check {
  return succeeds(() => base58.decode(address))?.length === 32
    ? unchecked('hard', 'crypto-address.unknown-chain')
    : failed('hard', 'crypto-address.not-of-chain');
}

/** Monero: network byte, two keys (and the eight bytes of a payment), and the first four bytes of their Keccak-256. */
function checkMonero(address: string): Check {
  const bytes = succeeds(() => base58xmr.decode(address));
  const lengthOf = bytes && MONERO_LENGTHS.get(bytes[0] ?? -1);
  if (bytes === undefined || bytes.length !== lengthOf) return failed('hard', 'crypto-address.not-of-chain');
  const sum = keccak_256(bytes.slice(0, -4));
  return bytes.slice(-4).every((byte, at) => byte === sum[at]) ? valid('hard') : failed('hard', 'crypto-address.base58-checksum');
}

const CHECKS_OF_CHAINS: Readonly<Record<string, (address: string) => Check>> = { litecoin: checkLitecoin, solana: checkSolana, monero: checkMonero };

function checkOfChain(address: string, chain: string): Check {
  if (chain === 'bitcoin') return checkBitcoin(address);
  if (EVM_CHAINS.includes(chain)) {
    return SHAPES.evm.test(address) ? checkEip55(address) : failed('hard', 'crypto-address.not-of-chain');
  }
  if (chain === 'tron') {
    return SHAPES.tron.test(address) ? checkBase58(address, TRON_VERSIONS) : failed('hard', 'crypto-address.not-of-chain');
  }
  const check = CHECKS_OF_CHAINS[chain];
  return check ? check(address) : unchecked('hard', 'crypto-address.unknown-chain');
}

/** Without the chain only the shapes that no other chain shares are checked; Base58 that decodes to 32 bytes is Solana's. */
function checkByShape(address: string): Check {
  if (SHAPES.segwit.test(address)) return checkSegwit(address);
  if (SHAPES.evm.test(address)) return checkEip55(address);
  if (SHAPES.tron.test(address)) return checkBase58(address, TRON_VERSIONS);
  const isSolana = succeeds(() => base58.decode(address))?.length === 32;
  if (SHAPES.base58.test(address) && !isSolana) return checkBase58(address, BITCOIN_VERSIONS);
  return unchecked('hard', 'crypto-address.unknown-chain');
}

/**
 * Address of a crypto-asset: Bitcoin (legacy, P2SH, segwit), Ethereum and the chains that write theirs alike (EIP-55),
 * Tron, Litecoin, Monero; of Solana the form. Others are kept unchecked. Letter case is part of most addresses, so only
 * an all-capital segwit address, as QR codes hold it, is put in lower case.
 */
export const CRYPTO_ADDRESS: IdentifierRule<CryptoAddressCode> = {
  normalise(text) {
    const plain = text.replace(/[\s\p{Cf}]/gu, '').replace(/^(?:bitcoin|ethereum|tron|litecoin|solana|monero):([^?]*).*$/i, '$1');
    if (/^(?:BC|LTC)1[A-Z0-9]+$/.test(plain)) return plain.toLowerCase();
    return plain.replace(/^0X(?=[0-9a-fA-F]{40}$)/, '0x');
  },
  check: (normalised, context) =>
    context?.chain === undefined ? checkByShape(normalised) : checkOfChain(normalised, context.chain),
};
