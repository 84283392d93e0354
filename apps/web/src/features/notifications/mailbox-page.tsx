import { useQuery } from '@tanstack/react-query';
import { Mail } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mailboxQuery } from '../../api/notifications.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import { FactList } from '../../ui/fact-list.js';
import { LoadError } from '../../ui/load-error.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Skeleton } from '../../ui/skeleton.js';
import './notifications.css';

/** The mail that this installation would have sent: kept here as long as no mail server is set up. */
export function MailboxPage(): ReactElement {
  const { t } = useTranslation('notifications');
  const locale = useLocale();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const { data, error, isPending, refetch } = useQuery(mailboxQuery);
  const chosen = data?.find(({ id }) => id === chosenId) ?? data?.[0];
  return (
    <div className="page">
      <PageHeading title={t('mailbox.title')} beside={<span className="page-count">{data && t('mailbox.count', { count: data.length })}</span>} />
      <p className="muted">{t('mailbox.what')}</p>
      {isPending && <Skeleton />}
      {error && !data && <LoadError error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <EmptyState title={t('mailbox.none')} icon={Mail} />}
      {data && chosen && (
        <div className="inbox">
          <ul className="inbox-list" aria-label={t('mailbox.title')}>
            {data.map(({ id, subject, to, sentAt }) => (
              <li key={id}>
                <button type="button" className="inbox-entry" aria-current={id === chosen.id} onClick={() => setChosenId(id)}>
                  <span className="inbox-title">{subject}</span>
                  <span className="inbox-meta">
                    <span>{to}</span>
                    <time dateTime={sentAt}>{formatInstant(sentAt, locale, undefined, { year: false })}</time>
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <div className="inbox-detail" aria-live="polite">
            <Card title={chosen.subject}>
              <FactList
                facts={[
                  { term: t('mailbox.to'), value: chosen.to },
                  { term: t('mailbox.sent'), value: formatInstant(chosen.sentAt, locale) },
                ]}
              />
              <pre className="mail-text">{chosen.text}</pre>
            </Card>
          </div>
        </div>
      )}
    </div>
  );
}
