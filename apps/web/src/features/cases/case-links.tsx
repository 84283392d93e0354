import type { CaseLink } from '@contract/cases';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

interface CaseLinksProps {
  readonly links: readonly CaseLink[];
}

/** The cases this one hangs together with, and why. */
export function CaseLinks({ links }: CaseLinksProps): ReactElement {
  const { t } = useTranslation('cases');
  if (links.length === 0) return <p className="muted">{t('links.none')}</p>;
  return (
    <ul className="stack-tight">
      {links.map(({ id, caseId, reference, title, kind, reason }) => (
        <li key={id}>
          <Link to="/dossiers/$caseId" params={{ caseId }} search={{}}>
            {reference} {title}
          </Link>{' '}
          <span className="muted">
            {t(`links.${kind}`)}: {reason}
          </span>
        </li>
      ))}
    </ul>
  );
}
