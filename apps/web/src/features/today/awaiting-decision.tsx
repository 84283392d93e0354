import type { Today } from '@contract/deadlines';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatNumber } from '../../lib/format-number.js';
import { Card } from '../../ui/card.js';
import { ClassIcon } from '../items/class-icon.js';

interface AwaitingDecisionProps {
  readonly scope: Today['scope'];
  readonly awaiting: Today['awaitingDecision'];
  readonly undecided: number;
  readonly silentCases: number;
}

/** The items that wait longest for a decision; the number leads to all of them. */
export function AwaitingDecision({ scope, awaiting, undecided, silentCases }: AwaitingDecisionProps): ReactElement {
  const { t } = useTranslation('today');
  const locale = useLocale();
  return (
    <Card
      title={t('awaiting.title')}
      count={formatNumber(awaiting.count, locale)}
      flush
      actions={
        <Link to="/onbeslist" search={{ which: 'awaiting', scope }}>
          {t('awaiting.all')}
        </Link>
      }
    >
      <ul className="brief-list">
        {awaiting.rows.slice(0, 7).map((item) => (
          <li key={item.id}>
            <span>
              <ClassIcon assetClass={item.assetClass} />{' '}
              <Link to="/voorwerpen/$itemId" params={{ itemId: item.id }}>
                {item.description}
              </Link>
            </span>
            <span className="brief-line brief-note">
              <span>{item.reference}</span>
              <span className="nowrap">{t('awaiting.days', { count: item.daysWithoutDecision })}</span>
            </span>
          </li>
        ))}
        {awaiting.rows.length === 0 && <li className="muted">{t('awaiting.none')}</li>}
        {undecided > 0 && (
          <li>
            <Link to="/onbeslist" search={{ which: 'undecided', scope }}>
              {t('undecided', { count: undecided })}
            </Link>
          </li>
        )}
        {silentCases > 0 && (
          <li>
            <Link to="/dossiers" search={{ ...(scope === 'mine' ? { mine: true } : {}), sort: 'updatedAt' }}>
              {t('silent', { count: silentCases })}
            </Link>
          </li>
        )}
      </ul>
    </Card>
  );
}
