import { type ReactElement, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Brand } from '../frame/brand.js';
import { HowItWent } from './how-it-went.js';
import { ProviderLink } from './provider-link.js';
import './sign-in.css';
import { signedInElsewhere } from './signed-in-elsewhere.js';

/** Where the window beside the work ends: tells the other window, and closes when it may. */
export function SignedInPage(): ReactElement {
  const { t } = useTranslation('frame');
  const failed = new URLSearchParams(window.location.search).has('signIn');
  useEffect(() => {
    document.title = `${t('signIn.title')} · Zegel`;
    if (failed) return;
    signedInElsewhere.tell();
    window.close();
  }, [t, failed]);
  return (
    <div className="sign-in">
      <header className="sign-in-bar">
        <Brand />
      </header>
      <main id="main">
        <div className="sign-in-card">
          <h1>{t(failed ? 'signIn.title' : 'signIn.done')}</h1>
          {failed ? (
            <>
              <HowItWent />
              <ProviderLink />
            </>
          ) : (
            <p>{t('signIn.closeWindow')}</p>
          )}
        </div>
      </main>
    </div>
  );
}
