import type { ListExport } from '@contract/lists';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { listExportQuery } from '../../api/lists.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatNumber } from '../../lib/format-number.js';
import { Button } from '../../ui/button.js';
import { ProgressBar } from '../../ui/progress-bar.js';

interface ExportProgressProps {
  readonly begun: ListExport;
  readonly onClose: () => void;
}

/** How far a file is; the browser saves it meanwhile. */
export function ExportProgress({ begun, onClose }: ExportProgressProps): ReactElement {
  const { t } = useTranslation(['lists', 'common']);
  const locale = useLocale();
  const { data = begun } = useQuery(listExportQuery(begun.id));
  const { state, total, exact, written } = data;
  const words = state === 'done' || state === 'broken' ? t(`lists:export.${state}`) : t('lists:export.running');
  const rows = t(exact ? 'lists:export.progress' : 'lists:export.progressMore', { written: formatNumber(written, locale), total: formatNumber(total, locale) });
  return (
    <>
      <p role="status">{words}</p>
      {exact && state !== 'broken' && <ProgressBar label={rows} value={state === 'done' ? total : written} max={total} />}
      <p>{rows}</p>
      <div className="button-row">
        <Button onClick={onClose}>{t('common:close')}</Button>
      </div>
    </>
  );
}
