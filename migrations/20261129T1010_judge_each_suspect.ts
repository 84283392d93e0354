import { ForwardOnly } from './support/forward-only.js';

/** A verdict, its remedy and its finality are of one suspect, as are those on the advantage; those of the others follow where the first has brought the case. */
export class JudgeEachSuspect1795947000000 extends ForwardOnly {
  readonly name = 'JudgeEachSuspect1795947000000';
  protected readonly statements = [
    `INSERT INTO case_transition (action, event_type, from_status, to_status) VALUES
       ('give-verdict', 'case.verdict-given', 'judged', 'judged'),
       ('appeal', 'case.appealed', 'irrevocable', 'appeal'),
       ('become-irrevocable', 'case.irrevocable', 'irrevocable', 'irrevocable'),
       ('judge-advantage', 'case.advantage-judged', 'advantage-judged', 'advantage-judged'),
       ('appeal-advantage', 'case.advantage-appealed', 'advantage-final', 'advantage-appeal'),
       ('finalise-advantage', 'case.advantage-final', 'advantage-final', 'advantage-final')`,
  ];
}
