import type { ReactElement } from 'react';
import './fact-strip.css';
import type { Fact } from './fact.js';

interface FactStripProps {
  readonly label: string;
  readonly facts: readonly Fact[];
}

/** The facts that must be known at a glance, side by side. */
export function FactStrip({ label, facts }: FactStripProps): ReactElement {
  return (
    <dl className="fact-strip" aria-label={label}>
      {facts.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
