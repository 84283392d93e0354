import { ForwardOnly } from './support/forward-only.js';

/** What scanned the file of an import before it was opened; of those from before, nothing did. */
export class ScanFilesToImport1795957800000 extends ForwardOnly {
  readonly name = 'ScanFilesToImport1795957800000';
  protected readonly statements = [`ALTER TABLE import ADD COLUMN scanner text`];
}
