import type { UnplacedRow } from '@contract/custody';
import { useInfiniteQuery } from '@tanstack/react-query';
import { CircleCheck, Circle } from 'lucide-react';
import { type ReactElement, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unplacedQuery } from '../../api/custody.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import { shownCode } from '../custody/shown-code.js';
import { Said } from './said.js';
import { ScanInput } from './scan-input.js';
import { useScanMoves } from './use-scan-moves.js';

/** Takes in what is expected of a case: a wrong item is heard and said, and not taken in. */
export function ReceiveByScan(): ReactElement {
  const { t } = useTranslation('scan');
  const id = useId();
  const list = usePagedRows(useInfiniteQuery(unplacedQuery({})));
  const [caseId, setCaseId] = useState('');
  const [expected, setExpected] = useState<ReadonlyMap<string, UnplacedRow>>(new Map());
  const { rows, hasMore, onMore, state } = list;
  useEffect(() => {
    if (hasMore && state === 'ready') onMore();
  }, [hasMore, onMore, state]);
  const cases = [...new Map(rows.map((row) => [row.caseId, row.caseReference])).entries()].sort(([, one], [, other]) => one.localeCompare(other));
  const { place, moved, said, onCode } = useScanMoves((item) => {
    if (expected.has(item.id)) return null;
    return item.caseId === caseId ? t('receive.placed', { title: item.title }) : t('receive.wrong', { title: item.title });
  });
  const taken = new Set(moved.map(({ item }) => item.id));
  const choose = (chosen: string): void => {
    setCaseId(chosen);
    setExpected(new Map(rows.filter((row) => row.caseId === chosen).map((row) => [row.itemId, row])));
  };
  if (state === 'ready' && rows.length === 0) return <EmptyState title={t('receive.nothing')} />;
  return (
    <div className="stack">
      <div>
        <label className="field-label" htmlFor={id}>
          {t('receive.case')}
        </label>
        <select id={id} className="input" value={caseId} onChange={(event) => choose(event.target.value)}>
          <option value="">{t('receive.choose')}</option>
          {cases.map(([value, reference]) => (
            <option key={value} value={value}>
              {reference}
            </option>
          ))}
        </select>
      </div>
      {caseId !== '' && (
        <>
          <ScanInput label={place === null ? t('move.scanPlace') : t('move.scanItems', { place: place.path })} onCode={onCode} />
          <Said said={said} />
          <Card title={t('receive.expected')} count={t('receive.count', { taken: [...expected.keys()].filter((key) => taken.has(key)).length, of: expected.size })} flush>
            <ul className="rail-list">
              {[...expected.values()].map(({ itemId, reference, description, code }) => (
                <li key={itemId}>
                  <Icon of={taken.has(itemId) ? CircleCheck : Circle} name={taken.has(itemId) ? t('receive.in') : t('receive.out')} /> {reference} {description}{' '}
                  <span className="muted nowrap">{shownCode(code)}</span>
                </li>
              ))}
            </ul>
          </Card>
        </>
      )}
    </div>
  );
}
