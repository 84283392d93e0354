import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { providerAddress } from '../../api/session.js';
import { buttonClass } from '../../ui/button-look.js';
import '../../ui/button.css';

/** This page's address, without the news of the last try. */
function wanted(): string {
  const { pathname, search, hash } = window.location;
  const rest = new URLSearchParams(search);
  rest.delete('signIn');
  return `${pathname}${rest.size === 0 ? '' : `?${rest}`}${hash}`;
}

/** To the provider, and back to the page that was asked for. */
export function ProviderLink(): ReactElement {
  const { t } = useTranslation('frame');
  return (
    <a className={buttonClass('primary')} href={providerAddress(wanted())}>
      {t('signIn.atProvider')}
    </a>
  );
}
