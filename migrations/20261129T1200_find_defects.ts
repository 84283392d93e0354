import { ForwardOnly } from './support/forward-only.js';

/** Cases of a unit, and numbers that fail their check, are found without reading all of them. */
export class FindDefects1795953600000 extends ForwardOnly {
  readonly name = 'FindDefects1795953600000';
  protected readonly statements = [
    `CREATE INDEX case_file_unit_index ON case_file (unit_id, id)`,
    `CREATE INDEX item_identifier_failing_index ON item_identifier (item_id) WHERE outcome IN ('confirmed', 'unconfirmed')`,
    `CREATE INDEX item_identifier_case_index ON item_identifier (case_id) WHERE outcome IN ('confirmed', 'unconfirmed')`,
  ];
}
