import type { Bond, OutcomeKind, OutcomeReading, OutcomeRoute } from './outcome.js';
import { compilePhrases, readPhrases, type Meaning, type OutcomePhrase } from './outcome-phrases.js';
import type { OutcomeVocabulary } from './mapping.js';

/** Words an amount can stand behind; anywhere else a figure is not understood. */
const TAKES_AMOUNT: readonly Meaning[] = ['forfeit', 'release', 'costs', 'bondToState', 'bondToClaimant', 'bondToLienholder'];

const ROUTES: readonly (readonly [Meaning, OutcomeRoute])[] = [
  ['exParte', 'ex-parte'],
  ['administrative', 'administrative'],
  ['settle', 'settlement'],
  ['court', 'court'],
  ['rescind', 'rescission'],
];

const BONDS: readonly (readonly [Meaning, Bond['to']])[] = [
  ['noBond', 'none'],
  ['bondToState', 'state'],
  ['bondToClaimant', 'claimant'],
  ['bondToLienholder', 'lienholder'],
];

const RECIPIENTS: readonly (readonly [Meaning, 'claimant' | 'lienholder'])[] = [
  ['toClaimant', 'claimant'],
  ['toLienholder', 'lienholder'],
];

interface Said {
  readonly meanings: readonly Meaning[];
  readonly text: string;
  amount?: string;
}

/**
 * An interpreter of the free texts in which a register says what became of an item: "exparte ftot, no bond", "rel
 * $117.00 ftot $468.00", "rescind and release". It concludes only from words that are in the vocabulary: one unknown
 * word, a figure that belongs to nothing or two orders that exclude each other, and the text is `not-understood`.
 */
export function compileOutcomeReader(vocabulary: OutcomeVocabulary): (text: string) => OutcomeReading {
  const book = compilePhrases(vocabulary);
  return (text) => (text.trim() === '' ? NOTHING_SAID : interpret(readPhrases(text, book)));
}

const NOTHING_SAID: OutcomeReading = {
  kind: 'none',
  route: 'unstated',
  confidence: 'certain',
  bonds: [],
  codes: [],
  rest: '',
};

function interpret(phrases: readonly OutcomePhrase[]): OutcomeReading {
  const { said: all, dates, unknown } = attach(phrases);
  const said = afterVacated(all);
  const kind = unknown.length === 0 && dates.length < 2 ? kindOf(said) : undefined;
  const bonds = said.flatMap(bondOf);
  const shared = {
    route: routeOf(said),
    bonds,
    codes: said.filter(({ meanings }) => meanings.includes('markers')).map(({ text }) => text),
  };
  if (kind === undefined) {
    const rest = unknown.length > 0 ? unknown : phrases.map(({ text }) => text);
    return { kind: 'other', confidence: 'not-understood', ...shared, rest: rest.join(' ') };
  }
  return {
    kind,
    confidence: 'certain',
    ...shared,
    ...definedOnly({
      forfeitedAmount: amountOf(said, 'forfeit'),
      releasedAmount: amountOf(said, 'release'),
      releasedTo: RECIPIENTS.find(([meaning]) => has(said, meaning))?.[1],
      costs: amountOf(said, 'costs'),
      dateText: dates[0],
    }),
    rest: '',
  };
}

/** Gives each figure to the word it stands behind. */
function attach(phrases: readonly OutcomePhrase[]): { said: Said[]; dates: string[]; unknown: string[] } {
  const said: Said[] = [];
  const dates: string[] = [];
  const unknown: string[] = [];
  let open: Said | undefined;
  for (const { meanings, text, token } of phrases) {
    if (meanings.length > 0) {
      const unit: Said = { meanings, text };
      said.push(unit);
      open = meanings.some((meaning) => TAKES_AMOUNT.includes(meaning)) ? unit : undefined;
    } else if (token?.kind === 'number' && token.amount !== undefined && open) {
      open.amount = token.amount;
      open = undefined;
    } else if (token?.kind === 'date') {
      dates.push(text);
      open = undefined;
    } else {
      unknown.push(text);
    }
  }
  return { said, dates: [...new Set(dates)], unknown };
}

/** "ftot adm / vacate ftot $433 rel $100": the order before, and the bare one that is named as set aside, lapse. */
function afterVacated(said: readonly Said[]): readonly Said[] {
  const last = said.findLastIndex(({ meanings }) => meanings.includes('vacate'));
  if (last < 0) return said;
  const after = said.slice(last + 1);
  const [first, ...others] = after;
  const namesTheOld = first?.meanings.includes('forfeit') && first.amount === undefined && has(others, 'forfeit');
  return namesTheOld ? others : after;
}

function kindOf(said: readonly Said[]): OutcomeKind | undefined {
  const forfeits = said.filter(({ meanings }) => meanings.includes('forfeit'));
  const releases = said.filter(({ meanings }) => meanings.includes('release'));
  const severalAmounts = [forfeits, releases].some((same) => same.length > 1 && same.some(({ amount }) => amount));
  if (severalAmounts) return undefined;
  if (has(said, 'rescind')) {
    if (forfeits.length > 0) return undefined;
    return releases.length > 0 ? 'released' : 'rescinded';
  }
  if (forfeits.length > 0 && releases.length > 0) return kindOfBoth(forfeits[0], releases[0]);
  if (forfeits.length > 0) return 'forfeited';
  return releases.length > 0 ? 'released' : undefined;
}

/** Both words need their figure, or it is not said which part went where; a part of nothing is no part. */
function kindOfBoth(forfeit: Said | undefined, release: Said | undefined): OutcomeKind | undefined {
  if (forfeit?.amount === undefined || release?.amount === undefined) return undefined;
  if (release.amount === '0') return forfeit.amount === '0' ? undefined : 'forfeited';
  return forfeit.amount === '0' ? 'released' : 'split';
}

function routeOf(said: readonly Said[]): OutcomeRoute {
  const routes = ROUTES.filter(([meaning]) => has(said, meaning)).map(([, route]) => route);
  return routes.length > 1 ? 'several' : (routes[0] ?? 'unstated');
}

function bondOf({ meanings, amount }: Said): Bond[] {
  return BONDS.filter(([meaning]) => meanings.includes(meaning)).map(([, to]) =>
    amount === undefined ? { to } : { to, amount },
  );
}

function has(said: readonly Said[], meaning: Meaning): boolean {
  return said.some(({ meanings }) => meanings.includes(meaning));
}

function amountOf(said: readonly Said[], meaning: Meaning): string | undefined {
  return said.find(({ meanings, amount }) => meanings.includes(meaning) && amount !== undefined)?.amount;
}

function definedOnly<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
