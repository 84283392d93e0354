import { ForwardOnly } from './support/forward-only.js';
import { OF_A_VISIBLE_CASE, protect } from './support/protect.js';

/** Decisions on items, and the documents that prove them. */
export class CreateDecisionsAndDocuments1795431000000 extends ForwardOnly {
  readonly name = 'CreateDecisionsAndDocuments1795431000000';
  protected readonly statements = [
    `CREATE TABLE document (
       id uuid CONSTRAINT document_pk PRIMARY KEY,
       case_id uuid NOT NULL CONSTRAINT document_case_fk REFERENCES case_file,
       item_id uuid CONSTRAINT document_item_fk REFERENCES item,
       title text NOT NULL,
       kind text NOT NULL CONSTRAINT document_kind_check CHECK (kind IN ('order', 'notice', 'receipt', 'judgment', 'letter', 'photo', 'report', 'other')),
       file_name text NOT NULL,
       media_type text NOT NULL,
       size bigint NOT NULL,
       sha256 text NOT NULL,
       uploaded_by uuid NOT NULL,
       uploaded_by_name text NOT NULL,
       uploaded_at timestamptz NOT NULL DEFAULT clock_timestamp()
     )`,
    `CREATE INDEX document_case_index ON document (case_id, uploaded_at)`,
    `CREATE TABLE decision (
       id uuid CONSTRAINT decision_pk PRIMARY KEY,
       version integer NOT NULL DEFAULT 1,
       case_id uuid NOT NULL CONSTRAINT decision_case_fk REFERENCES case_file,
       kind text NOT NULL CONSTRAINT decision_kind_check CHECK (kind IN ('keep', 'return', 'sell-early', 'destroy', 'forfeit',
         'withdraw-from-circulation', 'hand-over-abroad', 'lift')),
       capacity text NOT NULL,
       decided_by text NOT NULL,
       decided_on date NOT NULL,
       ground text NOT NULL,
       reason text NOT NULL,
       review_on date,
       document_id uuid CONSTRAINT decision_document_fk REFERENCES document,
       final boolean NOT NULL DEFAULT false,
       final_on date,
       withdrawn_on date,
       recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       CONSTRAINT decision_final_check CHECK (final = (final_on IS NOT NULL)),
       CONSTRAINT decision_keep_check CHECK (kind <> 'keep' OR review_on IS NOT NULL)
     )`,
    `CREATE INDEX decision_case_index ON decision (case_id, decided_on)`,
    `CREATE TABLE decision_item (
       decision_id uuid NOT NULL CONSTRAINT decision_item_decision_fk REFERENCES decision,
       item_id uuid NOT NULL CONSTRAINT decision_item_item_fk REFERENCES item,
       case_id uuid NOT NULL CONSTRAINT decision_item_case_fk REFERENCES case_file,
       CONSTRAINT decision_item_pk PRIMARY KEY (decision_id, item_id)
     )`,
    `CREATE INDEX decision_item_item_index ON decision_item (item_id)`,
    ...protect({ table: 'document', may: ['SELECT', 'INSERT'], rows: OF_A_VISIBLE_CASE }),
    ...protect({ table: 'decision', may: ['SELECT', 'INSERT', 'UPDATE'], rows: OF_A_VISIBLE_CASE }),
    ...protect({ table: 'decision_item', may: ['SELECT', 'INSERT'], rows: OF_A_VISIBLE_CASE }),
  ];
}
