import type { Instant, PersonRef } from '../../platform/src/contract.js';

/** POST /evidence-packages: of a whole case, or of one item of it. */
export interface MakeEvidenceRequest {
  readonly caseId: string;
  readonly itemId?: string;
}

/** One evidence package: everything about an item or a case, with the proofs that nothing of it was changed afterwards. */
export interface EvidencePackage {
  readonly id: string;
  readonly caseId: string;
  /** Null for a package of the whole case. */
  readonly itemId: string | null;
  /** The reference of the case or of the item. */
  readonly reference: string;
  readonly madeBy: PersonRef;
  readonly madeAt: Instant;
  /** Documents that go with it, besides its own papers. */
  readonly documents: number;
  /** Its own record stands in the sealed log: from then on the file can be fetched. */
  readonly sealed: boolean;
}
