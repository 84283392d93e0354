import type { Receiving } from '@contract/custody';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unplacedQuery } from '../../api/custody.js';
import { handOversQuery } from '../../api/hand-overs.js';
import { idempotencyKey } from '../../api/idempotency-key.js';
import { receivingQuery, startReceiving } from '../../api/receivings.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Skeleton } from '../../ui/skeleton.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import { problemWords } from './problem-words.js';
import { ReceiveExpected } from './receive-expected.js';

/** A list that is read to its end, because all of it is chosen from. */
function useAllRows<T>(list: { readonly rows: readonly T[]; readonly hasMore: boolean; readonly onMore: () => void; readonly state: string }): void {
  const { hasMore, onMore, state } = list;
  useEffect(() => {
    if (hasMore && state === 'ready') onMore();
  }, [hasMore, onMore, state]);
}

/** Takes in what is announced: the items of a case that have no place yet, or what was handed over and has not arrived. */
export function ReceiveByScan(): ReactElement {
  const { t } = useTranslation('scan');
  const id = useId();
  const client = useQueryClient();
  const unplaced = usePagedRows(useInfiniteQuery(unplacedQuery({})));
  const handOvers = usePagedRows(useInfiniteQuery(handOversQuery(true)));
  const [chosen, setChosen] = useState('');
  const [receiving, setReceiving] = useState<Receiving | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useAllRows(unplaced);
  useAllRows(handOvers);
  const cases = [...new Map(unplaced.rows.map((row) => [row.caseId, row.caseReference])).entries()].sort(([, one], [, other]) => one.localeCompare(other));
  const choose = async (value: string): Promise<void> => {
    const [kind = '', of = ''] = value.split(' ');
    setChosen(value);
    setReceiving(null);
    setFailure(null);
    if (kind === '') return;
    try {
      const started = await startReceiving(kind === 'case' ? { caseId: of } : { handOverId: of }, idempotencyKey());
      setReceiving(await client.fetchQuery({ ...receivingQuery(started.id), staleTime: 0 }));
      void client.invalidateQueries({ queryKey: ['receivings', 'list'] });
    } catch (error) {
      setChosen('');
      setFailure(problemWords(error, t('noAnswer')));
    }
  };
  if (unplaced.state === 'ready' && handOvers.state === 'ready' && unplaced.rows.length + handOvers.rows.length === 0 && chosen === '') return <EmptyState title={t('receive.nothing')} />;
  return (
    <div className="stack">
      <div>
        <label className="field-label" htmlFor={id}>
          {t('receive.case')}
        </label>
        <select id={id} className="input" value={chosen} onChange={(event) => void choose(event.target.value)}>
          <option value="">{t('receive.choose')}</option>
          {cases.length > 0 && (
            <optgroup label={t('receive.cases')}>
              {cases.map(([value, reference]) => (
                <option key={value} value={`case ${value}`}>
                  {t('receive.ofCase', { reference })}
                </option>
              ))}
            </optgroup>
          )}
          {handOvers.rows.length > 0 && (
            <optgroup label={t('receive.handOvers')}>
              {handOvers.rows.map(({ id: value, number, giver, taker }) => (
                <option key={value} value={`hand-over ${value}`}>
                  {t('receive.ofHandOver', { number, giver, taker })}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      </div>
      {failure !== null && (
        <p className="field-error" role="alert">
          {failure}
        </p>
      )}
      {chosen !== '' && receiving === null && <Skeleton lines={4} />}
      {receiving !== null && <ReceiveExpected key={receiving.id} receiving={receiving} onAgain={() => void choose(chosen)} />}
    </div>
  );
}
