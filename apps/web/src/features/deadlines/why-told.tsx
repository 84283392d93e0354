import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { deliveryListQuery, warnedOfQuery } from '../../api/deliveries.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { Button } from '../../ui/button.js';
import { LoadError } from '../../ui/load-error.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import '../../ui/table/data-table.css';
import { DeliveryBadge } from '../deliveries/delivery-badge.js';
import { useMe } from '../session/use-me.js';

interface WhyToldProps {
  readonly deadlineId: string;
}

/** Who was told of a deadline, when, by which channel, and whether it was read: all of it, or the reader's own, as the role allows. */
export function WhyTold({ deadlineId }: WhyToldProps): ReactElement {
  const { t } = useTranslation('deliveries');
  const locale = useLocale();
  const { acts } = useMe();
  const scope = acts.includes('deadline-delivery.view') ? 'of-cases' : 'own';
  const list = usePagedRows(useInfiniteQuery(scope === 'own' ? deliveryListQuery(scope, { deadlineId }) : warnedOfQuery(deadlineId)));
  return (
    <section>
      <h3>{t('told.title')}</h3>
      {list.error !== null && list.rows.length === 0 && <LoadError error={list.error} onRetry={list.onRetry} />}
      {list.state !== 'loading' && list.error === null && list.rows.length === 0 && <p className="muted">{t(`told.none.${scope}`)}</p>}
      {list.rows.length > 0 && (
        <table className="plain-table">
          <caption className="visually-hidden">{t('told.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('column.at')}</th>
              <th scope="col">{t('column.person')}</th>
              <th scope="col">{t('column.channel')}</th>
              <th scope="col">{t('column.state')}</th>
            </tr>
          </thead>
          <tbody>
            {list.rows.map(({ id, createdAt, readAt, person, channel, state }) => (
              <tr key={id}>
                <td>{formatInstant(readAt ?? createdAt, locale, undefined, { weekday: false, year: false })}</td>
                <td>{person.name}</td>
                <td>{t(`channel.${channel}`)}</td>
                <td>
                  <DeliveryBadge state={state} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {list.hasMore && (
        <Button look="quiet" onClick={list.onMore} busy={list.state === 'loading-more'}>
          {t('told.more')}
        </Button>
      )}
      {scope === 'own' && (
        <p>
          <Link to="/bezorging" search={{ scope }}>
            {t('told.log')}
          </Link>
        </p>
      )}
    </section>
  );
}
