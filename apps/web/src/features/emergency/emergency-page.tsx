import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { emergencyListQuery } from '../../api/emergency.js';
import { PageHeading } from '../../ui/page-heading.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import { useMe } from '../session/use-me.js';
import { EmergencyList } from './emergency-list.js';
import { OpenForm } from './open-form.js';

/** A case of others in an emergency: what waits for the reader's review, opening one, and what was opened before. */
export function EmergencyPage(): ReactElement {
  const { t } = useTranslation('emergency');
  const { acts } = useMe();
  return (
    <div className="page page-narrow stack">
      <PageHeading title={t('title')} />
      <p className="muted">{t('what')}</p>
      {acts.includes('emergency.review') && <ToReview />}
      {acts.includes('emergency.open') && <OpenForm />}
      <Own />
    </div>
  );
}

function ToReview(): ReactElement {
  const { t } = useTranslation('emergency');
  return <EmergencyList title={t('toReview')} none={t('noneToReview')} list={usePagedRows(useInfiniteQuery(emergencyListQuery('to-review')))} />;
}

function Own(): ReactElement {
  const { t } = useTranslation('emergency');
  return <EmergencyList title={t('own')} none={t('noneOwn')} list={usePagedRows(useInfiniteQuery(emergencyListQuery('own')))} />;
}
