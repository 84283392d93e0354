import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import type { Option } from '../../ui/form/select-field.js';
import { LoadError } from '../../ui/load-error.js';
import { Skeleton } from '../../ui/skeleton.js';
import type { Preview } from './hand-over-form.js';
import { HandOverTable } from './hand-over-table.js';
import type { Receivers } from './receivers.js';

interface HandOverSeenProps {
  readonly preview: Preview;
  readonly people: readonly Option[];
  readonly toName: string;
  readonly receivers: Receivers;
  readonly onChoose: (deadlineId: string, receiver: string) => void;
}

/** What would go over, page by page, before anything does. */
export function HandOverSeen({ preview, ...rest }: HandOverSeenProps): ReactElement | null {
  const { t } = useTranslation('handling');
  if (preview.isLoading) return <Skeleton lines={8} />;
  if (preview.error && !preview.data) return <LoadError error={preview.error} onRetry={() => void preview.refetch()} />;
  if (!preview.data) return null;
  const rows = preview.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) {
    return (
      <EmptyState title={t('handOver.none')}>
        <p>{t('handOver.noneDo')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <HandOverTable rows={rows} total={preview.data.pages[0]?.total ?? 0} {...rest} />
      {preview.hasNextPage && (
        <div className="button-row">
          <Button onClick={() => void preview.fetchNextPage()} busy={preview.isFetchingNextPage}>
            {t('more')}
          </Button>
        </div>
      )}
    </>
  );
}
