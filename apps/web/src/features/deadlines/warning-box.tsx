import type { Titles } from '@contract/platform';
import type { ReactElement } from 'react';
import { useLocale } from '../../i18n/use-locale.js';
import { titleOf } from '../../lib/title-of.js';

interface WarningBoxProps {
  readonly warnings: readonly Titles[];
}

/** What is not certain of a date; nothing where all of it is. */
export function WarningBox({ warnings }: WarningBoxProps): ReactElement | null {
  const locale = useLocale();
  if (warnings.length === 0) return null;
  return (
    <div className="note-box">
      <ul>
        {warnings.map((warning) => (
          <li key={warning.nl}>{titleOf(warning, locale)}</li>
        ))}
      </ul>
    </div>
  );
}
