import type { ComparedSide, ComparisonRow, ComparisonRowSearch } from '@contract/transfer';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Check, CircleDot, CircleX, Clock, UserCheck } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { comparisonRowsQuery } from '../../api/comparisons.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatMoney } from '../../lib/format-money.js';
import { Badge, type Tone } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadError } from '../../ui/load-error.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { Skeleton } from '../../ui/skeleton.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import type { Accepting } from './accepting.js';
import './comparisons.css';

interface ComparisonTableProps {
  readonly id: string;
  readonly filter: Pick<ComparisonRowSearch, 'class' | 'state'>;
  /** Null for who may only look. */
  readonly onAccept: ((accepting: Accepting) => void) | null;
}

const STATES = {
  open: { tone: 'neutral', icon: CircleDot },
  queued: { tone: 'progress', icon: Clock },
  done: { tone: 'success', icon: Check },
  proposed: { tone: 'info', icon: UserCheck },
  refused: { tone: 'danger', icon: CircleX },
} as const satisfies Readonly<Record<ComparisonRow['state'], { readonly tone: Tone; readonly icon: typeof Check }>>;

/** The rows side by side, page by page. */
export function ComparisonTable({ id, filter, onAccept }: ComparisonTableProps): ReactElement {
  const { t } = useTranslation('comparisons');
  const list = usePagedRows(useInfiniteQuery(comparisonRowsQuery(id, filter)));
  if (list.state === 'loading') return <Skeleton lines={8} />;
  if (list.error !== null && list.rows.length === 0) return <LoadError error={list.error} onRetry={list.onRetry} />;
  if (list.rows.length === 0) return <EmptyState title={t('none')} />;
  return (
    <>
      <ScrollBox label={t('all')}>
        <table className="plain-table stacked-table comparison-table">
          <caption className="visually-hidden">{t('all')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('column.difference')}</th>
              <th scope="col">{t('column.list')}</th>
              <th scope="col">{t('column.register')}</th>
              <th scope="col">{t('column.state')}</th>
            </tr>
          </thead>
          <tbody>
            {list.rows.map((row) => (
              <ComparedRow key={row.id} row={row} onAccept={onAccept} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {list.hasMore && (
        <div className="card-body">
          <Button busy={list.state === 'loading-more'} onClick={list.onMore}>
            {t('more')}
          </Button>
        </div>
      )}
    </>
  );
}

function ComparedRow({ row, onAccept }: { readonly row: ComparisonRow; readonly onAccept: ComparisonTableProps['onAccept'] }): ReactElement {
  const { t } = useTranslation('comparisons');
  return (
    <tr>
      <td>
        {t(`class.${row.class}`)}
        {row.row !== null && <div className="muted">{t('row', { row: row.row })}</div>}
      </td>
      <td>{row.listed === null ? <span className="muted">{t('notListed')}</span> : <Side side={row.listed} differs={row.differs} />}</td>
      <td>
        {row.registered !== null && row.itemId !== null && (
          <>
            <Link to="/voorwerpen/$itemId" params={{ itemId: row.itemId }}>
              {row.registered.name}
            </Link>
            <Side side={{ ...row.registered, name: '' }} differs={row.differs} />
          </>
        )}
        {row.registered === null && row.candidates.length === 0 && <span className="muted">{t('notRegistered')}</span>}
        {row.candidates.map((item) => (
          <div key={item.id}>
            <Link to="/voorwerpen/$itemId" params={{ itemId: item.id }}>
              {item.reference}
            </Link>
          </div>
        ))}
      </td>
      <td>
        <RowState row={row} onAccept={onAccept} />
      </td>
    </tr>
  );
}

/** What became of a row, with who accepted it and why, and the way to accept it. */
function RowState({ row, onAccept }: { readonly row: ComparisonRow; readonly onAccept: ComparisonTableProps['onAccept'] }): ReactElement {
  const { t } = useTranslation('comparisons');
  const { state, problem } = row;
  const name = row.registered?.name ?? row.listed?.name ?? '';
  const isOpen = (state === 'open' || state === 'refused') && row.class !== 'same' && row.class !== 'ambiguous';
  const reasons = problem?.errors?.length ? problem.errors : [problem ?? []].flat();
  return (
    <>
      {(state !== 'open' || isOpen) && <Badge {...STATES[state]}>{t(`state.${state}`)}</Badge>}
      {row.reason !== null && <div className="muted">{t('because', { by: row.acceptedBy, reason: row.reason })}</div>}
      {reasons.map(({ detail }) => (
        <div key={detail}>{detail}</div>
      ))}
      {row.writtenItemId !== null && row.itemId === null && (
        <div>
          <Link to="/voorwerpen/$itemId" params={{ itemId: row.writtenItemId }}>
            {t('written')}
          </Link>
        </div>
      )}
      {onAccept !== null && isOpen && (
        <Button look="link" aria-label={t('acceptOne', { name })} onClick={() => onAccept({ class: row.class, rowId: row.id, count: 1 })}>
          {t(state === 'refused' ? 'again' : 'accept')}
        </Button>
      )}
    </>
  );
}

/** What one side says; what the other says otherwise stands out. */
function Side({ side, differs }: { readonly side: ComparedSide; readonly differs: ComparisonRow['differs'] }): ReactElement {
  const { t } = useTranslation('comparisons');
  const locale = useLocale();
  const facts = [
    ['place', side.place],
    ['amount', side.amount && formatMoney(side.amount, locale)],
    ['value', side.value && formatMoney(side.value, locale)],
    ['quantity', side.quantity],
  ] as const;
  return (
    <>
      {side.name} {side.description}
      <dl className="compared-facts">
        {facts.map(([fact, text]) =>
          text === null && !differs.includes(fact) ? null : (
            <div key={fact} className={differs.includes(fact) ? 'differs' : undefined}>
              <dt>{t(`fact.${fact}`)}</dt>
              <dd>{text ?? t('nothing')}</dd>
            </div>
          ),
        )}
      </dl>
    </>
  );
}
