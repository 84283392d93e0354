import type { Titles } from '../../../../platform/src/contract.js';

/** A list of kinds that others count by. */
export interface TaxonomyScheme {
  readonly id: string;
  readonly title: Titles;
  /** Where the list is published. */
  readonly source: string;
  readonly codes: readonly { readonly code: string; readonly title: Titles }[];
}

/** One kind of ours with its code in every scheme that has one. */
export interface TaxonomyRow {
  readonly assetClass: string;
  /** The field of the class that says the kind, and its value; null where the class is one kind, or the kind is not known. */
  readonly field: string | null;
  readonly value: string | null;
  readonly title: Titles;
  readonly codes: Readonly<Record<string, string>>;
}

/** GET /taxonomies */
export interface Taxonomies {
  readonly schemes: readonly TaxonomyScheme[];
  readonly rows: readonly TaxonomyRow[];
}

/** What an item is in the words of others. */
export interface ForeignCode {
  readonly scheme: string;
  readonly code: string;
  readonly schemeTitle: Titles;
  readonly title: Titles;
}
