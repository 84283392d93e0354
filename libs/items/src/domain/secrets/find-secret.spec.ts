import { findSecret } from './find-secret.js';

// Published test vectors of BIP-39, BIP-32, BIP-38 and the Bitcoin wiki; none of them holds money.
const PHRASE = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
const HEX = 'e9873d79c6d87dc0fb6a5778633389f4453213303da61f20bd67fc233aa33262';

describe('findSecret', () => {
  it.each([
    ['32 bytes in hexadecimal', HEX],
    ['the same in capitals, with 0x', `0x${HEX.toUpperCase()}`],
    ['the same inside a sentence', `key=${HEX}, found on a note`],
    ['64 bytes in hexadecimal', HEX + HEX],
    ['wallet import format, uncompressed', '5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ'],
    ['wallet import format, compressed', 'KwdMAjGmerYanjeui5SHS7JkmpZvVipYvB2LJGU1ZxJwYvP98617'],
    ['BIP-38', '6PRVWUbkzzsbcVac2qwfssoUJAN1Xhrg6bNk8J7Nzm5H7kxEbn2Nh2ZoGg'],
    [
      'an extended private key',
      'xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi',
    ],
  ])('sees a private key in %s', (_what, text) => {
    expect(findSecret(text)).toBe('private-key');
  });

  it.each([
    ['12 words', PHRASE],
    ['24 words', `${PHRASE} ${PHRASE}`],
    ['numbered words', PHRASE.split(' ').map((word, at) => `${at + 1}. ${word}`).join('\n')],
    ['capitals', PHRASE.toUpperCase()],
    ['the first four letters only', PHRASE.split(' ').map((word) => word.slice(0, 4)).join(' ')],
    ['words inside a sentence', `On the back of the photo: ${PHRASE}. Found in a safe.`],
  ])('sees a seed phrase in %s', (_what, text) => {
    expect(findSecret(text)).toBe('seed-phrase');
  });

  it.each([
    ['eleven words', PHRASE.split(' ').slice(1).join(' ')],
    ['ordinary prose', 'Hardware wallet found inside the black bag behind the front seat with other cash and two phones'],
    ['Dutch prose', 'De zaadzin ligt in een verzegelde envelop in kluis 4 van het parket, niet bij het toestel'],
    ['a Bitcoin address', 'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0'],
    ['an Ethereum address', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'],
    ['63 hexadecimal digits', HEX.slice(1)],
    ['an extended public key', 'xpub661MyMwAqRbcFtXgS5sYJABqqG9YLmC4Q1Rdap9gSE8NqtwybGhePY2gZ29ESFjqJoCu1Rupje8YtGqsefD265TMg7usUDFdp6W1EGMcet8'],
  ])('leaves %s alone', (_what, text) => {
    expect(findSecret(text)).toBeUndefined();
  });
});
