import { WifiOff } from 'lucide-react';
import { type ReactElement, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.js';

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Says that the network is away and that what is typed stays. */
export function OfflineBanner(): ReactElement | null {
  const { t } = useTranslation('frame');
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  if (online) return null;
  return (
    <div className="banner" role="alert">
      <Icon of={WifiOff} />
      {t('offline')}
    </div>
  );
}
