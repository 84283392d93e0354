import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deputiesQuery } from '../../api/deputies.js';
import { Card } from '../../ui/card.js';
import { LoadError } from '../../ui/load-error.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useMe } from '../session/use-me.js';
import { AbsenceDialog } from './absence-dialog.js';
import type { DeputyAct } from './deputy-act.js';
import { DeputyDialog } from './deputy-dialog.js';
import { DeputyTable } from './deputy-table.js';
import { HeadDialog } from './head-dialog.js';
import { HeadList } from './head-list.js';

/** Who stands in for whom, who is away, and who heads the unit: whom alerts reach when the first does not act. */
export function DeputiesPage(): ReactElement {
  const { t } = useTranslation('handling');
  const { acts } = useMe();
  const { data, error, isPending, refetch } = useQuery(deputiesQuery);
  const [act, setAct] = useState<DeputyAct | null>(null);
  const close = (): void => setAct(null);
  const unit = act?.kind === 'head' ? data?.units.find(({ id }) => id === act.unitId) : undefined;
  return (
    <div className="page">
      <PageHeading title={t('deputies.title')} />
      <p className="muted">{t('deputies.intro')}</p>
      {isPending && <Skeleton lines={8} />}
      {error && !data && <LoadError error={error} onRetry={() => void refetch()} />}
      {data && (
        <>
          <Card title={t('deputies.people')} count={data.people.length} flush>
            <DeputyTable people={data.people} onAct={setAct} />
          </Card>
          <Card title={t('deputies.heads')} flush>
            <HeadList units={data.units} onAppoint={acts.includes('unit.appoint-head') ? (unitId) => setAct({ kind: 'head', unitId }) : null} />
          </Card>
          {act?.kind === 'deputy' && <DeputyDialog of={act.of} onClose={close} />}
          {act?.kind === 'absence' && <AbsenceDialog of={act.of} absence={act.absence} onClose={close} />}
          {unit && <HeadDialog unit={unit} onClose={close} />}
        </>
      )}
    </div>
  );
}
