import type { PreviewRequest } from '@contract/deadlines';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';
import { LoadError } from '../../ui/load-error.js';
import { ProgressBar } from '../../ui/progress-bar.js';
import { usePreview } from './use-preview.js';

interface ChangePreviewProps {
  readonly change: Omit<PreviewRequest, 'cursor'>;
}

/** What a change would move: counts of all cases, examples of those that the reader may see. */
export function ChangePreview({ change }: ChangePreviewProps): ReactElement {
  const { t } = useTranslation('rules');
  const locale = useLocale();
  const { sum, done, error, retry } = usePreview(change);
  if (error) return <LoadError error={error} onRetry={retry} />;
  const { total, looked, counts, casesThatMove, examples } = sum;
  const date = (on: string | null): string => (on === null ? '–' : formatDate(on, locale));
  return (
    <section aria-label={t('preview.title')}>
      {!done && <ProgressBar label={t('preview.looking')} value={looked} max={total} />}
      <p role="status">{t(done ? 'preview.done' : 'preview.looked', { looked, total, moving: casesThatMove })}</p>
      {done && counts.length === 0 && <p>{t('preview.nothing')}</p>}
      {counts.length > 0 && (
        <ul>
          {counts.map(({ ruleId, kind, count }) => (
            <li key={`${ruleId} ${kind}`}>
              {ruleId}: {t(`move.${kind}`, { count })}
            </li>
          ))}
        </ul>
      )}
      {examples.length > 0 && (
        <table className="plain-table">
          <caption>{t('preview.examples')}</caption>
          <thead>
            <tr>
              {(['case', 'rule', 'from', 'to'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`preview.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {examples.map(({ caseId, caseReference, ruleId, from, to }, index) => (
              <tr key={`${caseId} ${ruleId} ${index}`}>
                <td>
                  <Link to="/dossiers/$caseId/termijnen" params={{ caseId }}>
                    {caseReference}
                  </Link>
                </td>
                <td>{ruleId}</td>
                <td>{date(from)}</td>
                <td>{date(to)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {done && casesThatMove > 0 && examples.length === 0 && <p className="muted">{t('preview.noneVisible')}</p>}
    </section>
  );
}
