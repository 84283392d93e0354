import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery, wayQuery } from '../../api/session.js';
import { toLocale } from '../../lib/locale.js';
import { LoadError } from '../../ui/load-error.js';
import { Brand } from '../frame/brand.js';
import { LanguageButton } from '../frame/language-button.js';
import { HowItWent } from './how-it-went.js';
import { ProviderLink } from './provider-link.js';
import './sign-in.css';
import { SignInForm } from './sign-in-form.js';

/** The page for whoever is not signed in; the address stays, so that the wanted page opens afterwards. */
export function SignInPage(): ReactElement {
  const { t, i18n } = useTranslation('frame');
  const client = useQueryClient();
  const way = useQuery(wayQuery);
  useEffect(() => {
    document.title = `${t('signIn.title')} · Zegel`;
  }, [t]);
  return (
    <div className="sign-in">
      <header className="sign-in-bar">
        <Brand />
        <LanguageButton onChoose={(language) => void i18n.changeLanguage(language)} />
      </header>
      <main id="main">
        <div className="sign-in-card">
          <h1>{t('signIn.title')}</h1>
          <p>{t('signIn.what')}</p>
          <HowItWent />
          {way.data?.way === 'oidc' && <ProviderLink />}
          {way.data?.way === 'local' && (
            <SignInForm
              onSignedIn={(me) => {
                void i18n.changeLanguage(toLocale(me.locale));
                client.setQueryData(meQuery.queryKey, me);
              }}
            />
          )}
          {way.error && <LoadError error={way.error} onRetry={() => void way.refetch()} />}
        </div>
      </main>
      <footer>
        <Link to="/toegankelijkheid">{t('menu.accessibility')}</Link>
      </footer>
    </div>
  );
}
