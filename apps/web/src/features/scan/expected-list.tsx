import { useQueryClient } from '@tanstack/react-query';
import { Circle, CircleCheck, CircleX, type LucideIcon } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reportMissing } from '../../api/custody.js';
import { idempotencyKey } from '../../api/idempotency-key.js';
import { serverNow } from '../../api/server-clock.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { refreshCustody } from '../custody/refresh-custody.js';
import { shownCode } from '../custody/shown-code.js';
import type { ExpectedThing } from './expected-here.js';
import { problemWords } from './problem-words.js';

interface ExpectedListProps {
  readonly expected: readonly ExpectedThing[];
  readonly taken: ReadonlySet<string>;
  readonly finished: boolean;
  readonly handOverNumber: number | null;
}

const iconOf = (came: boolean, gone: boolean): LucideIcon => {
  if (came) return CircleCheck;
  return gone ? CircleX : Circle;
};
const wordOf = (came: boolean, gone: boolean): 'receive.in' | 'receive.gone' | 'receive.out' => {
  if (came) return 'receive.in';
  return gone ? 'receive.gone' : 'receive.out';
};

/** What is expected, each with whether it came; of a hand-over, what did not come can be reported. */
export function ExpectedList({ expected, taken, finished, handOverNumber }: ExpectedListProps): ReactElement {
  const { t } = useTranslation('scan');
  const client = useQueryClient();
  const [reported, setReported] = useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = useState<string | null>(null);
  const report = async ({ itemId, placeId }: ExpectedThing): Promise<void> => {
    if (placeId === null || handOverNumber === null) return;
    try {
      await reportMissing(itemId, { fromPlaceId: placeId, noticedAt: new Date(serverNow()).toISOString(), reason: t('receive.reason', { number: handOverNumber }) }, idempotencyKey());
      setReported((before) => new Set(before).add(itemId));
      setFailure(null);
      void refreshCustody(client, [itemId]);
    } catch (error) {
      setFailure(problemWords(error, t('noAnswer')));
    }
  };
  return (
    <>
      {failure !== null && (
        <p className="card-body field-error" role="alert">
          {failure}
        </p>
      )}
      <ul className="rail-list">
        {expected.map((thing) => {
          const { itemId, reference, description, code } = thing;
          const came = taken.has(itemId);
          const gone = finished && !came;
          return (
            <li key={itemId}>
              {reference} {description} <span className="muted nowrap">{shownCode(code)}</span>
              <div className={came ? 'expected-came' : undefined}>
                <Icon of={iconOf(came, gone)} /> {t(wordOf(came, gone))}
              </div>
              {gone && reported.has(itemId) && <strong> {t('receive.reported')}</strong>}
              {gone && handOverNumber !== null && !reported.has(itemId) && (
                <div>
                  <Button look="link" aria-label={t('receive.reportItem', { item: reference })} onClick={() => void report(thing)}>
                    {t('receive.report')}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
