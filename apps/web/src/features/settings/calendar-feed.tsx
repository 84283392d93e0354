import type { FeedScope } from '@contract/deadlines';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarFeedQuery, closeCalendarFeed, openCalendarFeed } from '../../api/calendar-feed.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { useCommand } from '../../ui/form/use-command.js';
import { LoadError } from '../../ui/load-error.js';
import { SecretText } from '../../ui/secret-text.js';
import { Skeleton } from '../../ui/skeleton.js';
import { toasterState } from '../../ui/toaster-state.js';

const scopes: readonly FeedScope[] = ['mine', 'cases'];

/** The reader's deadlines in a calendar program: a secret address, shown once, that can be withdrawn at any moment. */
export function CalendarFeedSettings(): ReactElement {
  const { t } = useTranslation('channels');
  const locale = useLocale();
  const client = useQueryClient();
  const { data, error, isPending, refetch } = useQuery(calendarFeedQuery);
  const [chosen, setChosen] = useState<FeedScope | null>(null);
  const [address, setAddress] = useState<string | null>(null);
  const opening = useCommand(openCalendarFeed);
  const closing = useCommand((_: null, key: string) => closeCalendarFeed(key));
  const scope = chosen ?? data?.scope ?? 'mine';
  const anew = (made: string | null): void => {
    setAddress(made);
    void client.invalidateQueries({ queryKey: calendarFeedQuery.queryKey });
  };
  const failed = (): void => toasterState.show({ key: 'notSaved' });
  return (
    <Card title={t('feed.title')}>
      <p>{t('feed.what')}</p>
      {isPending && <Skeleton />}
      {error && !data && <LoadError error={error} onRetry={() => void refetch()} />}
      {data && (
        <div className="stack">
          <fieldset>
            <legend className="field-label">{t('feed.scope')}</legend>
            {scopes.map((value) => (
              <label key={value} className="check">
                <input type="radio" name="feed-scope" checked={scope === value} onChange={() => setChosen(value)} />
                <span>{t(`feed.${value}`)}</span>
              </label>
            ))}
          </fieldset>
          <div role="status" className="stack-tight">
            {address && (
              <>
                <p>{t('feed.once')}</p>
                <SecretText label={t('feed.address')} value={address} />
              </>
            )}
            {data.createdAt && (
              <p className="muted">
                {t('feed.on', { at: formatInstant(data.createdAt, locale) })}{' '}
                {data.lastFetchedAt ? t('feed.fetched', { at: formatInstant(data.lastFetchedAt, locale) }) : t('feed.neverFetched')}
              </p>
            )}
          </div>
          <div className="button-row">
            <Button look={data.scope === null ? 'primary' : 'plain'} busy={opening.busy} onClick={() => void opening.run(scope).then(({ address: made }) => anew(made), failed)}>
              {data.scope === null ? t('feed.open') : t('feed.replace')}
            </Button>
            {data.scope !== null && (
              <Button look="danger" busy={closing.busy} onClick={() => void closing.run(null).then(() => anew(null), failed)}>
                {t('feed.close')}
              </Button>
            )}
          </div>
        </div>
      )}
    </Card>
  );
}
