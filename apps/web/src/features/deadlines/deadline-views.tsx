import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeadlineListState } from '../../routes/list-search.js';
import '../../ui/tabs.css';

interface DeadlineViewsProps {
  readonly state: DeadlineListState;
}

const views = [
  { key: 'agenda', to: '/termijnen' },
  { key: 'month', to: '/termijnen/maand' },
  { key: 'board', to: '/termijnen/bord' },
  { key: 'print', to: '/termijnen/lijst' },
] as const;

/** The same deadlines as agenda, month, board or list on paper; the filters go along. */
export function DeadlineViews({ state }: DeadlineViewsProps): ReactElement {
  const { t } = useTranslation('handling');
  const { scope, urgency, missed, crossBorder, person, unit, case: caseId, zaak, rule } = state;
  const search: DeadlineListState = Object.fromEntries(Object.entries({ scope, urgency, missed, crossBorder, person, unit, case: caseId, zaak, rule }).filter(([, value]) => value !== undefined));
  return (
    <nav className="tabs" aria-label={t('view.label')}>
      <ul>
        {views.map(({ key, to }) => (
          <li key={key}>
            <Link to={to} search={search} activeOptions={{ exact: true, includeSearch: false }} resetScroll={false}>
              {t(`view.${key}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
