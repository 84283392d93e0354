import { ForwardOnly } from './support/forward-only.js';

/**
 * The same row under another key is found by a column: a condition that calls a function on a row's own values waits until row-level
 * security has let the row through, so that no index on the function serves those whom it binds.
 */
export class FindRowsByTheirLetters1796209800000 extends ForwardOnly {
  readonly name = 'FindRowsByTheirLetters1796209800000';
  protected readonly statements = [
    `ALTER TABLE item ADD COLUMN source_letters text GENERATED ALWAYS AS (md5(verbatim::text)) STORED`,
    `DROP INDEX item_source_row_index`,
    `CREATE INDEX item_source_letters_index ON item (source_register, source_letters) WHERE source_register IS NOT NULL`,
  ];
}
