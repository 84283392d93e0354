import type { BulkRow } from '@contract/lists';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import type { PagedRows } from '../../ui/table/use-paged-rows.js';

const STATE_WORDS = { waiting: 'waiting', done: 'rowDone', refused: 'rowRefused', undone: 'rowUndone', 'not-undone': 'rowNotUndone' } as const;

/** What came of each item, with the reasons of those that stayed out. */
export function BulkRows({ list }: { readonly list: PagedRows<BulkRow> }): ReactElement | null {
  const { t } = useTranslation('lists');
  if (list.rows.length === 0) return null;
  return (
    <div className="card">
      <ScrollBox label={t('bulk.report')}>
        <table className="plain-table stacked-table">
          <caption className="visually-hidden">{t('bulk.report')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('bulk.item')}</th>
              <th scope="col">{t('bulk.outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {list.rows.map(({ number, itemId, reference, description, state, reasons }) => (
              <tr key={number}>
                <td>
                  {reference === null ? (
                    t('bulk.unseen')
                  ) : (
                    <>
                      <Link to="/voorwerpen/$itemId" params={{ itemId }}>
                        {reference}
                      </Link>{' '}
                      {description}
                    </>
                  )}
                </td>
                <td>
                  {t(`bulk.${STATE_WORDS[state]}`)}
                  {reasons.map(({ code, detail }) => (
                    <div key={code} className="muted">
                      {detail}
                    </div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {list.hasMore && (
        <div className="card-body">
          <Button busy={list.state === 'loading-more'} onClick={list.onMore}>
            {t('bulk.more')}
          </Button>
        </div>
      )}
    </div>
  );
}
