import type { HandOverAnswer } from '@contract/custody';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { PackageCheck } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { placesQuery } from '../../api/custody.js';
import { recordHandOver } from '../../api/hand-overs.js';
import { serverNow } from '../../api/server-clock.js';
import { directoryQuery } from '../../api/session.js';
import { formatTime } from '../../lib/format-date.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { refreshCustody } from '../custody/refresh-custody.js';
import { Said } from '../scan/said.js';
import { ScanInput } from '../scan/scan-input.js';
import { useMe } from '../session/use-me.js';
import { noSignature } from '../signature/signature-field.js';
import { emptyHandOver, handOverRequest, type Who } from './hand-over-form.js';
import './hand-over.css';
import { HandOverFields } from './hand-over-fields.js';
import { HandedThings } from './handed-things.js';
import { ReceiptLink } from './receipt-link.js';
import { SignStep } from './sign-step.js';
import { useGathered } from './use-gathered.js';

interface HandOverByScanProps {
  /** An item that is on the list from the start. */
  readonly itemId?: string;
  /** Begins anew, with an empty list. */
  readonly onAgain: () => void;
}

/** Hands things over: gather them by scan, say to whom and where, and both sign for exactly that. */
export function HandOverByScan({ itemId, onAgain }: HandOverByScanProps): ReactElement {
  const { t } = useTranslation('hand-over');
  const client = useQueryClient();
  const me = useMe();
  const { data: places } = useQuery(placesQuery());
  const { data: directory } = useQuery(directoryQuery);
  const [signing, setSigning] = useState(false);
  const [done, setDone] = useState<HandOverAnswer | null>(null);
  const state = useServerForm({
    defaultValues: emptyHandOver(me.serverToday, formatTime(new Date(serverNow()).toISOString())),
    submit: (values, key) => recordHandOver(handOverRequest(values), key),
    toPath: (path) => path.replace(/^handedAt$/, 'time').replace(/^(giver|taker)\/userId$/, '$1Id'),
    onDone: (answer, { items }) => {
      setDone(answer);
      void refreshCustody(client, items.map((item) => item.itemId));
      void client.invalidateQueries({ queryKey: ['custody', 'hand-overs'] });
    },
  });
  const { form } = state;
  const list = useFieldArray({ control: form.control, name: 'items' });
  const { said, onCode } = useGathered({ first: itemId, has: (id) => form.getValues('items').some((item) => item.itemId === id), add: (thing) => list.append(thing, { shouldFocus: false }) });
  const place = places?.find(({ id }) => id === form.watch('toPlaceId'));
  const answers = place && place.kind !== 'holder' && place.kind !== 'partner' ? place.answers : null;
  const nameOf = (who: Who, self: string | undefined, userId: string, name: string): string => {
    if (who === 'self') return self ?? '';
    return who === 'colleague' ? (directory?.people.find(({ id }) => id === userId)?.name ?? '') : name;
  };
  if (done) {
    return (
      <EmptyState title={t('done', { number: done.number })} icon={PackageCheck}>
        <p>{t('doneWhat')}</p>
        <div className="button-row">
          <ReceiptLink id={done.id} number={done.number} look="primary" />
          <Button onClick={onAgain}>{t('another')}</Button>
        </div>
      </EmptyState>
    );
  }
  const values = form.getValues();
  const toSign = async (): Promise<void> => {
    if (await form.trigger()) setSigning(true);
  };
  const back = (): void => {
    form.setValue('giverSignature', noSignature);
    form.setValue('takerSignature', noSignature);
    setSigning(false);
  };
  return (
    <div className="stack">
      {!signing && (
        <>
          <ScanInput label={t('scan')} onCode={onCode} />
          <Said said={said} />
        </>
      )}
      <ServerForm state={state} label={t('title')}>
        {signing ? (
          <SignStep
            values={values}
            place={place?.path ?? ''}
            giver={nameOf(values.giver, me.name, values.giverId, values.giverName)}
            taker={nameOf(values.taker, answers?.name, values.takerId, values.takerName)}
            busy={state.busy}
            onBack={back}
          />
        ) : (
          <>
            <Card title={t('list')} count={list.fields.length}>
              {list.fields.length === 0 ? <p className="muted">{t('none')}</p> : <HandedThings things={list.fields} onRemove={list.remove} />}
            </Card>
            {list.fields.length > 0 && <HandOverFields me={me} answers={answers} today={me.serverToday} onSign={() => void toSign()} />}
          </>
        )}
      </ServerForm>
    </div>
  );
}
