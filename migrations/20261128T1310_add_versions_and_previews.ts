import { ForwardOnly } from './support/forward-only.js';
import { OF_A_VISIBLE_CASE, protect } from './support/protect.js';

/** Versions of a document in a chain of hashes, and what is known of the previews beside it. */
export class AddVersionsAndPreviews1795871400000 extends ForwardOnly {
  readonly name = 'AddVersionsAndPreviews1795871400000';
  protected readonly statements = [
    `ALTER TABLE document
       ADD COLUMN series_id uuid,
       ADD COLUMN number integer NOT NULL DEFAULT 1,
       ADD COLUMN previous_id uuid CONSTRAINT document_previous_fk REFERENCES document CONSTRAINT document_previous_unique UNIQUE,
       ADD COLUMN reason text,
       ADD COLUMN previous_hash text,
       ADD COLUMN hash text`,
    // The rule of libs/documents/src/domain/version-hash.ts once more, so that every document has its link however it came in.
    `CREATE FUNCTION document_hash(version document) RETURNS text LANGUAGE sql STABLE AS $$
       SELECT encode(sha256(convert_to(json_build_array(version.previous_hash, version.id, version.series_id, version.number, version.case_id, version.item_id, version.kind,
         version.title, version.file_name, version.media_type, version.size, version.sha256, version.reason, version.uploaded_by,
         to_char(version.uploaded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text, 'UTF8')), 'hex')
     $$`,
    `CREATE FUNCTION chain_document() RETURNS trigger LANGUAGE plpgsql AS $$
       DECLARE before document;
       BEGIN
         NEW.series_id := NEW.id;
         NEW.number := 1;
         NEW.previous_hash := NULL;
         IF NEW.previous_id IS NOT NULL THEN
           SELECT * INTO before FROM document WHERE id = NEW.previous_id;
           IF before.id IS NULL OR NEW.reason IS NULL OR ROW(NEW.case_id, NEW.item_id, NEW.kind) IS DISTINCT FROM ROW(before.case_id, before.item_id, before.kind) THEN
             RAISE EXCEPTION 'a version follows one of the same document, with a reason' USING ERRCODE = 'ZG003';
           END IF;
           NEW.series_id := before.series_id;
           NEW.number := before.number + 1;
           NEW.previous_hash := before.hash;
         END IF;
         NEW.hash := document_hash(NEW);
         RETURN NEW;
       END $$`,
    `SELECT set_config('zegel.reach', 'process', true)`,
    `UPDATE document SET series_id = id`,
    `UPDATE document SET hash = document_hash(document)`,
    `ALTER TABLE document ALTER COLUMN series_id SET NOT NULL, ALTER COLUMN hash SET NOT NULL`,
    `CREATE INDEX document_series_index ON document (series_id, number)`,
    `CREATE INDEX document_item_index ON document (item_id, uploaded_at) WHERE item_id IS NOT NULL`,
    `CREATE TRIGGER document_chained BEFORE INSERT ON document FOR EACH ROW EXECUTE FUNCTION chain_document()`,
    `CREATE TABLE document_preview (
       document_id uuid CONSTRAINT document_preview_pk PRIMARY KEY CONSTRAINT document_preview_document_fk REFERENCES document,
       case_id uuid NOT NULL CONSTRAINT document_preview_case_fk REFERENCES case_file,
       state text NOT NULL DEFAULT 'waiting' CONSTRAINT document_preview_state_check CHECK (state IN ('waiting', 'made', 'failed')),
       fault text CONSTRAINT document_preview_fault_check CHECK (fault IN ('too-large', 'unreadable', 'encrypted', 'timed-out', 'failed')),
       attempts integer NOT NULL DEFAULT 0,
       next_attempt_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       small_sha256 text,
       small_size integer,
       large_sha256 text,
       large_size integer,
       width integer,
       height integer,
       pages integer,
       made_at timestamptz,
       CONSTRAINT document_preview_made_check CHECK ((state = 'made') = (small_sha256 IS NOT NULL AND large_sha256 IS NOT NULL AND made_at IS NOT NULL))
     )`,
    `CREATE INDEX document_preview_due_index ON document_preview (next_attempt_at, document_id) WHERE state = 'waiting'`,
    `CREATE INDEX document_preview_case_index ON document_preview (case_id)`,
    // A preview is made of what has left quarantine, and only then.
    `CREATE FUNCTION preview_released_document() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         INSERT INTO document_preview (document_id, case_id) SELECT d.id, d.case_id FROM document d
         WHERE d.id = NEW.document_id AND d.media_type IN ('image/png', 'image/jpeg', 'image/webp', 'image/tiff', 'application/pdf') ON CONFLICT DO NOTHING;
         RETURN NULL;
       END $$`,
    `INSERT INTO document_preview (document_id, case_id) SELECT d.id, d.case_id FROM document d JOIN document_scan s ON s.document_id = d.id
     WHERE s.state IN ('clean', 'not-scanned') AND d.media_type IN ('image/png', 'image/jpeg', 'image/webp', 'image/tiff', 'application/pdf')`,
    `SELECT set_config('zegel.reach', '', true)`,
    `CREATE TRIGGER document_scan_released AFTER UPDATE ON document_scan FOR EACH ROW WHEN (NEW.state IN ('clean', 'not-scanned')) EXECUTE FUNCTION preview_released_document()`,
    ...protect({ table: 'document_preview', may: ['SELECT', 'INSERT', 'UPDATE'], rows: OF_A_VISIBLE_CASE }),
  ];
}
