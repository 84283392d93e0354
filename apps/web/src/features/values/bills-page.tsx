import type { ShownBill } from '@contract/valuation';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Plus, ReceiptText, Undo2 } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { billsQuery } from '../../api/valuation.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';
import { formatMoney } from '../../lib/format-money.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadError } from '../../ui/load-error.js';
import { Skeleton } from '../../ui/skeleton.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import { useWords } from '../reference/use-words.js';
import { useMe } from '../session/use-me.js';
import { ValuesFrame } from './values-frame.js';

const BillDialog = lazy(() => import('./bill-dialog.js').then((file) => ({ default: file.BillDialog })));
const WithdrawBillDialog = lazy(() => import('./withdraw-bill-dialog.js').then((file) => ({ default: file.WithdrawBillDialog })));

/** Bills, and over which items each was split. */
export function BillsPage(): ReactElement {
  const { t } = useTranslation('values');
  const locale = useLocale();
  const words = useWords();
  const { acts } = useMe();
  const [open, setOpen] = useState<'add' | ShownBill | null>(null);
  const list = usePagedRows(useInfiniteQuery(billsQuery));
  const records = acts.includes('bill.record');
  const day = (date: string): string => formatDate(date, locale, { weekday: false });
  return (
    <ValuesFrame
      title={t('bills.title')}
      actions={
        records && (
          <Button icon={Plus} look="primary" onClick={() => setOpen('add')}>
            {t('bills.add')}
          </Button>
        )
      }
    >
      {list.state === 'loading' && <Skeleton lines={8} />}
      {list.error !== null && list.rows.length === 0 && <LoadError error={list.error} onRetry={list.onRetry} />}
      {list.state === 'ready' && list.error === null && list.rows.length === 0 && (
        <EmptyState title={t('bills.none')} icon={ReceiptText}>
          <p>{t('bills.noneWhat')}</p>
        </EmptyState>
      )}
      {list.rows.map((bill) => (
        <Card
          key={bill.id}
          title={`${bill.supplier}, ${bill.invoiceNumber}`}
          actions={
            records &&
            bill.withdrawnOn === null && (
              <Button icon={Undo2} aria-label={t('bills.withdrawOf', { number: bill.invoiceNumber })} onClick={() => setOpen(bill)}>
                {t('bills.withdraw')}
              </Button>
            )
          }
        >
          <p>
            <strong>{formatMoney(bill.amount, locale)}</strong> {words('billCosts', bill.cost)}, {t('costs.span', { from: day(bill.periodFrom), until: day(bill.periodUntil) })}{' '}
            {bill.withdrawnOn !== null && (
              <Badge tone="neutral" icon={Undo2}>
                {t('bills.withdrawn')}
              </Badge>
            )}
          </p>
          {bill.withdrawnReason !== null && <p>{bill.withdrawnReason}</p>}
          <ul aria-label={t('bills.parts')}>
            {bill.parts.map((part) => (
              <li key={part.itemId}>
                <Link to="/voorwerpen/$itemId" params={{ itemId: part.itemId }}>
                  {part.reference}
                </Link>{' '}
                {part.description}: {formatMoney({ amount: part.amount, currency: bill.amount.currency }, locale)}
                {part.days !== null && <span className="muted"> ({t('bills.days', { count: part.days })})</span>}
              </li>
            ))}
            {Number(bill.elsewhere) > 0 && <li className="muted">{t('bills.elsewhere', { amount: formatMoney({ amount: bill.elsewhere, currency: bill.amount.currency }, locale) })}</li>}
          </ul>
        </Card>
      ))}
      {list.hasMore && (
        <Button busy={list.state === 'loading-more'} onClick={list.onMore}>
          {t('bills.more')}
        </Button>
      )}
      <Suspense fallback={null}>
        {open === 'add' && <BillDialog onClose={() => setOpen(null)} />}
        {open !== null && typeof open === 'object' && <WithdrawBillDialog bill={open} onClose={() => setOpen(null)} />}
      </Suspense>
    </ValuesFrame>
  );
}
