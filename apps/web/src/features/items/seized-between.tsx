import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

interface SeizedBetweenProps {
  readonly from: string;
  readonly to: string;
  readonly onChange: (change: { readonly from?: string | undefined; readonly to?: string | undefined }) => void;
}

/** Items seized from a date up to and including another. The browser's own field keeps the list light. */
export function SeizedBetween({ from, to, onChange }: SeizedBetweenProps): ReactElement {
  const { t } = useTranslation('items');
  return (
    <fieldset className="seized-between">
      <legend>{t('filter.seized')}</legend>
      <label>
        <span>{t('filter.from')}</span>
        <input type="date" className="input" value={from} max={to || undefined} onChange={({ target }) => onChange({ from: target.value || undefined })} />
      </label>
      <label>
        <span>{t('filter.to')}</span>
        <input type="date" className="input" value={to} min={from || undefined} onChange={({ target }) => onChange({ to: target.value || undefined })} />
      </label>
    </fieldset>
  );
}
