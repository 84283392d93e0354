import { Injectable } from '@nestjs/common';
import type { ImportMapping } from '../domain/mapping.js';
import { MappingRepository } from '../persistence/mapping.repository.js';
import { readShippedMappings } from '../reading/shipped-mappings.js';

/** The mappings that can be chosen by name: those that come with the program and those of the office. */
@Injectable()
export class KnownMappings {
  private readonly shipped = readShippedMappings();

  constructor(private readonly saved: MappingRepository) {}

  async list(): Promise<readonly { readonly mapping: ImportMapping; readonly shipped: boolean }[]> {
    const saved = await this.saved.list();
    return [...this.shipped.map((mapping) => ({ mapping, shipped: true })), ...saved.map((mapping) => ({ mapping, shipped: false }))];
  }

  async find(name: string): Promise<ImportMapping | null> {
    return (await this.list()).find(({ mapping }) => mapping.name === name)?.mapping ?? null;
  }

  /** Whether a name is taken by a shipped mapping or by another person's. */
  async isOfAnother(name: string, userId: string): Promise<boolean> {
    return this.shipped.some((mapping) => mapping.name === name) || this.saved.isOfAnother(name, userId);
  }

  /** @returns false when the name is taken by a shipped mapping or by another person's */
  async save(mapping: ImportMapping, userId: string): Promise<boolean> {
    if (this.shipped.some(({ name }) => name === mapping.name)) return false;
    return this.saved.save(mapping, userId);
  }
}
