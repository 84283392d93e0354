import { ForwardOnly } from './support/forward-only.js';

/** Cassation that came late, or became known late, takes the finality away, as an appeal does. */
export class LodgeCassationLate1796097600000 extends ForwardOnly {
  readonly name = 'LodgeCassationLate1796097600000';
  protected readonly statements = [
    `INSERT INTO case_transition (action, event_type, from_status, to_status) VALUES ('lodge-cassation', 'case.cassation-lodged', 'irrevocable', 'cassation')`,
  ];
}
