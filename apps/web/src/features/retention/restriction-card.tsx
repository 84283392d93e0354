import type { CaseRestriction } from '@contract/retention';
import { useQuery } from '@tanstack/react-query';
import { EyeOff } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseRestrictionsQuery } from '../../api/retention.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { LoadError } from '../../ui/load-error.js';
import { useMe } from '../session/use-me.js';

const RestrictDialog = lazy(() => import('./restrict-dialog.js').then((file) => ({ default: file.RestrictDialog })));
const LiftDialog = lazy(() => import('./lift-dialog.js').then((file) => ({ default: file.LiftDialog })));

/** Whether this case is restricted instead of erased, why, and since when. */
export function RestrictionCard({ caseId }: { readonly caseId: string }): ReactElement {
  const { t } = useTranslation('retention');
  const locale = useLocale();
  const { acts } = useMe();
  const [open, setOpen] = useState<'place' | CaseRestriction | null>(null);
  const { data, error, refetch } = useQuery(caseRestrictionsQuery(caseId));
  const rows = data?.rows ?? [];
  const stands = rows.some(({ liftedAt }) => liftedAt === null);
  const close = (): void => setOpen(null);
  return (
    <Card
      title={t('restriction.title')}
      actions={
        data &&
        !stands &&
        acts.includes('restriction.place') && (
          <Button look="quiet" icon={EyeOff} onClick={() => setOpen('place')}>
            {t('restriction.place')}
          </Button>
        )
      }
    >
      {error && !data && <LoadError error={error} onRetry={() => void refetch()} />}
      {data && rows.length === 0 && <p className="muted">{t('restriction.none')}</p>}
      {rows.length > 0 && (
        <ul className="stack-tight">
          {rows.map((row) => (
            <li key={row.id}>
              <strong>{t(`ground.${row.ground}`)}</strong>
              <br />
              <span className="muted">
                {t('restriction.by', { name: row.placedBy.name, at: formatInstant(row.placedAt, locale) })}: {row.reason}
                {row.liftedBy && row.liftedAt && ` ${t('restriction.liftedBy', { name: row.liftedBy.name, at: formatInstant(row.liftedAt, locale), reason: row.liftReason })}`}
              </span>{' '}
              {row.allowedActions.includes('lift') && (
                <Button look="link" onClick={() => setOpen(row)}>
                  {t('restriction.lift')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <Suspense fallback={null}>
        {open === 'place' && <RestrictDialog caseId={caseId} onClose={close} />}
        {open !== null && open !== 'place' && <LiftDialog caseId={caseId} restriction={open} onClose={close} />}
      </Suspense>
    </Card>
  );
}
