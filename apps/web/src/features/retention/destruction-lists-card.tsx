import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { FileX2 } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { destructionListsQuery, drawList } from '../../api/retention.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { useCommand } from '../../ui/form/use-command.js';
import { LoadError } from '../../ui/load-error.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { PagedList } from '../../ui/table/paged-list.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import { useMe } from '../session/use-me.js';

/** The lists by which cases are destroyed: who drew them up, who signed, what came of them. */
export function DestructionListsCard(): ReactElement {
  const { t } = useTranslation('retention');
  const locale = useLocale();
  const { acts } = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [refusal, setRefusal] = useState<unknown>(null);
  const list = usePagedRows(useInfiniteQuery(destructionListsQuery));
  const { run, busy } = useCommand((_: null, key: string) => drawList(key));
  const draw = (): void => {
    setRefusal(null);
    void run(null).then(({ id }) => {
      void client.invalidateQueries({ queryKey: ['destruction'] });
      void navigate({ to: '/bewaren/vernietiging/$listId', params: { listId: id } });
    }, setRefusal);
  };
  return (
    <Card
      title={t('lists.title')}
      count={list.state === 'loading' ? undefined : list.total}
      flush
      actions={
        acts.includes('destruction.draw') && (
          <Button icon={FileX2} busy={busy} onClick={draw}>
            {t('lists.draw')}
          </Button>
        )
      }
    >
      {refusal !== null && <LoadError error={refusal} />}
      <PagedList list={list} more={t('more')} empty={<p className="card-body muted">{t('lists.none')}</p>}>
        <ScrollBox label={t('lists.title')}>
          <table className="plain-table stacked-table">
            <caption className="visually-hidden">{t('lists.title')}</caption>
            <thead>
              <tr>
                {(['number', 'drawn', 'cases', 'signatures', 'state'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`lists.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {list.rows.map((row) => (
                <tr key={row.id}>
                  <td>
                    <Link to="/bewaren/vernietiging/$listId" params={{ listId: row.id }}>
                      {t('lists.one', { number: row.number })}
                    </Link>
                  </td>
                  <td data-label={t('lists.drawn')}>
                    {formatInstant(row.drawnAt, locale)}
                    <div className="muted">{row.drawnBy.name}</div>
                  </td>
                  <td data-label={t('lists.cases')}>{row.cases}</td>
                  <td data-label={t('lists.signatures')}>{row.signatures.map(({ by }) => by.name).join(', ') || '–'}</td>
                  <td data-label={t('lists.state')}>{t(`state.${row.state}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      </PagedList>
    </Card>
  );
}
