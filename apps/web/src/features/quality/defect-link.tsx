import type { DefectKind } from '@contract/items';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatNumber } from '../../lib/format-number.js';

interface DefectLinkProps {
  readonly kind: DefectKind;
  readonly count: number;
  /** Of how many items. */
  readonly of: number;
  /** Whose figure it is: narrows the list behind it. */
  readonly where: { readonly unit: string } | { readonly case: string };
  /** Whose figure it is, in words, for who cannot see the row. */
  readonly name: string;
}

/** A figure of data quality as the way to the items behind it. */
export function DefectLink({ kind, count, of, where, name }: DefectLinkProps): ReactElement {
  const { t } = useTranslation('quality');
  const locale = useLocale();
  if (count === 0) return <span className="muted">0</span>;
  const share = new Intl.NumberFormat(locale, { style: 'percent' }).format(count / of);
  return (
    <span className="nowrap">
      <Link to="/kwaliteit/voorwerpen" search={{ defect: kind, ...where }} aria-label={t('list', { count, what: t(`kind.${kind}`), name })}>
        {formatNumber(count, locale)}
      </Link>{' '}
      <span className="muted">{share}</span>
    </span>
  );
}
