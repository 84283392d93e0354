import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../deadlines/use-server-now.js';
import { useSessionEnded } from '../frame/use-session-ended.js';
import { IntakeForm } from './intake-form.js';
import type { Desk } from './intake-store.js';
import { ageOf, type Entry, HOURS_KEPT } from './queue.js';
import { QueueList } from './queue-list.js';
import { keepSending, sendNow } from './send-queue.js';
import { useIntake } from './use-intake.js';

interface IntakeDeskProps {
  readonly desk: Desk;
}

/** The form above, the queue below; sends by itself whenever it can. */
export function IntakeDesk({ desk }: IntakeDeskProps): ReactElement {
  const { t } = useTranslation('intake');
  const { entries } = useIntake();
  const [corrected, setCorrected] = useState<Entry | null>(null);
  const top = useRef<HTMLDivElement>(null);
  const ended = useSessionEnded();
  const now = useServerNow();
  useEffect(() => keepSending(), []);
  useEffect(() => {
    if (!ended) void sendNow();
  }, [ended]);
  const age = ageOf(entries, now);
  const judged = entries.filter(({ state }) => state === 'doubted' || state === 'refused').length;
  return (
    <div className="intake" ref={top}>
      <div aria-live="polite">
        {entries.length > 0 && (
          <p className="intake-note">
            {t('waits', { count: entries.length })} {judged > 0 && t('judge', { count: judged })}
          </p>
        )}
        {age !== 'fresh' && <p className="intake-note intake-warning">{t(`age.${age}`, { hours: HOURS_KEPT })}</p>}
      </div>
      <IntakeForm
        desk={desk}
        corrected={corrected}
        onDone={() => {
          setCorrected(null);
          top.current?.scrollIntoView();
        }}
        blocked={age === 'overdue' && !corrected ? t('age.overdue', { hours: HOURS_KEPT }) : undefined}
      />
      <QueueList
        onCorrect={(entry) => {
          setCorrected(entry);
          top.current?.scrollIntoView();
        }}
      />
    </div>
  );
}
