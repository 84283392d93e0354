import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unplacedQuery } from '../../api/custody.js';
import { handOverQuery, handOversQuery } from '../../api/hand-overs.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Skeleton } from '../../ui/skeleton.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import { type ExpectedThing, expectedOfCase, expectedOfHandOver } from './expected-here.js';
import { ReceiveExpected } from './receive-expected.js';

interface Announced {
  readonly things: readonly ExpectedThing[];
  readonly caseId: string | null;
  readonly handOverNumber: number | null;
}

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
  const [expected, setExpected] = useState<Announced | null>(null);
  useAllRows(unplaced);
  useAllRows(handOvers);
  const cases = [...new Map(unplaced.rows.map((row) => [row.caseId, row.caseReference])).entries()].sort(([, one], [, other]) => one.localeCompare(other));
  // What was expected when one began stays the list, whatever arrives meanwhile.
  const choose = async (value: string): Promise<void> => {
    const [kind = '', id = ''] = value.split(' ');
    setChosen(value);
    setExpected(kind === 'case' ? { things: expectedOfCase(unplaced.rows, id), caseId: id, handOverNumber: null } : null);
    if (kind !== 'hand-over') return;
    const handOver = await client.fetchQuery({ ...handOverQuery(id), staleTime: 0 }).catch(() => null);
    if (handOver === null) setChosen('');
    else setExpected({ things: expectedOfHandOver(handOver), caseId: null, handOverNumber: handOver.number });
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
      {chosen !== '' && expected === null && <Skeleton lines={4} />}
      {expected !== null && <ReceiveExpected key={chosen} expected={expected.things} caseId={expected.caseId} handOverNumber={expected.handOverNumber} />}
    </div>
  );
}
