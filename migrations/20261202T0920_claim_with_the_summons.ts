import { ForwardOnly } from './support/forward-only.js';

/** The claim of the advantage can be brought with the summons: art. 511b Sv sets a last day, and no first. */
export class ClaimWithTheSummons1796210400000 extends ForwardOnly {
  readonly name = 'ClaimWithTheSummons1796210400000';
  protected readonly statements = [
    `INSERT INTO case_transition (action, event_type, from_status, to_status) VALUES ('file-advantage-claim', 'case.advantage-claim-filed', 'prosecuted', 'advantage-claim-filed')`,
  ];
}
