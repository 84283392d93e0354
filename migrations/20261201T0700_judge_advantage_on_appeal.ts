import { ForwardOnly } from './support/forward-only.js';

/** The advantage is judged on appeal too (art. 511g Sv), and what was dismissed can be prosecuted after all (art. 12 Sv). */
export class JudgeAdvantageOnAppeal1796115600000 extends ForwardOnly {
  readonly name = 'JudgeAdvantageOnAppeal1796115600000';
  protected readonly statements = [
    `INSERT INTO case_transition (action, event_type, from_status, to_status) VALUES
       ('judge-advantage-on-appeal', 'case.advantage-judged', 'advantage-appeal', 'advantage-judged'),
       ('prosecute', 'case.prosecuted', 'dismissed', 'prosecuted')`,
  ];
}
