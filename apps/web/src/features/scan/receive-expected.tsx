import type { FoundCode, Receiving } from '@contract/custody';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PackageCheck } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { idempotencyKey } from '../../api/idempotency-key.js';
import { closeReceiving } from '../../api/receivings.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { expectedOf } from './expected-here.js';
import { ExpectedList } from './expected-list.js';
import { problemWords } from './problem-words.js';
import { Said } from './said.js';
import { ScanInput } from './scan-input.js';
import { useScanMoves } from './use-scan-moves.js';

interface ReceiveExpectedProps {
  readonly receiving: Receiving;
  /** Begins to receive what did not come yet. */
  readonly onAgain: () => void;
}

/** Scans in what is expected; what was not expected is heard, said and listed, and not taken in. At its end it is kept, and can be found again. */
export function ReceiveExpected({ receiving, onAgain }: ReceiveExpectedProps): ReactElement {
  const { t } = useTranslation('scan');
  const client = useQueryClient();
  const { caseId, handOverNumber } = receiving;
  const expected = expectedOf(receiving);
  const [finished, setFinished] = useState(false);
  const [closing, setClosing] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [unexpected, setUnexpected] = useState<readonly FoundCode[]>([]);
  const known = new Set(expected.map(({ itemId }) => itemId));
  const { place, moved, said, onCode } = useScanMoves((item) => {
    if (known.has(item.id)) return null;
    setUnexpected((before) => (before.some(({ id }) => id === item.id) ? before : [...before, item]));
    return item.caseId === caseId ? t('receive.placed', { title: item.title }) : t('receive.wrong', { title: item.title });
  });
  const taken = new Set(moved.map(({ item }) => item.id));
  const finish = async (): Promise<void> => {
    setClosing(true);
    try {
      await closeReceiving(receiving.id, receiving.version, { unexpected: unexpected.map(({ id }) => id) }, idempotencyKey());
      setFinished(true);
      setFailure(null);
      void client.invalidateQueries({ queryKey: ['receivings'] });
    } catch (error) {
      setFailure(problemWords(error, t('noAnswer')));
    } finally {
      setClosing(false);
    }
  };
  const missing = expected.filter(({ itemId }) => !taken.has(itemId));
  return (
    <>
      {!finished && (
        <>
          <ScanInput label={place === null ? t('move.scanPlace') : t('move.scanItems', { place: place.path })} onCode={onCode} />
          <Said said={said} />
        </>
      )}
      <Card
        title={t('receive.expected')}
        count={t('receive.count', { taken: expected.length - missing.length, of: expected.length })}
        flush
        actions={
          finished ? (
            missing.length > 0 && <Button onClick={onAgain}>{t('receive.resume')}</Button>
          ) : (
            <Button icon={PackageCheck} busy={closing} onClick={() => void finish()}>
              {t('receive.finish')}
            </Button>
          )
        }
      >
        {failure !== null && (
          <p className="card-body field-error" role="alert">
            {failure}
          </p>
        )}
        {finished && (
          <div className="card-body" role="status">
            {missing.length === 0 ? (
              <p>{t('receive.complete')}</p>
            ) : (
              <>
                <p>
                  <strong>{t('receive.short', { count: missing.length })}</strong>
                </p>
                {handOverNumber !== null && <p>{t('receive.shortWhat')}</p>}
              </>
            )}
            <p>
              <Link to="/bewaring/ontvangsten/$receivingId" params={{ receivingId: receiving.id }}>
                {t('receive.kept', { number: receiving.number })}
              </Link>
            </p>
          </div>
        )}
        <ExpectedList expected={expected} taken={taken} finished={finished} handOverNumber={handOverNumber} />
      </Card>
      <Card title={t('receive.unexpected')} count={unexpected.length} flush>
        {unexpected.length === 0 ? (
          <p className="card-body muted">{t('receive.unexpectedNone')}</p>
        ) : (
          <ul className="rail-list">
            {unexpected.map(({ id, reference, title, path }) => (
              <li key={id}>
                <Link to="/voorwerpen/$itemId" params={{ itemId: id }}>
                  {reference}
                </Link>{' '}
                {title}
                <div className="muted">{path ?? t('nowhere')}</div>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}
