import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, UnitOfWork, refuseInvalid, type WorkContext } from '#platform';
import type { CompareRequest } from '../contract.js';
import type { ImportMapping } from '../domain/mapping.js';
import { isTarget } from '../domain/target.js';
import { ComparisonRepository } from '../persistence/comparison.repository.js';
import { ImportRepository } from '../persistence/import.repository.js';
import { ComparisonScopes } from './comparison-scopes.js';

/** Begins a comparison of a list that was taken in with a part of the register. Nothing of it changes the register. */
@Injectable()
export class StartComparison {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly comparisons: ComparisonRepository,
    private readonly imports: ImportRepository,
    private readonly scopes: ComparisonScopes,
    private readonly clock: Clock,
  ) {}

  async execute(context: WorkContext, { importId, scope, matchBy, columns }: CompareRequest): Promise<{ readonly id: string }> {
    return this.uow.run(context, async () => {
      const found = await this.imports.get(importId);
      if (found.state === 'cancelled') throw new ProblemError('rule', 'comparison.list-gone');
      const mapping = columns === undefined ? found.mapping : withColumns(found.mapping, found.headers, columns);
      const scopeTitle = await this.scopes.titleOf(context.actor, scope.kind, scope.id);
      const id = randomUUID();
      const { id: createdBy, name: createdByName } = context.actor;
      const by = matchBy ?? (mapping.columns.some(({ to }) => to === 'item.reference') || mapping.rowKey.length > 0 ? 'number' : 'identifier');
      await this.comparisons.add({ id, importId, scopeKind: scope.kind, scopeId: scope.id, scopeTitle, matchBy: by, mapping, createdBy, createdByName });
      this.uow.record({ type: 'comparison.started', caseId: null, subjectType: 'comparison', subjectId: id, occurredOn: this.clock.today(), data: { importId, scope } });
      return { id };
    });
  }
}

function withColumns(mapping: ImportMapping, headers: readonly string[], columns: NonNullable<CompareRequest['columns']>): ImportMapping {
  refuseInvalid(
    columns.flatMap(({ header, target }, at) => [
      ...(headers.includes(header) ? [] : [{ code: 'import.header-unknown', pointer: `/columns/${at}/header`, params: { header } }]),
      ...(target === null || isTarget(target) ? [] : [{ code: 'import.target-unknown', pointer: `/columns/${at}/target`, params: { target } }]),
    ]),
  );
  const chosen = columns.flatMap(({ header, target }) => (target !== null && isTarget(target) ? [{ ...mapping.columns.find(({ column }) => column === header), column: header, to: target }] : []));
  return { ...mapping, columns: chosen };
}
