import { ForwardOnly } from './support/forward-only.js';

/** The log is taken out as a file by the same way as the lists. */
export class TakeOutLog1796007600000 extends ForwardOnly {
  readonly name = 'TakeOutLog1796007600000';
  protected readonly statements = [
    `ALTER TABLE list_export DROP CONSTRAINT list_export_list_check, ADD CONSTRAINT list_export_list_check CHECK (list IN ('items', 'cases', 'log'))`,
  ];
}
