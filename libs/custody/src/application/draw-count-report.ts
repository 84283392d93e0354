import { ASSET_CLASS_SPECS } from '#items';
import { formatMoment, formatShare, printedFlow, type Locale, type PaperFlow } from '#platform';
import type { CountOutcome } from '../domain/count-outcome.js';
import type { CountContent, ReportedLine } from '../domain/count-report.js';
import { shownCode } from '../domain/label-code.js';
import type { StoredSignature } from '../persistence/signature.repository.js';
import { signatureBox } from './draw-signature.js';
import { REPORT_WORDS } from './report-words.js';

/** The report of a count: the numbers, how the sample was drawn, who counted, every difference, and the signature. */
export function drawCountReport(content: CountContent, contentHash: string, signature: StoredSignature, locale: Locale): Promise<Buffer> {
  const words = REPORT_WORDS[locale];
  const { number, placePath, numbers, sample, counters, lines } = content;
  const title = `${words.title} ${number}`;
  const of = (outcome: CountOutcome): readonly ReportedLine[] => lines.filter((line) => line.outcome === outcome);
  const when = (moment: string): string => formatMoment(new Date(moment), locale);
  return printedFlow(title, `${title} · SHA-256 ${contentHash}`, new Date(content.endedAt), (flow) => {
    flow.heading(title);
    flow.facts([
      [words.place, placePath],
      [words.started, `${when(content.startedAt)}, ${content.startedBy}`],
      [words.ended, `${when(content.endedAt)}, ${content.endedBy}`],
      [words.way, content.blind ? words.blind(content.revealedAt === null ? '–' : when(content.revealedAt)) : words.open],
    ]);
    flow.subheading(words.numbers);
    flow.facts([
      [words.expected, String(numbers.found + numbers.missing)],
      [words.found, String(numbers.found)],
      [words.missing, String(numbers.missing)],
      [words.unexpected, String(numbers.unexpected)],
      [words.share, formatShare(numbers.missing + numbers.unexpected, numbers.found + numbers.missing + numbers.unexpected, locale)],
      ...(numbers.left === 0 ? [] : [[words.left, String(numbers.left)] as const]),
      ...(numbers.beside === 0 ? [] : [[words.beside, String(numbers.beside)] as const]),
    ]);
    if (sample !== null) {
      flow.subheading(words.sample);
      flow.facts([
        [words.size, `${sample.size} / ${content.population}`],
        [words.seed, sample.seed],
        ...(sample.assetClasses.length === 0 ? [] : [[words.classes, sample.assetClasses.map((id) => ASSET_CLASS_SPECS.find((spec) => spec.id === id)?.title[locale] ?? id).join(', ')] as const]),
        ...(sample.fromValue === null ? [] : [[words.fromValue, sample.fromValue] as const]),
        [words.population, content.populationHash],
      ]);
      flow.small(words.drawn);
    }
    flow.subheading(words.counters);
    flow.table([{ head: words.name, share: 0.4 }, { head: words.items, share: 0.15 }, { head: words.first, share: 0.225 }, { head: words.last, share: 0.225 }], counters.map(({ name, items, firstAt, lastAt }) => [name, String(items), when(firstAt), when(lastAt)]));
    writeLines(flow, words.missing, of('missing'), locale);
    writeLines(flow, words.unexpected, of('unexpected'), locale);
    writeLines(flow, words.left, of('left'), locale);
    flow.subheading(words.signature);
    flow.boxes(28, [signatureBox(words.closedBy, signature, locale)]);
    flow.gap(4);
    flow.small(words.bound);
    flow.small(contentHash);
  });
}

function writeLines(flow: PaperFlow, heading: string, lines: readonly ReportedLine[], locale: Locale): void {
  if (lines.length === 0) return;
  const words = REPORT_WORDS[locale];
  flow.subheading(`${heading}: ${lines.length}`);
  flow.table(
    [{ head: words.code, share: 0.13 }, { head: words.item, share: 0.33 }, { head: words.register, share: 0.22 }, { head: words.seen, share: 0.32 }],
    lines.map(({ code, reference, description, registerPath, spotPath, countedBy, countedAt }) => [
      shownCode(code),
      `${reference}\n${description}`,
      registerPath ?? words.nowhere,
      spotPath === null ? '–' : `${spotPath}\n${countedBy ?? ''}${countedAt === null ? '' : `, ${formatMoment(new Date(countedAt), locale)}`}`,
    ]),
  );
}
