import type { Today } from '@contract/deadlines';
import { Link, useNavigate } from '@tanstack/react-router';
import { PartyPopper } from 'lucide-react';
import { Fragment, type ReactElement, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatNumber } from '../../lib/format-number.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useRowKeys } from '../../ui/table/use-row-keys.js';
import { TaskRow } from './task-row.js';

interface TaskTableProps {
  readonly groups: Today['groups'];
}

/** My deadlines by urgency; each group says how many it has and leads to all of them. */
export function TaskTable({ groups }: TaskTableProps): ReactElement {
  const { t } = useTranslation('today');
  const locale = useLocale();
  const navigate = useNavigate();
  const table = useRef<HTMLTableSectionElement>(null);
  const rows = groups.flatMap((group) => group.rows);
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  const { active, setActive, onKeyDown } = useRowKeys({
    count: rows.length,
    body: table,
    pageRows: 15,
    scrollTo: (index) => table.current?.querySelector(`tr[data-index="${index}"]`)?.scrollIntoView({ block: 'nearest' }),
    onOpen: (index) => {
      const row = rows[index];
      if (row) void navigate({ to: '/dossiers/$caseId', params: { caseId: row.caseId }, search: { termijn: row.id } });
    },
    onToggle: undefined,
  });

  if (rows.length === 0) {
    return (
      <Card title={t('mine')} count={0}>
        <EmptyState title={t('nothing.title')} icon={PartyPopper}>
          <p>{t('nothing.what')}</p>
          <Link to="/termijnen" search={{ scope: 'team' }}>
            {t('nothing.team')}
          </Link>
        </EmptyState>
      </Card>
    );
  }
  let index = -1;
  return (
    <Card title={t('mine')} count={formatNumber(total, locale)} flush>
      <table
        className="plain-table task-table"
        onKeyDown={onKeyDown}
        onFocus={({ target }) => setActive(Number(target.closest<HTMLElement>('tr[data-index]')?.dataset.index ?? active))}
      >
        <caption className="visually-hidden">{t('mine')}</caption>
        <colgroup>
          <col />
          <col className="task-col-case" />
          <col className="task-col-left" />
          <col className="task-col-source" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t('column.deadline')}</th>
            <th scope="col">{t('column.case')}</th>
            <th scope="col">{t('column.left')}</th>
            <th scope="col">{t('column.source')}</th>
          </tr>
        </thead>
        <tbody ref={table}>
          {groups
            .filter((group) => group.count > 0)
            .map(({ urgency, count, rows: own }) => (
              <Fragment key={urgency}>
                <tr className={`task-group task-group-${urgency}`}>
                  <th colSpan={4} scope="rowgroup">
                    <span className="group-line">
                      <span>{t(`group.${urgency}`)}</span>
                      <Link to="/termijnen" search={{ scope: 'mine', urgency }}>
                        {own.length < count
                          ? t('group.some', { shown: own.length, count })
                          : t('group.all', { count })}
                      </Link>
                    </span>
                  </th>
                </tr>
                {own.map((row) => {
                  index += 1;
                  return <TaskRow key={row.id} row={row} index={index} active={index === active} />;
                })}
              </Fragment>
            ))}
        </tbody>
      </table>
    </Card>
  );
}
