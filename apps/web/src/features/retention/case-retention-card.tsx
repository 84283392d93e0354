import { useQuery } from '@tanstack/react-query';
import { Archive } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseRetentionQuery } from '../../api/retention.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { LoadError } from '../../ui/load-error.js';
import { useTermWords } from './use-term-words.js';

const RegimeDialog = lazy(() => import('./regime-dialog.js').then((file) => ({ default: file.RegimeDialog })));

/** Under which regime a case is kept, and until when. */
export function CaseRetentionCard({ caseId }: { readonly caseId: string }): ReactElement {
  const { t } = useTranslation('retention');
  const locale = useLocale();
  const words = useTermWords();
  const [choosing, setChoosing] = useState(false);
  const { data, error, refetch } = useQuery(caseRetentionQuery(caseId));
  return (
    <Card
      title={t('ofCase.title')}
      actions={
        data?.allowedActions.includes('choose') && (
          <Button look="quiet" icon={Archive} onClick={() => setChoosing(true)}>
            {t('ofCase.choose')}
          </Button>
        )
      }
    >
      {error && !data && <LoadError error={error} onRetry={() => void refetch()} />}
      {data && (
        <p>
          {t(`regime.${data.regime}`)}
          <br />
          {data.clock === null ? (
            <span className="muted">{t('ofCase.noClock')}</span>
          ) : (
            <span className="muted">
              {t(`ofCase.${data.clock.outcome}`, { date: formatDate(data.clock.dueOn, locale, { weekday: false }) })}: {words.long(data.clock)}. {words.source(data.clock)}
            </span>
          )}
        </p>
      )}
      <Suspense fallback={null}>{choosing && data && <RegimeDialog caseId={caseId} retention={data} onClose={() => setChoosing(false)} />}</Suspense>
    </Card>
  );
}
