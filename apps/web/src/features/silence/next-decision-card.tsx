import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { nextDecisionQuery } from '../../api/undecided.js';
import { Card } from '../../ui/card.js';
import { DecisionText } from './decision-text.js';

interface NextDecisionCardProps {
  readonly itemId: string;
}

/** Beside a held item: which decision comes next, and how long nothing was decided. */
export function NextDecisionCard({ itemId }: NextDecisionCardProps): ReactElement | null {
  const { t } = useTranslation('silence');
  const { data } = useQuery(nextDecisionQuery(itemId));
  if (!data) return null;
  return (
    <Card title={t('next')}>
      <DecisionText item={data} />
      <p className="muted">{t('silent', { count: data.daysOfSilence })}</p>
    </Card>
  );
}
