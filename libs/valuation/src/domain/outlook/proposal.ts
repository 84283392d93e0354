import type { LegalDate, Titles } from '../../../../platform/src/contract.js';
import { Exact } from '../exact.js';
import { addDays, daysBetween } from '../legal-days.js';
import type { Outlook } from './outlook.js';

/** One way out, as a decision that is filled in and only has to be given. */
export interface ProposedDecision {
  readonly way: 'sell' | 'security' | 'destroy' | 'keep';
  readonly kind: 'sell-early' | 'return' | 'destroy' | 'keep';
  readonly ground: string;
  readonly capacity: 'prosecutor';
  readonly reason: Titles;
  readonly reviewOn: LegalDate | null;
  readonly advised: boolean;
}

export interface ProposalInput {
  readonly outlook: Outlook;
  readonly today: LegalDate;
  /** Kinds of decision that the state of the item is open to. */
  readonly open: readonly string[];
  readonly conservatory: boolean;
  readonly forbidden: boolean;
}

const REVIEW_DAYS = 90;
const SOON_DAYS = 60;
/** A thing that is worth less than so many days of keeping is not worth a sale. */
const NOT_WORTH_A_SALE_DAYS = 30;

/**
 * The ways out for a thing that keeping eats: sale (art. 117(2) under b Sv: the costs of keeping are not in a reasonable
 * proportion to the value), return against security (118a, for what is held for recovery), destruction, or keeping on with a
 * reason and a day. One is advised; the prosecutor decides.
 */
export function proposedDecisions(input: ProposalInput): readonly ProposedDecision[] {
  const { outlook, today, open, conservatory, forbidden } = input;
  if (outlook.value === null) return [];
  const figures = figuresOf(outlook, today);
  const advised = advisedWay(input);
  const ways: readonly (Omit<ProposedDecision, 'advised' | 'capacity'> & { readonly may: boolean })[] = [
    { way: 'sell', kind: 'sell-early', ground: 'nl-sv-117-2-b', reviewOn: null, may: !forbidden, reason: worded(figures, 'De kosten van bewaring staan niet in een redelijke verhouding tot de waarde.', 'The costs of keeping are not in a reasonable proportion to the value.') },
    { way: 'security', kind: 'return', ground: 'nl-sv-118a', reviewOn: null, may: conservatory && !forbidden, reason: worded(figures, 'Zekerheid voor de waarde komt in de plaats van het voorwerp.', 'Security for the value takes the place of the item.') },
    { way: 'destroy', kind: 'destroy', ground: forbidden ? 'nl-sv-117-2' : 'nl-sv-117-2-b', reviewOn: null, may: true, reason: worded(figures, 'Verkoop brengt minder op dan bewaren kost.', 'A sale brings less than keeping costs.') },
    { way: 'keep', kind: 'keep', ground: 'nl-sv-116-1', reviewOn: reviewDay(outlook, today), may: true, reason: worded(figures, 'Het voorwerp wordt toch bewaard, omdat:', 'The item is kept nevertheless, because:') },
  ];
  return ways.filter(({ may, kind }) => may && open.includes(kind)).map(({ may: _may, ...way }) => ({ ...way, capacity: 'prosecutor', advised: way.way === advised }));
}

function advisedWay({ outlook, today, forbidden, open }: ProposalInput): ProposedDecision['way'] {
  const { value, costPerDay, breakEvenOn } = outlook;
  if (forbidden) return 'destroy';
  if (!open.includes('sell-early') || breakEvenOn === null || daysBetween(today, breakEvenOn) > SOON_DAYS) return outlook.threshold >= 75 && open.includes('sell-early') ? 'sell' : 'keep';
  return new Exact(costPerDay).times(NOT_WORTH_A_SALE_DAYS).greaterThan(value ?? '0') ? 'destroy' : 'sell';
}

/** Looked at again before the value is gone, and within the quarter. */
function reviewDay({ breakEvenOn }: Outlook, today: LegalDate): LegalDate {
  const quarter = addDays(today, REVIEW_DAYS);
  return breakEvenOn !== null && breakEvenOn > today && breakEvenOn < quarter ? breakEvenOn : quarter;
}

interface Figures {
  readonly nl: string;
  readonly en: string;
}

function figuresOf({ value, cost, costPerDay, ratio, breakEvenOn }: Outlook, today: LegalDate): Figures {
  const money = (amount: string, locale: string): string => new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(amount as `${number}`);
  const day = (date: LegalDate, locale: string): string => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
  const of = (locale: string, words: { readonly worth: string; readonly cost: string; readonly perDay: string; readonly gone: string; readonly goes: string; readonly never: string }): string => {
    const end = breakEvenOn === null ? words.never : `${breakEvenOn <= today ? words.gone : words.goes} ${day(breakEvenOn, locale)}.`;
    return `${words.worth} ${money(value ?? '0', locale)}. ${words.cost} ${money(cost, locale)} (${ratio ?? 0} %), ${words.perDay} ${money(costPerDay, locale)}. ${end}`;
  };
  return {
    nl: of('nl', { worth: 'Waarde nu:', cost: 'Kosten tot nu:', perDay: 'per dag', gone: 'De kosten zijn de waarde voorbij sinds', goes: 'De kosten halen de waarde in op', never: 'De kosten halen de waarde niet in.' }),
    en: of('en', { worth: 'Value now:', cost: 'Cost until now:', perDay: 'a day', gone: 'The cost has passed the value since', goes: 'The cost catches up with the value on', never: 'The cost does not catch up with the value.' }),
  };
}

function worded(figures: Figures, nl: string, en: string): Titles {
  return { nl: `${figures.nl} ${nl}`, en: `${figures.en} ${en}` };
}
