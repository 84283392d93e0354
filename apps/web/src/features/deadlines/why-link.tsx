import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

interface WhyLinkProps {
  readonly id: string;
}

/** "Waarom deze datum?": opens the explanation over the page of the case that is in sight. */
export function WhyLink({ id }: WhyLinkProps): ReactElement {
  const { t } = useTranslation('common');
  return (
    <p>
      <Link to="." search={{ termijn: id }} className="button button-link" resetScroll={false}>
        {t('why')}
      </Link>
    </p>
  );
}
