import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../ui/page-heading.js';

const known = ['screenReader', 'table', 'documents'] as const;

/** What is known of the accessibility of this app, and where to turn with a problem. */
export function StatementPage(): ReactElement {
  const { t } = useTranslation('statement');
  return (
    <div className="page page-narrow stack">
      <PageHeading title={t('title')} />
      <p>{t('aim')}</p>
      <p>{t('tested')}</p>
      <section className="stack-tight">
        <h2>{t('known')}</h2>
        <ul className="plain-list">
          {known.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      </section>
      <section className="stack-tight">
        <h2>{t('report')}</h2>
        <p>{t('reportHow')}</p>
      </section>
    </div>
  );
}
