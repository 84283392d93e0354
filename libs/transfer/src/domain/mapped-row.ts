import type { AssetClass } from './asset-class.js';
import type { Coded } from './coded.js';
import type { RowNote, RowRefusal } from './codes.js';
import type { MappedOutcome } from './outcome.js';
import type { IdentifierKind, ReferenceKind } from './target.js';

/** One row of a register, understood. Dates are 'YYYY-MM-DD', amounts decimal strings. */
export interface MappedRow {
  readonly rowNumber: number;
  /** Equal for all rows of one case, inside the mapping's `source`. */
  readonly caseKey: string;
  /** Names this row inside the mapping's `source`, however often the file is sent. */
  readonly rowKey: string;
  /** Changes when anything the row says changes, and only then: the same table as CSV or as XLSX hashes the same. */
  readonly contentHash: string;
  readonly case: MappedCase;
  readonly item: MappedItem;
  /** Only when the mapping has columns for it. */
  readonly outcome?: MappedOutcome;
  /** What a person has to look at. */
  readonly notes: readonly Coded<RowNote>[];
  readonly verbatim: Verbatim;
}

/** The row as it stands in the register, by header, untouched. */
export type Verbatim = Readonly<Record<string, string>>;

export interface MappedCase {
  readonly reference: string;
  readonly title?: string;
  readonly otherReferences: readonly { readonly kind: ReferenceKind; readonly value: string }[];
}

export interface MappedMoney {
  readonly amount: string;
  readonly currency: string;
}

export interface MappedItem {
  readonly reference?: string;
  readonly assetClass: AssetClass;
  /** The rule of the mapping that decided the class; 'column' when the register itself names it. */
  readonly classRule: string;
  /** When the register has none: the identifier or the amount, so that the item can be told from others. */
  readonly description: string;
  readonly quantity?: string;
  /** Money that was taken. */
  readonly amount?: MappedMoney;
  /** What a thing was thought to bring. */
  readonly estimatedValue?: MappedMoney;
  readonly identifiers: readonly MappedIdentifier[];
  readonly seizedOn: string;
  readonly place?: MappedPlace;
  /** The fields of the class as the item register names them, identifiers among them. */
  readonly details: Readonly<Record<string, string | number>>;
  /** Whether the register still carries the item as open; absent when it does not say. */
  readonly active?: boolean;
}

export interface MappedIdentifier {
  readonly kind: IdentifierKind;
  /** As written in the register, cleaned of white space at the ends only. */
  readonly value: string;
  /** Whether it has the length and the signs of its kind; its check digit is for the item register to judge. */
  readonly wellFormed: boolean;
  /** The field of `details` that holds it; absent when its class has no field for such a number. */
  readonly field?: string;
}

export interface MappedPlace {
  /** The place on one line. */
  readonly text: string;
  readonly locality?: string;
  readonly region?: string;
  readonly postalCode?: string;
  /** ISO 3166-1 alpha-2, or as written. */
  readonly country?: string;
}

/** A row that cannot be imported, with every reason at once. */
export interface RefusedRow {
  readonly rowNumber: number;
  readonly errors: readonly Coded<RowRefusal>[];
  readonly verbatim: Verbatim;
}

export type RowResult =
  | { readonly status: 'mapped'; readonly row: MappedRow }
  | { readonly status: 'refused'; readonly row: RefusedRow };
