import { ForwardOnly } from './support/forward-only.js';

/**
 * The ids of all that an answer showed, on its one row of the log; null where the row names them in its other columns, as every row of
 * before. Ids cannot be made shorter, so nobody tries; those of a long list lie beside the row.
 */
export class LogWhatWasShown1795996800000 extends ForwardOnly {
  readonly name = 'LogWhatWasShown1795996800000';
  protected readonly statements = [
    `ALTER TABLE audit_event ADD COLUMN shown uuid[]`,
    `ALTER TABLE audit_event ALTER COLUMN shown SET STORAGE EXTERNAL`,
  ];
}
