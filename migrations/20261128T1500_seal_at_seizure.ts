import { ForwardOnly } from './support/forward-only.js';

/** The seal that was put on a thing when it was taken, whatever its class; with the notice it tells a second recording of the same thing. */
export class SealAtSeizure1795878000000 extends ForwardOnly {
  readonly name = 'SealAtSeizure1795878000000';
  protected readonly statements = [
    `ALTER TABLE item ADD COLUMN seized_seal text`,
    `CREATE INDEX item_case_notice_index ON item (case_id, notice_number) WHERE notice_number IS NOT NULL`,
  ];
}
