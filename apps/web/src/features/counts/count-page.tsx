import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ClipboardCheck, CircleOff, Eye, FileDown } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countQuery, countReportUrl } from '../../api/counts.js';
import { Button } from '../../ui/button.js';
import { buttonClass } from '../../ui/button-look.js';
import { Icon } from '../../ui/icon.js';
import { PageError } from '../../ui/page-error.js';
import { Skeleton } from '../../ui/skeleton.js';
import { CustodyFrame } from '../custody/custody-frame.js';
import { CountBadge } from './count-badge.js';
import { CountFacts } from './count-facts.js';
import { CountLines } from './count-lines.js';
import { CountNumbers } from './count-numbers.js';
import { CountScanner } from './count-scanner.js';
import './counts.css';

const CloseCountDialog = lazy(() => import('./close-count-dialog.js').then((file) => ({ default: file.CloseCountDialog })));
const StopCountDialog = lazy(() => import('./stop-count-dialog.js').then((file) => ({ default: file.StopCountDialog })));
const RevealDialog = lazy(() => import('./reveal-dialog.js').then((file) => ({ default: file.RevealDialog })));

const route = getRouteApi('/bewaring/tellingen/$countId');

/** One count: scanned by several at once, its numbers and differences live, closed with a signature. */
export function CountPage(): ReactElement {
  const { t } = useTranslation('counts');
  const { countId } = route.useParams();
  const [open, setOpen] = useState<'close' | 'stop' | 'reveal' | null>(null);
  const { data: count, error, refetch } = useQuery(countQuery(countId));
  if (error && !count) return <PageError error={error} onRetry={() => void refetch()} />;
  if (!count) return <Skeleton lines={10} />;
  const may = (act: string): boolean => count.allowedActions.includes(act);
  const close = (): void => setOpen(null);
  return (
    <CustodyFrame
      title={`${t('number', { number: count.number })}: ${count.placePath}`}
      beside={<CountBadge state={count.state} />}
      actions={
        <>
          {count.state === 'closed' && !count.partial && (
            <a className={buttonClass('primary')} href={countReportUrl(count.id)} download>
              <Icon of={FileDown} />
              {t('report')}
            </a>
          )}
          {may('count.close') && (
            <>
              <Button icon={CircleOff} onClick={() => setOpen('stop')}>
                {t('stop.open')}
              </Button>
              {count.hidden ? (
                <Button icon={Eye} look="primary" onClick={() => setOpen('reveal')}>
                  {t('reveal.open')}
                </Button>
              ) : (
                <Button icon={ClipboardCheck} look="primary" blocked={count.partial ? t('partialClose') : undefined} onClick={() => setOpen('close')}>
                  {t('close.open')}
                </Button>
              )}
            </>
          )}
        </>
      }
    >
      {count.partial && <p role="note">{t('partial')}</p>}
      <CountNumbers count={count} />
      {count.state === 'open' && may('count.scan') && <CountScanner count={count} />}
      <CountLines count={count} />
      <CountFacts count={count} />
      <Suspense fallback={null}>
        {open === 'close' && <CloseCountDialog count={count} onClose={close} />}
        {open === 'stop' && <StopCountDialog count={count} onClose={close} />}
        {open === 'reveal' && <RevealDialog count={count} onClose={close} />}
      </Suspense>
    </CustodyFrame>
  );
}
