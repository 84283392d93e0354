import type { LegalDate } from '@contract/platform';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';

interface ValidityProps {
  readonly from: LegalDate;
  readonly to: LegalDate | null;
}

/** For which starting events a version answers. */
export function Validity({ from, to }: ValidityProps): ReactElement {
  const { t } = useTranslation('rules');
  const locale = useLocale();
  return <>{to === null ? t('validFrom', { from: formatDate(from, locale) }) : t('validBetween', { from: formatDate(from, locale), to: formatDate(to, locale) })}</>;
}
