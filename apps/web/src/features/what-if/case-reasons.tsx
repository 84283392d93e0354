import { useQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { deadlineReasonsQuery } from '../../api/terms.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatLongDate } from '../../lib/format-date.js';
import { titleOf } from '../../lib/title-of.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadError } from '../../ui/load-error.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useCaseFile } from '../cases/use-case-file.js';
import { WhyReasons } from '../deadlines/why-reasons.js';
import { useMe } from '../session/use-me.js';
import './what-if.css';

/** Every deadline of a case with the whole of its reasons, to read on paper. */
export function CaseReasons(): ReactElement {
  const { t } = useTranslation('what-if');
  const locale = useLocale();
  const { id } = useCaseFile();
  const { name, serverToday } = useMe();
  const { data, error, isPending, refetch } = useQuery(deadlineReasonsQuery(id));
  if (isPending) return <Skeleton lines={12} />;
  if (error && !data) return <LoadError error={error} onRetry={() => void refetch()} />;
  return (
    <section className="stack" aria-labelledby="reasons">
      <div className="reasons-head">
        <h2 id="reasons">{t('reasons')}</h2>
        <Button icon={Printer} onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      {data?.length === 0 && <EmptyState title={t('noReasons')} />}
      {data?.map((deadline) => (
        <article key={deadline.id} className="why reasons-one card card-body" aria-label={titleOf(deadline.title, locale)}>
          <WhyReasons deadline={deadline} />
        </article>
      ))}
      <p className="muted">{t('printed', { date: formatLongDate(serverToday, locale), name })}</p>
    </section>
  );
}
