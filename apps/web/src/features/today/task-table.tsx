import type { Today } from '@contract/deadlines';
import { Link, useNavigate } from '@tanstack/react-router';
import { Fragment, type ReactElement, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatNumber } from '../../lib/format-number.js';
import { Card } from '../../ui/card.js';
import '../../ui/table/data-table.css';
import { rowIndexOf } from '../../ui/table/row-index.js';
import { useRowKeys } from '../../ui/table/use-row-keys.js';
import { useListeners } from '../../ui/use-listeners.js';
import { TaskRow } from './task-row.js';

interface TaskTableProps {
  readonly scope: Today['scope'];
  readonly groups: Today['groups'];
}

/** Deadlines of the reader or the team by urgency; each group says how many it has and leads to all of them. */
export function TaskTable({ scope, groups }: TaskTableProps): ReactElement {
  const { t } = useTranslation('today');
  const locale = useLocale();
  const navigate = useNavigate();
  const table = useRef<HTMLTableSectionElement>(null);
  const rows = groups.flatMap((group) => group.rows);
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  const { active, setActive, onKeyDown } = useRowKeys({
    count: rows.length,
    body: table,
    pageRows: () => 15,
    scrollTo: (index) => table.current?.querySelector(`tr[data-index="${index}"]`)?.scrollIntoView({ block: 'nearest' }),
    onOpen: (index) => {
      const row = rows[index];
      if (row) void navigate({ to: '/dossiers/$caseId', params: { caseId: row.caseId }, search: { termijn: row.id } });
    },
    onToggle: undefined,
  });
  useListeners(table, { keydown: onKeyDown, focusin: ({ target }) => setActive(rowIndexOf(target) ?? active) });

  return (
    <Card title={t(scope)} count={formatNumber(total, locale)} flush>
      <table className="plain-table task-table">
        <caption className="visually-hidden">{t(scope)}</caption>
        <colgroup>
          <col />
          <col className="task-col-about" />
          <col className="task-col-left" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t('column.deadline')}</th>
            <th scope="col">{t('column.about')}</th>
            <th scope="col">{t('column.left')}</th>
          </tr>
        </thead>
        <tbody ref={table}>
          {groups
            .filter((group) => group.count > 0)
            .map(({ urgency, count, rows: own }) => (
              <Fragment key={urgency}>
                <tr className={`task-group task-group-${urgency}`}>
                  <th colSpan={3} scope="rowgroup">
                    <span className="group-line">
                      <span>{t(`group.${urgency}`)}</span>
                      <Link to="/termijnen" search={{ scope, urgency }}>
                        {own.length < count
                          ? t('group.some', { shown: own.length, count })
                          : t('group.all', { count })}
                      </Link>
                    </span>
                  </th>
                </tr>
                {own.map((row) => (
                  <TaskRow key={row.id} row={row} index={rows.indexOf(row)} active={rows[active] === row} />
                ))}
              </Fragment>
            ))}
        </tbody>
      </table>
    </Card>
  );
}
