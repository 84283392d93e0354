import type { CountOutcome, StockCountShown } from '@contract/custody';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countLinesQuery, scanForCount, withdrawScan } from '../../api/counts.js';
import { moveItems } from '../../api/custody.js';
import { idempotencyKey } from '../../api/idempotency-key.js';
import { serverNow } from '../../api/server-clock.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { FilterChip } from '../../ui/filter-chip.js';
import '../../ui/filter-bar.css';
import { LoadError } from '../../ui/load-error.js';
import { Skeleton } from '../../ui/skeleton.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import { refreshCustody } from '../custody/refresh-custody.js';
import { problemWords } from '../scan/problem-words.js';
import { CountLine } from './count-line.js';
import { refreshCount } from './refresh-count.js';

interface CountLinesProps {
  readonly count: StockCountShown;
}

const shown = ['missing', 'unexpected', 'found', 'left', 'beside'] as const satisfies readonly CountOutcome[];

/** The things of a count by what became of them; what is not right can be mended from here. */
export function CountLines({ count }: CountLinesProps): ReactElement {
  const { t } = useTranslation('counts');
  const client = useQueryClient();
  const [chosen, setChosen] = useState<CountOutcome>('missing');
  const [failure, setFailure] = useState<string | null>(null);
  const { numbers, hidden } = count;
  const list = usePagedRows(useInfiniteQuery(countLinesQuery(count.id, hidden ? undefined : chosen)));
  const act = async (work: () => Promise<unknown>, itemId: string): Promise<void> => {
    try {
      await work();
      setFailure(null);
    } catch (error) {
      setFailure(problemWords(error, t('scan.noAnswer')));
    }
    void refreshCount(client, count.id);
    void refreshCustody(client, [itemId]);
  };
  const chips = numbers === null ? [] : shown.filter((outcome) => outcome === 'missing' || outcome === 'unexpected' || outcome === 'found' || numbers[outcome] > 0);
  return (
    <Card title={hidden ? t('lines.seen') : t('lines.title')} flush>
      {numbers !== null && (
        <div className="card-body">
          <div className="filters" role="group" aria-label={t('lines.which')}>
            {chips.map((outcome) => (
              <FilterChip key={outcome} pressed={outcome === chosen} onToggle={() => setChosen(outcome)}>
                {t(outcome === 'missing' && count.state === 'open' ? 'numbers.notYet' : `numbers.${outcome}`)} {numbers[outcome]}
              </FilterChip>
            ))}
          </div>
        </div>
      )}
      {failure !== null && (
        <p className="card-body field-error" role="alert">
          {failure}
        </p>
      )}
      {list.state === 'loading' && <Skeleton lines={4} />}
      {list.error !== null && list.rows.length === 0 && <LoadError error={list.error} onRetry={list.onRetry} />}
      {list.state === 'ready' && list.error === null && list.rows.length === 0 && <p className="card-body muted">{hidden ? t('lines.noneSeen') : t(`lines.none.${chosen}`)}</p>}
      {list.rows.length > 0 && (
        <ul className="rail-list">
          {list.rows.map((line) => (
            <CountLine
              key={line.itemId}
              line={line}
              count={count}
              onTick={() => void act(() => scanForCount(count.id, { itemId: line.itemId }, idempotencyKey()), line.itemId)}
              onWithdraw={() => void act(() => withdrawScan(count.id, line.itemId, idempotencyKey()), line.itemId)}
              onMove={() =>
                void act(
                  () =>
                    moveItems(
                      {
                        toPlaceId: line.spotId ?? count.placeId,
                        movedAt: new Date(serverNow()).toISOString(),
                        reason: t('lines.moveReason', { number: count.number }),
                        items: [{ itemId: line.itemId, fromPlaceId: line.placeId }],
                      },
                      idempotencyKey(),
                    ),
                  line.itemId,
                )
              }
            />
          ))}
        </ul>
      )}
      {list.hasMore && (
        <div className="card-body">
          <Button busy={list.state === 'loading-more'} onClick={list.onMore}>
            {t('more')}
          </Button>
        </div>
      )}
    </Card>
  );
}
