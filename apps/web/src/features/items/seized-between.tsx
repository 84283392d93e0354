import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterDate } from '../../ui/filter-date.js';

interface SeizedBetweenProps {
  readonly from: string;
  readonly to: string;
  readonly onChange: (change: { readonly from?: string | undefined; readonly to?: string | undefined }) => void;
}

/** Items seized from a date up to and including another. */
export function SeizedBetween({ from, to, onChange }: SeizedBetweenProps): ReactElement {
  const { t } = useTranslation('items');
  return (
    <fieldset className="seized-between">
      <legend>{t('filter.seized')}</legend>
      <FilterDate label={t('filter.from')} value={from} onChange={(date) => onChange({ from: date })} />
      <FilterDate label={t('filter.to')} value={to} onChange={(date) => onChange({ to: date })} />
    </fieldset>
  );
}
