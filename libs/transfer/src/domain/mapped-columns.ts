import { foldText } from './folded-text.js';
import type { ColumnRule, ImportMapping } from './mapping.js';
import type { Target } from './target.js';

/** A column rule tied to its place in the file. */
export interface MappedColumn extends ColumnRule {
  readonly index: number;
  /** As the file spells it. */
  readonly header: string;
}

/** Where the columns of a mapping stand in a file. Headers are compared without case, accents and punctuation. */
export class MappedColumns {
  readonly all: readonly MappedColumn[];
  /** Columns of the mapping that the file does not have. */
  readonly missing: readonly string[];
  private readonly byPrefix = new Map<string, readonly MappedColumn[]>();
  private readonly places: ReadonlyMap<string, number>;

  constructor(
    mapping: ImportMapping,
    readonly headers: readonly string[],
  ) {
    this.places = placesOf(headers);
    const named = [...mapping.columns.map(({ column }) => column), ...mapping.caseKey.flat(), ...mapping.rowKey];
    this.missing = [...new Set(named)].filter((column) => this.indexOf(column) === undefined);
    this.all = mapping.columns.flatMap((rule) => {
      const index = this.indexOf(rule.column);
      return index === undefined ? [] : [{ ...rule, index, header: headers[index] ?? rule.column }];
    });
  }

  indexOf(column: string): number | undefined {
    return this.places.get(column) ?? this.places.get(foldText(column));
  }

  to(target: Target): readonly MappedColumn[] {
    return this.startingWith(target).filter((column) => column.to === target);
  }

  one(target: Target): MappedColumn | undefined {
    return this.startingWith(target).find((column) => column.to === target);
  }

  startingWith(prefix: string): readonly MappedColumn[] {
    const known = this.byPrefix.get(prefix);
    if (known) return known;
    const found = this.all.filter((column) => column.to.startsWith(prefix));
    this.byPrefix.set(prefix, found);
    return found;
  }
}

/** The exact spelling goes before the folded one, and the first of two columns before the second. */
function placesOf(headers: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  headers.forEach((header, index) => {
    if (!places.has(header)) places.set(header, index);
  });
  headers.forEach((header, index) => {
    if (!places.has(foldText(header))) places.set(foldText(header), index);
  });
  return places;
}

/** The text of a column in a row of cleaned texts; empty when the row ends before it. */
export function textAt(texts: readonly string[], column: { readonly index: number } | undefined): string {
  return column === undefined ? '' : (texts[column.index] ?? '');
}
