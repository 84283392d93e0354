import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { intakeStore } from './intake-store.js';
import { type Entry, mayBeCorrected, nextStep, retried, withoutPhotos } from './queue.js';
import { sendQueue } from './send-queue.js';

interface EntryActsProps {
  readonly entry: Entry;
  /** Photos that were not sent. */
  readonly left: number;
  readonly onCorrect: () => void;
}

/** What is thrown away is gone for good: it is asked twice. */
async function giveUp(entry: Entry): Promise<void> {
  const { recorded, request } = entry;
  if (recorded === null) return intakeStore.remove(entry);
  const rest = withoutPhotos(entry);
  if (nextStep(rest).kind !== 'done') return intakeStore.save(rest);
  return intakeStore.remove(entry, { itemId: recorded.itemId, reference: recorded.reference, title: request.things[0]?.description ?? '' });
}

/** What can be done about a thing that the register has not, or not all of. */
export function EntryActs({ entry, left, onCorrect }: EntryActsProps): ReactElement {
  const { t } = useTranslation('intake');
  const [sure, setSure] = useState(false);
  const { state, recorded } = entry;
  const mayCorrect = mayBeCorrected(entry);
  const mayDrop = mayCorrect || (state === 'refused' && recorded !== null);
  const word = state === 'doubted' ? t('queue.same') : t('queue.drop');
  return (
    <div className="button-row">
      {mayCorrect && <Button onClick={onCorrect}>{t('queue.correct')}</Button>}
      {state === 'refused' && <Button onClick={() => void intakeStore.save(retried(entry)).then(sendQueue)}>{t('queue.retry')}</Button>}
      {mayDrop && !sure && (
        <Button look="quiet" onClick={() => setSure(true)}>
          {recorded ? t('queue.dropPhotos') : word}
        </Button>
      )}
      {mayDrop && sure && (
        <Button look="danger" onClick={() => void giveUp(entry)}>
          {recorded ? t('queue.surePhotos', { count: left }) : t('queue.sure')}
        </Button>
      )}
    </div>
  );
}
