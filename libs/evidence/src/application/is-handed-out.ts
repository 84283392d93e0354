import type { EvidenceDocument } from '../persistence/evidence-facts.query.js';

/** Bytes leave the office only when a scanner has let them, or none was chosen; of the others the hash goes along. */
export function isHandedOut({ scanState }: Pick<EvidenceDocument, 'scanState'>): boolean {
  return scanState === 'clean' || scanState === 'not-scanned';
}
