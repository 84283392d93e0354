import type { WhatIfSide } from '@contract/deadlines';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate, formatInstant } from '../../lib/format-date.js';
import { titleOf } from '../../lib/title-of.js';
import { DeadlineStateBadge } from '../deadlines/deadline-state-badge.js';

interface WhatIfCellProps {
  /** Said on a phone, where the heads of the columns are not shown. */
  readonly heading: string;
  readonly side: WhatIfSide | null;
}

/** One side of the comparison: the date, how it stands, the way to it and what is not certain. */
export function WhatIfCell({ heading, side }: WhatIfCellProps): ReactElement {
  const { t } = useTranslation('what-if');
  const locale = useLocale();
  if (side === null) {
    return (
      <td>
        <span className="what-if-heading">{heading}: </span>
        <span className="muted">{t('none')}</span>
      </td>
    );
  }
  const { dueOn, dueAt, toTheHour, state, explanation } = side;
  return (
    <td>
      <span className="what-if-heading">{heading}: </span>
      {dueOn && <strong>{toTheHour && dueAt ? formatInstant(dueAt, locale) : formatDate(dueOn, locale)}</strong>} <DeadlineStateBadge state={state} />
      {explanation.inShort && <div className="muted">{titleOf(explanation.inShort, locale)}</div>}
      {explanation.warnings.map((warning) => (
        <div key={warning.nl} className="muted">
          {titleOf(warning, locale)}
        </div>
      ))}
    </td>
  );
}
