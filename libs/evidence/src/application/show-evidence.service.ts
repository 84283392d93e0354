import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { UnitOfWork, type WorkContext } from '#platform';
import type { EvidencePackage } from '../contract.js';
import { EvidencePackageRepository, type SealedPackage } from '../persistence/evidence-package.repository.js';

/** The packages that were made of a case or an item. */
@Injectable()
export class ShowEvidence {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly packages: EvidencePackageRepository,
  ) {}

  list(context: WorkContext, caseId: string, itemId: string | undefined): Promise<EvidencePackage[]> {
    return this.uow.read(context, async () => {
      await this.cases.require(caseId);
      const found = await this.packages.list(caseId, itemId ?? null);
      this.uow.consulted({ kind: 'consultation', caseId, subjectType: itemId === undefined ? 'case' : 'item', subjectId: itemId ?? caseId, data: { evidence: found.length } });
      return found.map(toPackage);
    });
  }

  one(context: WorkContext, id: string): Promise<EvidencePackage> {
    return this.uow.read(context, async () => {
      const found = await this.packages.get(id);
      this.uow.consulted({ kind: 'consultation', caseId: found.caseId, subjectType: 'evidence-package', subjectId: id });
      return toPackage(found);
    });
  }
}

function toPackage({ id, caseId, itemId, reference, madeBy, madeByName, madeAt, documentIds, sequence }: SealedPackage): EvidencePackage {
  return { id, caseId, itemId, reference, madeBy: { id: madeBy, name: madeByName }, madeAt: madeAt.toISOString(), documents: documentIds.length, sealed: sequence !== null };
}
