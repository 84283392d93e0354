import { ForwardOnly } from './support/forward-only.js';
import { OF_A_VISIBLE_CASE, protect } from './support/protect.js';

/** Requests between states, and exchanges with partners. */
export class CreateCrossBorder1795432800000 extends ForwardOnly {
  readonly name = 'CreateCrossBorder1795432800000';
  protected readonly statements = [
    `CREATE TABLE cross_border_request (
       id uuid CONSTRAINT cross_border_request_pk PRIMARY KEY,
       version integer NOT NULL DEFAULT 1,
       case_id uuid NOT NULL CONSTRAINT cross_border_request_case_fk REFERENCES case_file,
       number integer NOT NULL,
       reference text NOT NULL CONSTRAINT cross_border_request_reference_unique UNIQUE,
       direction text NOT NULL CONSTRAINT cross_border_request_direction_check CHECK (direction IN ('in', 'out')),
       instrument text NOT NULL,
       counterpart_state text NOT NULL CONSTRAINT cross_border_request_state_code_check CHECK (counterpart_state ~ '^[A-Z]{2}$'),
       counterpart_authority text NOT NULL,
       their_reference text,
       moved_at timestamptz,
       time_zone text NOT NULL,
       urgent boolean NOT NULL DEFAULT false,
       data_directly_accessible boolean,
       state text NOT NULL,
       note text,
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp()
     )`,
    `CREATE INDEX cross_border_request_case_index ON cross_border_request (case_id, created_at)`,
    `CREATE TABLE cross_border_request_item (
       request_id uuid NOT NULL CONSTRAINT cross_border_request_item_request_fk REFERENCES cross_border_request,
       item_id uuid NOT NULL CONSTRAINT cross_border_request_item_item_fk REFERENCES item,
       case_id uuid NOT NULL CONSTRAINT cross_border_request_item_case_fk REFERENCES case_file,
       CONSTRAINT cross_border_request_item_pk PRIMARY KEY (request_id, item_id)
     )`,
    `CREATE TABLE exchange (
       id uuid CONSTRAINT exchange_pk PRIMARY KEY,
       version integer NOT NULL DEFAULT 1,
       case_id uuid NOT NULL CONSTRAINT exchange_case_fk REFERENCES case_file,
       partner text NOT NULL,
       channel text NOT NULL,
       direction text NOT NULL CONSTRAINT exchange_direction_check CHECK (direction IN ('in', 'out')),
       our_reference text,
       their_reference text,
       handling_code text,
       subject text NOT NULL,
       moved_at timestamptz NOT NULL,
       time_zone text NOT NULL,
       due_on date,
       state text NOT NULL DEFAULT 'open' CONSTRAINT exchange_state_check CHECK (state IN ('open', 'answered', 'refused')),
       answer text,
       answered_at timestamptz,
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       CONSTRAINT exchange_answer_check CHECK ((state = 'open') = (answered_at IS NULL))
     )`,
    `CREATE INDEX exchange_case_index ON exchange (case_id, created_at)`,
    ...protect({ table: 'cross_border_request', may: ['SELECT', 'INSERT', 'UPDATE'], rows: OF_A_VISIBLE_CASE }),
    ...protect({ table: 'cross_border_request_item', may: ['SELECT', 'INSERT'], rows: OF_A_VISIBLE_CASE }),
    ...protect({ table: 'exchange', may: ['SELECT', 'INSERT', 'UPDATE'], rows: OF_A_VISIBLE_CASE }),
  ];
}
