import { ForwardOnly } from './support/forward-only.js';
import { protect } from './support/protect.js';

/** A row that is sent again under another mapping is told of, with what it would make of its item; nothing is written by that. */
export class TellOtherReadings1796162460000 extends ForwardOnly {
  readonly name = 'TellOtherReadings1796162460000';
  protected readonly statements = [
    // Of what came in before, it is not known what the mapping made of it: there the item is looked at as it stands.
    `ALTER TABLE item ADD COLUMN source_reading text`,
    // The same row under another key: the mapping names rows otherwise, or reads the dates that are part of their name.
    `CREATE INDEX item_source_row_index ON item (source_register, md5(verbatim::text)) WHERE source_register IS NOT NULL`,
    `ALTER TABLE import ADD COLUMN rows_otherwise integer NOT NULL DEFAULT 0`,
    `CREATE TABLE import_reading (
       import_id uuid NOT NULL CONSTRAINT import_reading_import_fk REFERENCES import,
       row integer NOT NULL,
       item_id uuid NOT NULL CONSTRAINT import_reading_item_fk REFERENCES item ON DELETE CASCADE,
       differences jsonb NOT NULL,
       CONSTRAINT import_reading_pk PRIMARY KEY (import_id, row)
     )`,
    `CREATE INDEX import_reading_item_index ON import_reading (item_id)`,
    ...protect({
      table: 'import_reading',
      may: ['SELECT', 'INSERT', 'DELETE'],
      rows: 'EXISTS (SELECT 1 FROM import visible WHERE visible.id = import_id) AND EXISTS (SELECT 1 FROM item seen WHERE seen.id = item_id)',
    }),
  ];
}
