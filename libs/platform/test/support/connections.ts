import type { DataSource, QueryRunner } from 'typeorm';

/** Borrows every connection of the pool at once, so that none escapes a look. */
export async function onEachConnection<T>(dataSource: DataSource, size: number, look: (runner: QueryRunner) => Promise<T>): Promise<T[]> {
  const runners = Array.from({ length: size }, () => dataSource.createQueryRunner());
  try {
    await Promise.all(runners.map((runner) => runner.connect()));
    return await Promise.all(runners.map(look));
  } finally {
    await Promise.all(runners.map((runner) => runner.release()));
  }
}
