import type { PartnerGrant } from '@contract/partners';
import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { casePartnersQuery } from '../../api/partners.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { LoadError } from '../../ui/load-error.js';
import { useMe } from '../session/use-me.js';
import { GrantLine } from './grant-line.js';

const GrantDialog = lazy(() => import('./grant-dialog.js').then((file) => ({ default: file.GrantDialog })));
const WithdrawDialog = lazy(() => import('./withdraw-dialog.js').then((file) => ({ default: file.WithdrawDialog })));

interface PartnersCardProps {
  readonly caseId: string;
  /** On the page of an item: what is shared of that item, or of the whole case. */
  readonly itemId?: string;
}

/** With which partners this is shared, until when and why; who may gives access and takes it back. */
export function PartnersCard({ caseId, itemId }: PartnersCardProps): ReactElement {
  const { t } = useTranslation('partners');
  const { acts } = useMe();
  const [giving, setGiving] = useState(false);
  const [ending, setEnding] = useState<PartnerGrant | null>(null);
  const { data, error, refetch } = useQuery(casePartnersQuery(caseId));
  const rows = (data?.rows ?? []).filter(({ item }) => itemId === undefined || item === null || item.id === itemId);
  return (
    <Card
      title={t('title')}
      count={data ? rows.filter(({ running }) => running).length : undefined}
      actions={
        acts.includes('partner.grant') && (
          <Button icon={UserPlus} onClick={() => setGiving(true)}>
            {t('give')}
          </Button>
        )
      }
    >
      {error && !data && <LoadError error={error} onRetry={() => void refetch()} />}
      {data && rows.length === 0 && <p className="muted">{t('none')}</p>}
      {rows.length > 0 && (
        <ul className="stack-tight">
          {rows.map((grant) => (
            <GrantLine key={grant.id} grant={grant} onWithdraw={() => setEnding(grant)} />
          ))}
        </ul>
      )}
      <Suspense fallback={null}>
        {giving && data && <GrantDialog caseId={caseId} {...(itemId !== undefined ? { itemId } : {})} partners={data.partners} onClose={() => setGiving(false)} />}
        {ending && <WithdrawDialog caseId={caseId} grant={ending} onClose={() => setEnding(null)} />}
      </Suspense>
    </Card>
  );
}
