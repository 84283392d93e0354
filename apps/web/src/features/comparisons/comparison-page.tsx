import type { Comparison, ComparisonClass } from '@contract/transfer';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { CircleX, Pause, Play } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { comparisonQuery, steerComparison } from '../../api/comparisons.js';
import { idempotencyKey } from '../../api/idempotency-key.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatNumber } from '../../lib/format-number.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import '../../ui/filter-bar.css';
import { FilterChip } from '../../ui/filter-chip.js';
import { PageError } from '../../ui/page-error.js';
import { PageHeading } from '../../ui/page-heading.js';
import { ProgressBar } from '../../ui/progress-bar.js';
import { Skeleton } from '../../ui/skeleton.js';
import { toasterState } from '../../ui/toaster-state.js';
import type { Accepting } from './accepting.js';
import { ComparisonTable } from './comparison-table.js';

const AcceptDialog = lazy(() => import('./accept-dialog.js').then((file) => ({ default: file.AcceptDialog })));
const route = getRouteApi('/vergelijking/$comparisonId');

const CLASSES: readonly ComparisonClass[] = ['new', 'gone', 'moved', 'value', 'amount', 'several', 'ambiguous', 'same'];

/** A list beside the register: counts of every difference, the rows side by side, accepted one by one or a class at once. */
export function ComparisonPage(): ReactElement {
  const { t } = useTranslation('comparisons');
  const { comparisonId } = route.useParams();
  const { data, error, refetch } = useQuery(comparisonQuery(comparisonId));
  if (error && !data) return <PageError error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={10} />;
  const { fileName, scope, state, failure } = data;
  return (
    <div className="page">
      <Breadcrumb crumbs={[{ title: t('imports'), to: '/import' }, { title: fileName }]} />
      <PageHeading title={t('title', { file: fileName, scope: scope.kind === 'register' ? `${t('scope.register')} ${scope.title}` : scope.title })} />
      {state === 'failed' && <EmptyState title={failure?.detail ?? t('failed')} icon={CircleX} />}
      <ComparisonProgress one={data} />
      {state === 'compared' && <Differences one={data} />}
    </div>
  );
}

/** How far the server is with what was accepted; it can be stopped and goes on from there. */
function ComparisonProgress({ one }: { readonly one: Comparison }): ReactElement | null {
  const { t } = useTranslation('comparisons');
  const locale = useLocale();
  const client = useQueryClient();
  const { done, proposed, refused, queued } = one.states;
  const ended = done + proposed + refused;
  const steer = (how: 'stop' | 'resumption'): void =>
    void steerComparison(one.id, one.version, how, idempotencyKey()).then(
      () => client.invalidateQueries({ queryKey: ['comparisons'] }),
      () => toasterState.show({ key: 'notSaved' }),
    );
  if (one.state === 'reading') {
    return (
      <Card title={t('reading')}>
        <p role="status">{t('rowsRead', { count: one.rowsRead })}</p>
      </Card>
    );
  }
  if (ended + queued === 0) return null;
  return (
    <Card
      title={t('accepted')}
      actions={
        <>
          {queued > 0 && one.allowedActions.includes('comparison.stop') && (
            <Button icon={Pause} onClick={() => steer('stop')}>
              {t('stop')}
            </Button>
          )}
          {one.allowedActions.includes('comparison.resume') && (
            <Button icon={Play} onClick={() => steer('resumption')}>
              {t('resume')}
            </Button>
          )}
        </>
      }
    >
      {queued > 0 && <ProgressBar label={t('accepted')} value={ended} max={ended + queued} />}
      <p role="status">
        {t('progress', { done: formatNumber(done, locale), proposed: formatNumber(proposed, locale), refused: formatNumber(refused, locale), queued: formatNumber(queued, locale) })}
      </p>
      {one.stopped && <p>{t('stopped')}</p>}
      {proposed > 0 && <p className="muted">{t('proposedWhat')}</p>}
    </Card>
  );
}

function Differences({ one }: { readonly one: Comparison }): ReactElement {
  const { t } = useTranslation('comparisons');
  const locale = useLocale();
  const client = useQueryClient();
  const [shown, setShown] = useState<ComparisonClass | null>(null);
  const [refusedOnly, setRefusedOnly] = useState(false);
  const [accepting, setAccepting] = useState<Accepting | null>(null);
  const { done, proposed, refused, queued } = one.states;
  const settled = `${done} ${proposed} ${refused} ${queued}`;
  // The rows follow what the server did, as far as they are on the screen.
  useEffect(() => void client.invalidateQueries({ queryKey: ['comparisons', 'rows', one.id] }), [client, one.id, settled]);
  const may = one.allowedActions.includes('comparison.accept');
  const open = shown === null ? 0 : one.acceptable[shown];
  return (
    <>
      <div className="filters" role="group" aria-label={t('filter')}>
        {CLASSES.map((name) => (
          <FilterChip key={name} pressed={shown === name} onToggle={() => setShown(shown === name ? null : name)}>
            {t(`class.${name}`)} {formatNumber(one.classes[name], locale)}
          </FilterChip>
        ))}
        {refused > 0 && (
          <FilterChip pressed={refusedOnly} onToggle={() => setRefusedOnly(!refusedOnly)}>
            {t('state.refused')} {formatNumber(refused, locale)}
          </FilterChip>
        )}
      </div>
      <Card
        title={shown === null ? t('all') : t(`class.${shown}`)}
        flush
        actions={
          may && shown !== null && open > 0 ? (
            <Button look="primary" onClick={() => setAccepting({ class: shown, count: open })}>
              {t('acceptAll', { count: open })}
            </Button>
          ) : undefined
        }
      >
        {shown !== null && <p className="card-body muted">{t(`what.${shown}`)}</p>}
        <ComparisonTable id={one.id} filter={{ ...(shown === null ? {} : { class: shown }), ...(refusedOnly ? { state: 'refused' } : {}) }} onAccept={may ? setAccepting : null} />
      </Card>
      <Suspense fallback={null}>{accepting !== null && <AcceptDialog comparison={one} accepting={accepting} onClose={() => setAccepting(null)} />}</Suspense>
    </>
  );
}
