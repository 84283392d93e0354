import type { AssetClass } from './asset-class.js';
import type { DateOrder } from './parse-date.js';
import type { DecimalSeparator } from './parse-amount.js';
import type { IdentifierKind, Target } from './target.js';

/** How the columns of one office's register become cases and items. It is data: shipped as JSON, or saved by a user. */
export interface ImportMapping {
  readonly name: string;
  readonly title: { readonly nl: string; readonly en: string };
  /** Which register the rows come from: row keys are unique inside it, whatever the file is called. */
  readonly source: string;
  /** Whose law governs its cases, as the rule packs name it: 'nl', 'us-il'. Dutch law when absent. */
  readonly jurisdiction?: string;
  readonly dateOrder: DateOrder;
  readonly decimalSeparator: DecimalSeparator;
  readonly defaults: MappingDefaults;
  /** Columns whose values together name the case, first choice first; a row takes the first that is not empty. */
  readonly caseKey: readonly (readonly string[])[];
  /** Columns that name the row inside the register; without any, a row is known by its whole content. */
  readonly rowKey: readonly string[];
  readonly columns: readonly ColumnRule[];
  /** Tried in order on the description; the first that fits decides the class. */
  readonly classes: readonly ClassRule[];
  /** Makes of vehicles as this register writes them, typing errors too, for `{make}`; without a list any word is one. */
  readonly makes?: readonly string[];
  /** Whether descriptions repeat the value, as in "Rolex Watch ($7,500)", so that the two can be compared. */
  readonly valueInDescription?: boolean;
  readonly outcomeWords?: OutcomeVocabulary;
}

/** The law of this country governs what no mapping puts under another. */
export const DEFAULT_JURISDICTION = 'nl';

export interface MappingDefaults {
  /** ISO 4217; for amounts that do not name their own. */
  readonly currency?: string;
  /** ISO 3166-1 alpha-2; for places that do not name their own. */
  readonly country?: string;
  readonly assetClass: AssetClass;
}

export interface ColumnRule {
  readonly column: string;
  readonly to: Target;
  /** For identifiers: what such a number is called on an item of another class (a hull number on a vessel). */
  readonly kindByClass?: Partial<Record<AssetClass, IdentifierKind>>;
  /** For identifiers: shapes that are something else typed in the wrong column; A is a letter, 9 a digit. */
  readonly notShapes?: readonly string[];
  /** For `item.active`: what each value means. */
  readonly values?: Readonly<Record<string, boolean>>;
  /** The register cuts texts of this column at so many characters. */
  readonly cutAt?: number;
}

/** A class and when it holds. All given conditions must hold; inside one, any of its texts. Case does not matter. */
export interface ClassRule {
  readonly id: string;
  readonly assetClass: AssetClass;
  readonly when: ClassCondition;
  /** Fields of the class that follow from the rule itself, as the item register names them. */
  readonly details?: Readonly<Record<string, string>>;
  /** The value column is an estimate in the register's currency, not the counted amount (foreign notes, cheques). */
  readonly valueIsEstimate?: boolean;
  /** The rule is a good guess, not a certainty: the item is marked for review. */
  readonly doubtful?: boolean;
}

export interface ClassCondition {
  readonly equals?: readonly string[];
  readonly startsWith?: readonly string[];
  /** Words or phrases anywhere, on word boundaries; a plural -s or -es is allowed. */
  readonly words?: readonly string[];
  /** Must not stand anywhere. */
  readonly withoutWords?: readonly string[];
  /** "{year} {make} {model}": the description is made like this, and its parts are details of the item. */
  readonly template?: string;
}

/**
 * The words of a register in which courts and clerks write what became of the goods. Every writing is listed, typing
 * errors too: a text with a word that is not here is not understood, and stays for a person to read.
 */
export interface OutcomeVocabulary {
  readonly forfeit: readonly string[];
  readonly release: readonly string[];
  /** The proceeding was withdrawn; only together with a word of release is it known what became of the goods. */
  readonly rescind: readonly string[];
  readonly settle?: readonly string[];
  /** An earlier order in the same text was set aside; what stands before it no longer counts. */
  readonly vacate?: readonly string[];
  readonly administrative?: readonly string[];
  readonly exParte?: readonly string[];
  readonly court?: readonly string[];
  readonly noBond?: readonly string[];
  readonly bondToState?: readonly string[];
  readonly bondToClaimant?: readonly string[];
  readonly bondToLienholder?: readonly string[];
  readonly toClaimant?: readonly string[];
  readonly toLienholder?: readonly string[];
  readonly costs?: readonly string[];
  readonly noCosts?: readonly string[];
  /** Known codes that do not change the outcome, kept as written; # stands for a number of one or two digits. */
  readonly markers?: readonly string[];
}
