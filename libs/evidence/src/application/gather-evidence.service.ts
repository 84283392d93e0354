import { Injectable } from '@nestjs/common';
import { EvidenceFactsQuery, type EvidenceDecision, type EvidenceDocument, type EvidenceEvent, type EvidenceItem, type EvidenceMove, type EvidenceReads, type EvidenceScope } from '../persistence/evidence-facts.query.js';

/** All that a package tells, as the register has it now. */
export interface Evidence {
  readonly items: readonly EvidenceItem[];
  readonly moves: readonly EvidenceMove[];
  readonly decisions: readonly EvidenceDecision[];
  readonly documents: readonly EvidenceDocument[];
  readonly events: readonly EvidenceEvent[];
  readonly reads: readonly EvidenceReads[];
}

@Injectable()
export class GatherEvidence {
  constructor(private readonly facts: EvidenceFactsQuery) {}

  async of(scope: EvidenceScope): Promise<Evidence> {
    const subjects = await this.facts.subjectsOf(scope);
    return {
      items: await this.facts.items(scope),
      moves: await this.facts.moves(scope),
      decisions: await this.facts.decisions(scope),
      documents: await this.facts.documents(scope),
      events: await this.facts.events(scope, subjects),
      reads: await this.facts.reads(scope, subjects),
    };
  }
}
