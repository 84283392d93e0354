import type { DocumentScan } from '../contract.js';

/** Why the bytes of a document are handed to nobody, not even to who sent them; null when they may be. */
export function refusalToOpen(state: DocumentScan['state']): 'document.in-quarantine' | 'document.infected' | null {
  if (state === 'waiting') return 'document.in-quarantine';
  return state === 'infected' ? 'document.infected' : null;
}
