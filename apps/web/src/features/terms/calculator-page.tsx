import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { termGuideQuery, termQuery } from '../../api/terms.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { LoadError } from '../../ui/load-error.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Skeleton } from '../../ui/skeleton.js';
import { CalculatorForm } from './calculator-form.js';
import { TermAnswer } from './term-answer.js';
import { readQuery } from './term-values.js';
import './terms.css';

const route = getRouteApi('/termijn-berekenen');

/** Computes a term of no case: the code with its explanation, and every step to the date. The address holds all of it. */
export function CalculatorPage(): ReactElement {
  const { t } = useTranslation('terms');
  const search = route.useSearch();
  const guide = useQuery(termGuideQuery);
  const query = readQuery(search);
  const answer = useQuery({ ...termQuery(query ?? { code: '', n: 0, start: '' }), enabled: query !== null });
  return (
    <div className="page">
      <PageHeading
        title={t('title')}
        actions={
          answer.data && (
            <Button icon={Printer} onClick={() => window.print()}>
              {t('print')}
            </Button>
          )
        }
      />
      <p className="muted">{t('what')}</p>
      {guide.isPending && <Skeleton lines={6} />}
      {guide.error && !guide.data && <LoadError error={guide.error} onRetry={() => void guide.refetch()} />}
      {guide.data && (
        <div className="calculator">
          <Card title={t('asked')}>
            <CalculatorForm guide={guide.data} search={search} />
          </Card>
          <Card title={t('answer')} className="calculator-answer">
            <div role="status">
              {answer.data ? <TermAnswer term={answer.data} /> : <p className="muted">{t(answer.error ? 'refused' : 'nothingYet')}</p>}
            </div>
          </Card>
        </div>
      )}
    </div>
  );
}
