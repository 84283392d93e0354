import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatLongDate } from '../../lib/format-date.js';
import { PageHeading } from '../../ui/page-heading.js';
import { useMe } from '../session/use-me.js';
import { NoCases } from './no-cases.js';
import { OwnTasks } from './own-tasks.js';
import './today.css';

/** The first page of the day. */
export function TodayPage(): ReactElement {
  const { t } = useTranslation('today');
  const locale = useLocale();
  const { acts, serverToday } = useMe();
  return (
    <div className="page">
      <PageHeading title={t('title')} beside={<span className="page-count">{formatLongDate(serverToday, locale)}</span>} />
      {acts.includes('deadline.view') ? <OwnTasks /> : <NoCases />}
    </div>
  );
}
