import { formatMoment, printedFlow, type Locale } from '#platform';
import type { HandOverContent, HandedItem } from '../domain/hand-over-content.js';
import { shownCode } from '../domain/label-code.js';
import { CONDITION_TITLES, type Condition } from '../domain/move.js';
import type { StoredSignature } from '../persistence/signature.repository.js';
import { signatureBox } from './draw-signature.js';

const WORDS = {
  nl: {
    title: 'Ontvangstbewijs',
    when: 'Overgedragen op',
    giver: 'Afgegeven door',
    taker: 'Overgenomen door',
    to: 'Naar',
    reason: 'Reden',
    items: (count: number) => (count === 1 ? 'Overgedragen: 1 voorwerp' : `Overgedragen: ${count} voorwerpen`),
    heads: ['Code', 'Voorwerp', 'Vanuit', 'Zegel', 'Staat'],
    found: 'aangetroffen',
    put: 'aangebracht',
    document: 'met foto of document',
    within: (reference: string) => `zit in ${reference}`,
    nowhere: 'zonder plaats',
    sign: 'Handtekeningen',
    bound: 'Beide handtekeningen gelden voor precies wat hierboven staat. De controlesom (SHA-256) van die inhoud staat ook in de keten van elk voorwerp:',
  },
  en: {
    title: 'Receipt',
    when: 'Handed over on',
    giver: 'Handed over by',
    taker: 'Taken over by',
    to: 'To',
    reason: 'Reason',
    items: (count: number) => (count === 1 ? 'Handed over: 1 item' : `Handed over: ${count} items`),
    heads: ['Code', 'Item', 'From', 'Seal', 'Condition'],
    found: 'found',
    put: 'put on',
    document: 'with photo or document',
    within: (reference: string) => `lies in ${reference}`,
    nowhere: 'without a place',
    sign: 'Signatures',
    bound: 'Both signatures are for exactly what stands above. The checksum (SHA-256) of that content also stands in the chain of every item:',
  },
} as const;

const SHARES = [0.13, 0.31, 0.22, 0.17, 0.17];

/** The receipt of a hand-over: what, from where, to whom, sealed how, and both signatures under it. */
export function drawReceipt(content: HandOverContent, contentHash: string, signatures: readonly StoredSignature[], locale: Locale): Promise<Buffer> {
  const words = WORDS[locale];
  const { number, handedAt, giver, taker, toPath, heldBy, reason, items } = content;
  const title = `${words.title} ${number}`;
  const made = signatures[0]?.signed_at ?? new Date(handedAt);
  return printedFlow(title, `${title} · SHA-256 ${contentHash}`, made, (flow) => {
    flow.heading(title);
    flow.facts([
      [words.when, formatMoment(new Date(handedAt), locale)],
      [words.giver, giver],
      [words.taker, taker],
      [words.to, heldBy === null ? toPath : `${toPath} (${heldBy})`],
      ...(reason === null ? [] : [[words.reason, reason] as const]),
    ]);
    flow.subheading(words.items(items.length));
    flow.table(
      words.heads.map((head, index) => ({ head, share: SHARES[index] ?? 0 })),
      items.map((item) => rowOf(item, locale)),
    );
    flow.subheading(words.sign);
    flow.boxes(
      28,
      signatures.map((signature) => signatureBox(signature.signs_as === 'giver' ? words.giver : words.taker, signature, locale)),
    );
    flow.gap(4);
    flow.small(words.bound);
    flow.small(contentHash);
  });
}

function rowOf({ code, reference, description, fromPath, sealOut, sealIn, condition, conditionNote, documentId, within }: HandedItem, locale: Locale): readonly string[] {
  const words = WORDS[locale];
  return [
    shownCode(code),
    `${reference}\n${description}${within === null ? '' : `\n${words.within(within)}`}`,
    fromPath ?? words.nowhere,
    [sealOut === null ? null : `${sealOut} (${words.found})`, sealIn === null ? null : `${sealIn} (${words.put})`].filter((line) => line !== null).join('\n') || '–',
    [condition === null ? null : CONDITION_TITLES[condition as Condition][locale], conditionNote, documentId === null ? null : words.document].filter((line) => line !== null).join('\n') || '–',
  ];
}
