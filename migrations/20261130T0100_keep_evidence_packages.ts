import { ForwardOnly } from './support/forward-only.js';
import { OF_A_VISIBLE_CASE, appendOnly, protect } from './support/protect.js';

/** Packages of evidence that were made, and the papers that were made for them: what was handed out stays as it was. */
export class KeepEvidencePackages1796000460000 extends ForwardOnly {
  readonly name = 'KeepEvidencePackages1796000460000';
  protected readonly statements = [
    `CREATE TABLE evidence_package (
       id uuid CONSTRAINT evidence_package_pk PRIMARY KEY,
       case_id uuid NOT NULL CONSTRAINT evidence_package_case_fk REFERENCES case_file,
       item_id uuid CONSTRAINT evidence_package_item_fk REFERENCES item,
       reference text NOT NULL,
       event_id uuid NOT NULL CONSTRAINT evidence_package_event_unique UNIQUE,
       made_by uuid NOT NULL CONSTRAINT evidence_package_made_by_fk REFERENCES app_user,
       made_by_name text NOT NULL,
       made_at timestamptz NOT NULL,
       document_ids uuid[] NOT NULL
     )`,
    `CREATE INDEX evidence_package_case_index ON evidence_package (case_id, item_id, made_at DESC)`,
    `CREATE INDEX evidence_package_item_index ON evidence_package (item_id) WHERE item_id IS NOT NULL`,
    `CREATE TABLE evidence_paper (
       package_id uuid NOT NULL CONSTRAINT evidence_paper_package_fk REFERENCES evidence_package,
       case_id uuid NOT NULL CONSTRAINT evidence_paper_case_fk REFERENCES case_file,
       path text NOT NULL,
       bytes bytea NOT NULL,
       CONSTRAINT evidence_paper_pk PRIMARY KEY (package_id, path)
     )`,
    `CREATE INDEX evidence_paper_case_index ON evidence_paper (case_id)`,
    ...['evidence_package', 'evidence_paper'].flatMap((table) => [...appendOnly(table), ...protect({ table, may: ['SELECT', 'INSERT'], rows: OF_A_VISIBLE_CASE })]),
  ];
}
