import { CircleCheck, Inbox, SendHorizontal } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import type { Entry } from './queue.js';
import { QueueEntry } from './queue-entry.js';
import { sendNow } from './send-queue.js';
import { useIntake } from './use-intake.js';

interface QueueListProps {
  readonly onCorrect: (entry: Entry) => void;
}

/** What was taken in on this device and how each of it stands. */
export function QueueList({ onCorrect }: QueueListProps): ReactElement {
  const { t } = useTranslation('intake');
  const { entries, arrived, sending, paused } = useIntake();
  const waits = entries.some(({ state }) => state === 'waiting');
  return (
    <Card
      title={t('queue.title')}
      count={entries.length}
      flush
      actions={
        waits && (
          <Button icon={SendHorizontal} busy={sending} onClick={() => void sendNow()}>
            {t('queue.send')}
          </Button>
        )
      }
    >
      <div aria-live="polite">
        {paused === 'signed-out' && (
          <p className="intake-note">
            {t('queue.signedOut')} <a href="/opname">{t('queue.signIn')}</a>
          </p>
        )}
        {paused === 'other-person' && <p className="intake-note">{t('queue.otherPerson')}</p>}
      </div>
      {entries.length + arrived.length === 0 && <EmptyState title={t('queue.none')} icon={Inbox} />}
      <ul className="intake-queue">
        {entries.map((entry) => (
          <QueueEntry key={entry.id} entry={entry} onCorrect={() => onCorrect(entry)} />
        ))}
        {arrived.map(({ itemId, reference, title }) => (
          <li key={itemId} className="intake-entry" data-state="sent">
            <div className="intake-entry-head">
              <strong>{title}</strong>
              <Badge tone="success" icon={CircleCheck}>
                {t('state.sent')}
              </Badge>
            </div>
            <p className="muted">{t('queue.recorded', { reference })}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
