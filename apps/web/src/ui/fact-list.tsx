import type { ReactElement } from 'react';
import './fact-strip.css';
import type { Fact } from './fact.js';

interface FactListProps {
  readonly facts: readonly (Fact | null | false)[];
}

/** Facts below each other; a fact without a value is left out by the caller. */
export function FactList({ facts }: FactListProps): ReactElement {
  return (
    <dl className="facts">
      {facts.map(
        (fact) =>
          fact && (
            <div key={fact.term} className="fact-row">
              <dt>{fact.term}</dt>
              <dd>{fact.value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
