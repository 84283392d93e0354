import { ForwardOnly } from './support/forward-only.js';

/** A decision of a verdict stands and falls with the remedies of the suspect whose verdict it is. */
export class DecideOnOneSuspect1796098200000 extends ForwardOnly {
  readonly name = 'DecideOnOneSuspect1796098200000';
  protected readonly statements = [
    `ALTER TABLE decision ADD COLUMN suspect_id uuid CONSTRAINT decision_suspect_fk REFERENCES case_party`,
    `ALTER TABLE decision ADD CONSTRAINT decision_suspect_check CHECK (suspect_id IS NULL OR capacity = 'court')`,
  ];
}
