import type { Import } from '@contract/transfer';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Play } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/api-problem.js';
import { confirmImport, importPreviewQuery, importQuery } from '../../api/imports.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatNumber } from '../../lib/format-number.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { useCommand } from '../../ui/form/use-command.js';
import { LoadError } from '../../ui/load-error.js';
import { Skeleton } from '../../ui/skeleton.js';
import { toasterState } from '../../ui/toaster-state.js';
import { OtherReadings } from './other-readings.js';
import { PreviewErrors } from './preview-errors.js';
import { PreviewRows } from './preview-rows.js';

interface ImportPreviewProps {
  readonly one: Import;
}

/** The first rows as they would be written, every row that would be refused, and the button that writes. */
export function ImportPreview({ one }: ImportPreviewProps): ReactElement {
  const { t } = useTranslation('imports');
  const locale = useLocale();
  const client = useQueryClient();
  const { data, error, isPending, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    importPreviewQuery(one.id, one.version),
  );
  const { run, busy } = useCommand((version: number, key: string) => confirmImport(one.id, version, key));
  const again = (): void => void client.invalidateQueries({ queryKey: importQuery(one.id).queryKey });
  const confirm = (): void => {
    run(one.version).then(again, (refused: unknown) => {
      toasterState.show({ key: refused instanceof ApiProblem && refused.status === 412 ? 'changedMeanwhile' : 'notSaved' });
      again();
    });
  };
  if (isPending) return <Skeleton />;
  if (error && !data) return <LoadError error={error} onRetry={() => void refetch()} />;
  const first = data?.pages[0];
  if (!first) return <Skeleton />;
  const good = one.rowsRead - first.errorCount;
  return (
    <>
      <Card
        title={t('preview.title')}
        flush
        actions={
          good > 0 && (
            <Button look="primary" icon={Play} busy={busy} onClick={confirm}>
              {t('preview.confirm', { count: good, shown: formatNumber(good, locale) })}
            </Button>
          )
        }
      >
        <p className="card-body">
          {t('preview.what', { read: formatNumber(one.rowsRead, locale), shown: formatNumber(first.rows.length, locale) })}
          {good === 0 && ` ${t('preview.nothing')}`}
        </p>
        <PreviewRows rows={first.rows} />
      </Card>
      {one.rowsOtherwise > 0 && <OtherReadings one={one} />}
      <PreviewErrors
        importId={one.id}
        errors={data.pages.flatMap(({ errors }) => errors)}
        count={first.errorCount}
        more={hasNextPage ? () => void fetchNextPage({ cancelRefetch: false }) : null}
        busy={isFetchingNextPage}
      />
    </>
  );
}
