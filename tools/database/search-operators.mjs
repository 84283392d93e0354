/** What a search compares with: a part of a text, and words. Neither says anything about a row that the wall keeps back. */
const COMPARISONS = ['pg_catalog.textlike(text, text)', 'pg_catalog.ts_match_vq(tsvector, tsquery)'];

const INSUFFICIENT_PRIVILEGE = '42501';

/**
 * Lets a search use its index behind row-level security: PostgreSQL looks into an index before the wall only with comparisons that
 * are marked as telling nothing. The mark is of the database and not in a dump, so it is set whenever a database is brought up to
 * date. Only a superuser may set it; without it a search finds the same, by reading every row.
 * @param {import('pg').Client} owner
 * @returns {Promise<boolean>} whether the mark is set
 */
export async function letSearchUseItsIndexes(owner) {
  try {
    for (const comparison of COMPARISONS) await owner.query(`ALTER FUNCTION ${comparison} LEAKPROOF`);
    return true;
  } catch (error) {
    if (/** @type {{ code?: string }} */ (error).code === INSUFFICIENT_PRIVILEGE) return false;
    throw error;
  }
}
