import { ForwardOnly } from './support/forward-only.js';

/** A case in which the prosecution of everyone ended without a verdict, as by death, closes from where the trial stood. */
export class CloseWhatEndedWithoutAVerdict1796116200000 extends ForwardOnly {
  readonly name = 'CloseWhatEndedWithoutAVerdict1796116200000';
  protected readonly statements = [
    `INSERT INTO case_transition (action, event_type, from_status, to_status)
       SELECT 'close', 'case.closed', stood, 'closed' FROM unnest(ARRAY['prosecuted', 'judged', 'appeal', 'cassation']) AS stood`,
  ];
}
