import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { CircleX, GitCompareArrows } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { importQuery } from '../../api/imports.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { ButtonLink } from '../../ui/button-link.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageError } from '../../ui/page-error.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Skeleton } from '../../ui/skeleton.js';
import { ColumnMapping } from './column-mapping.js';
import { ImportBadge } from './import-badge.js';
import { ImportPreview } from './import-preview.js';
import { ImportProgress } from './import-progress.js';
import { ImportResult } from './import-result.js';
import { ImportSteps } from './import-steps.js';
import { useMe } from '../session/use-me.js';
import './imports.css';

const route = getRouteApi('/import/$importId');

/** One import, from the columns through the preview to the result. */
export function ImportPage(): ReactElement {
  const { t } = useTranslation('imports');
  const { importId } = route.useParams();
  const { acts } = useMe();
  const { data, error, refetch } = useQuery(importQuery(importId));
  if (error && !data) return <PageError error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={10} />;
  const { state, failure } = data;
  return (
    <div className="page">
      <Breadcrumb crumbs={[{ title: t('title'), to: '/import' }, { title: data.fileName }]} />
      <PageHeading title={data.fileName} beside={<ImportBadge state={state} />} />
      <p className="muted">{data.scanner === null ? t('notScanned') : t('scanned', { scanner: data.scanner })}</p>
      <ImportSteps state={state} />
      {state !== 'cancelled' && state !== 'failed' && acts.includes('comparison.create') && (
        <p>
          <ButtonLink to="/import/$importId/vergelijken" params={{ importId }} icon={GitCompareArrows}>
            {t('compare')}
          </ButtonLink>
        </p>
      )}
      {state === 'reading' && <ImportProgress one={data} title={t('reading')} />}
      {state === 'mapping' && <ColumnMapping key={data.version} one={data} />}
      {state === 'previewed' && (
        <>
          <ImportPreview one={data} />
          <ColumnMapping key={data.version} one={data} />
        </>
      )}
      {state === 'running' && <ImportProgress one={data} title={t('running')} />}
      {state === 'failed' && (
        <EmptyState title={failure?.detail ?? t('state.failed')} icon={CircleX}>
          <p>{t('failedDo')}</p>
        </EmptyState>
      )}
      {state === 'cancelled' && <EmptyState title={t('cancelled')} />}
      {(state === 'done' || state === 'running' || (state === 'failed' && data.rowsRead > 0)) && <ImportResult one={data} />}
    </div>
  );
}
