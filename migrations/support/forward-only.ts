import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A migration that only goes forward: what landed is followed by another migration, never undone in place. */
export abstract class ForwardOnly implements MigrationInterface {
  abstract readonly name: string;
  protected abstract readonly statements: readonly string[];

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of this.statements) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error(`${this.name} goes forward only.`);
  }
}
