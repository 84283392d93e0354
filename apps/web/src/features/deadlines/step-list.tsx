import type { DeadlineStep } from '@contract/deadlines';
import type { ReactElement } from 'react';
import { useLocale } from '../../i18n/use-locale.js';
import { titleOf } from '../../lib/title-of.js';
import './why.css';

interface StepListProps {
  readonly steps: readonly DeadlineStep[];
}

/** Every step of the arithmetic, numbered. */
export function StepList({ steps }: StepListProps): ReactElement {
  const locale = useLocale();
  return (
    <ol className="why-steps">
      {steps.map(({ text }, place) => (
        <li key={place}>
          <span>{titleOf(text, locale)}</span>
        </li>
      ))}
    </ol>
  );
}
