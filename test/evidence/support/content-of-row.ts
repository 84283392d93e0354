import type pg from 'pg';
import { LOG_CONTENT, canonicalJson, type Json } from '#audit/pure';

/** What a leaf of this row would commit to. */
export async function contentOfRow(client: pg.Client, sequence: string): Promise<string> {
  const { rows } = await client.query<{ content: Json }>(`SELECT ${LOG_CONTENT} AS content FROM audit_event a LEFT JOIN event e ON e.id = a.event_id WHERE a.sequence = $1`, [sequence]);
  return canonicalJson(rows[0]?.content ?? null);
}
