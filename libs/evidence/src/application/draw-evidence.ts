import { MOVE_KINDS } from '#custody';
import { CAPACITY_TITLES, DECISION_KIND_TITLES } from '#decisions';
import { ASSET_CLASS_SPECS, ITEM_STATUSES, LEGAL_BASES, type ItemStatus } from '#items';
import { formatDay, formatMoment, printedFlow, titleOfEvent, type EventTitles, type Locale, type PaperFlow, type Titles } from '#platform';
import type { Evidence } from './gather-evidence.service.js';
import { EVIDENCE_WORDS } from './evidence-words.js';

/** What stands at the head of a package. */
export interface EvidenceHead {
  readonly id: string;
  readonly about: 'case' | 'item';
  readonly reference: string;
  readonly caseTitle: string;
  readonly madeBy: string;
  readonly madeAt: Date;
  /** Rows of the sealed log when it was made. */
  readonly logSize: number;
}

type Rows = readonly (readonly string[])[];

const CLASS_TITLES = new Map(ASSET_CLASS_SPECS.map(({ id, title }) => [id, title]));
const wordOf = (titles: object, key: string, locale: Locale): string => (titles as Readonly<Record<string, Titles | undefined>>)[key]?.[locale] ?? key;
const lines = (...parts: readonly (string | null | false)[]): string => parts.filter((part) => part !== null && part !== false && part !== '').join('\n');

const dayOf = (day: string | null, locale: Locale): string | null => (day === null ? null : formatDay(day, locale));

/** The readable paper: the same facts as the log proves, in the order in which people ask for them. */
export function drawEvidence(head: EvidenceHead, evidence: Evidence, titles: readonly EventTitles[], locale: Locale): Promise<Buffer> {
  const words = EVIDENCE_WORDS[locale];
  const title = `${words.title} ${head.reference}`;
  return printedFlow(title, `${title} · ${head.id}`, head.madeAt, async (flow) => {
    flow.heading(title);
    flow.facts([
      [words.of[head.about], head.reference],
      [words.caseTitle, head.caseTitle],
      [words.made, formatMoment(head.madeAt, locale)],
      [words.madeBy, head.madeBy],
      [words.package, head.id],
      [words.log, words.logSize(head.logSize)],
    ]);
    flow.gap(2);
    flow.line(words.notProof);
    await section(flow, words.items, words.itemHeads, [0.2, 0.3, 0.18, 0.17, 0.15], itemRows(evidence, locale), locale);
    await section(flow, words.moves, words.moveHeads, [0.1, 0.17, 0.14, 0.25, 0.19, 0.15], moveRows(evidence, locale), locale);
    await section(flow, words.decisions, words.decisionHeads, [0.13, 0.19, 0.18, 0.2, 0.3], decisionRows(evidence, locale), locale);
    await section(flow, words.documents, words.documentHeads, [0.15, 0.27, 0.23, 0.35], documentRows(evidence, locale), locale);
    await section(flow, words.events, words.eventHeads, [0.14, 0.27, 0.19, 0.22, 0.18], eventRows(evidence, titles, locale), locale);
    await section(flow, words.reads, words.readHeads, [0.25, 0.25, 0.08, 0.21, 0.21], readRows(evidence, locale), locale);
  });
}

async function section(flow: PaperFlow, title: string, heads: readonly string[], shares: readonly number[], rows: Rows, locale: Locale): Promise<void> {
  flow.subheading(title);
  if (rows.length === 0) flow.line(EVIDENCE_WORDS[locale].none);
  else await flow.longTable(heads.map((head, index) => ({ head, share: shares[index] ?? 0 })), rows);
}

function itemRows({ items }: Evidence, locale: Locale): Rows {
  return items.map(({ reference, description, assetClass, status, seizedOn, seizedPlace, value }) => [
    reference,
    lines(description, CLASS_TITLES.get(assetClass)?.[locale] ?? assetClass),
    ITEM_STATUSES[status as ItemStatus]?.title[locale] ?? status,
    lines(dayOf(seizedOn, locale), seizedPlace),
    value ?? '–',
  ]);
}

function moveRows({ moves, items }: Evidence, locale: Locale): Rows {
  const words = EVIDENCE_WORDS[locale];
  const references = new Map(items.map(({ id, reference }) => [id, reference]));
  return moves.map(({ itemId, number, kind, movedAt, fromPath, toPath, giver, taker, sealOut, sealIn }) => [
    lines(items.length > 1 && (references.get(itemId) ?? null), String(number)),
    formatMoment(movedAt, locale),
    wordOf(MOVE_KINDS, kind, locale),
    lines(`${words.from} ${fromPath ?? words.nowhere}`, `${words.to} ${toPath ?? words.nowhere}`),
    lines(giver, taker),
    lines(sealOut !== null && `${sealOut} (${words.found})`, sealIn !== null && `${sealIn} (${words.put})`) || '–',
  ]);
}

function decisionRows({ decisions }: Evidence, locale: Locale): Rows {
  const words = EVIDENCE_WORDS[locale];
  return decisions.map(({ kind, decidedOn, decidedBy, capacity, ground, reason, finalOn, withdrawnOn }) => [
    formatDay(decidedOn, locale),
    lines(wordOf(DECISION_KIND_TITLES, kind, locale), finalOn !== null && `${words.final} ${formatDay(finalOn, locale)}`, withdrawnOn !== null && `${words.withdrawn} ${formatDay(withdrawnOn, locale)}`),
    lines(decidedBy, wordOf(CAPACITY_TITLES, capacity, locale)),
    wordOf(LEGAL_BASES, ground, locale),
    reason,
  ]);
}

function documentRows({ documents }: Evidence, locale: Locale): Rows {
  const { withheld } = EVIDENCE_WORDS[locale];
  return documents.map(({ title, fileName, sha256, uploadedAt, uploadedByName, scanState }) => [
    lines(formatMoment(uploadedAt, locale), uploadedByName),
    title,
    lines(fileName, scanState === 'waiting' || scanState === 'infected' ? withheld[scanState] : null),
    `${sha256.slice(0, 32)}\n${sha256.slice(32)}`,
  ]);
}

function eventRows({ events }: Evidence, titles: readonly EventTitles[], locale: Locale): Rows {
  return events.map(({ type, occurredOn, recordedAt, actorName, about, reason }) => [formatDay(occurredOn, locale), titleOfEvent(titles, type)[locale], about ?? '', lines(formatMoment(recordedAt, locale), actorName), reason ?? '']);
}

function readRows({ reads }: Evidence, locale: Locale): Rows {
  return reads.map(({ actor, kind, times, first, last }) => [actor, EVIDENCE_WORDS[locale].readKinds[kind], String(times), formatMoment(first, locale), formatMoment(last, locale)]);
}
