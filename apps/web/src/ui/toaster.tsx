import { X } from 'lucide-react';
import { type ReactElement, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.js';
import './toaster.css';
import { toasterState } from './toaster-state.js';

/** Shows and speaks what was just done. */
export function Toaster(): ReactElement {
  const { t } = useTranslation('common');
  const toasts = useSyncExternalStore(toasterState.subscribe, toasterState.get);
  return (
    <div className="toaster" role="status">
      {toasts.map(({ id, key, values }) => (
        <div key={id} className="toast">
          <span>{t(`toast.${key}` as 'toast.saved', { ...values })}</span>
          <Button icon={X} aria-label={t('close')} onClick={() => toasterState.dismiss(id)} />
        </div>
      ))}
    </div>
  );
}
