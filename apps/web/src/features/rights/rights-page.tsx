import type { RightsOfPerson } from '@contract/access';
import { useQuery } from '@tanstack/react-query';
import { PenLine } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rightsReportQuery } from '../../api/rights.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { LoadError } from '../../ui/load-error.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useMe } from '../session/use-me.js';
import { RightsTable } from './rights-table.js';

const HandOverDialog = lazy(() => import('./hand-over-dialog.js').then((file) => ({ default: file.HandOverDialog })));
const SignDialog = lazy(() => import('./sign-dialog.js').then((file) => ({ default: file.SignDialog })));

/** Who has what rights and what work, what to look at, and who signed for it. */
export function RightsPage(): ReactElement {
  const { t } = useTranslation('rights');
  const locale = useLocale();
  const { acts } = useMe();
  const { data, error, isPending, refetch } = useQuery(rightsReportQuery);
  const [signing, setSigning] = useState(false);
  const [handing, setHanding] = useState<RightsOfPerson | null>(null);
  const onHandOver = acts.includes('case.hand-over') ? setHanding : null;
  const remarked = data?.people.filter(({ remarks }) => remarks.length > 0) ?? [];
  return (
    <div className="page">
      <PageHeading title={t('title')} />
      <p className="muted">{t('what')}</p>
      {isPending && <Skeleton lines={8} />}
      {error && !data && <LoadError error={error} onRetry={() => void refetch()} />}
      {data && (
        <div className="stack">
          <Card title={t('look')} count={remarked.length} flush={remarked.length > 0}>
            {remarked.length > 0 ? <RightsTable label={t('look')} people={remarked} onHandOver={onHandOver} /> : <p className="muted">{t('nothing')}</p>}
          </Card>
          <Card
            title={t('everyone')}
            count={data.people.length}
            flush
            actions={
              acts.includes('rights-report.sign') && (
                <Button icon={PenLine} onClick={() => setSigning(true)}>
                  {t('sign.open')}
                </Button>
              )
            }
          >
            <RightsTable label={t('everyone')} people={data.people} onHandOver={onHandOver} />
          </Card>
          <Card title={t('signed')} count={data.reviews.length}>
            {data.reviews.length === 0 && <p className="muted">{t('never')}</p>}
            <ul className="stack-tight">
              {data.reviews.map(({ id, reviewedBy, reviewedAt, note, people }) => (
                <li key={id}>
                  <strong>{reviewedBy.name}</strong>, {formatInstant(reviewedAt, locale)} <span className="muted">({t('people', { count: people })})</span>
                  <br />
                  {note}
                </li>
              ))}
            </ul>
          </Card>
          <Suspense fallback={null}>
            {handing && <HandOverDialog person={handing} onClose={() => setHanding(null)} />}
            {signing && <SignDialog contentHash={data.contentHash} people={data.people.length} onClose={() => setSigning(false)} />}
          </Suspense>
        </div>
      )}
    </div>
  );
}
