import { Injectable } from '@nestjs/common';
import { UnitOfWork, type WorkContext } from '#platform';
import type { MappingSummary } from '../contract.js';
import { KnownMappings } from './known-mappings.js';

/** The mappings that can be chosen by name. */
@Injectable()
export class ListMappings {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly mappings: KnownMappings,
  ) {}

  async execute(context: WorkContext): Promise<MappingSummary[]> {
    const known = await this.uow.read(context, () => this.mappings.list());
    return known.map(({ mapping: { name, title }, shipped }) => ({ name, title, shipped }));
  }
}
