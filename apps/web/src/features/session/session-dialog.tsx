import type { Me } from '@contract/access';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionState } from '../../api/session-state.js';
import { meQuery, wayQuery } from '../../api/session.js';
import { Dialog } from '../../ui/dialog.js';
import { ProviderWindow } from './provider-window.js';
import { SignInForm } from './sign-in-form.js';
import { useMe } from './use-me.js';

/** The session ended while working: sign in again over the page, so that what was typed stays. */
export function SessionDialog(): ReactElement {
  const { t } = useTranslation('frame');
  const me = useMe();
  const client = useQueryClient();
  const way = useQuery(wayQuery).data?.way;
  const goOn = useCallback(
    (now: Me): void => {
      // Another person must not see what the first one had on the screen.
      if (now.id !== me.id) window.location.assign('/');
      client.setQueryData(meQuery.queryKey, now);
      sessionState.set(false);
      void client.invalidateQueries();
    },
    [client, me.id],
  );
  return (
    <Dialog title={t('session.ended')} onClose={() => sessionState.set(false)} dirty>
      <div className="stack">
        <p>{t('session.keep')}</p>
        {way === 'oidc' && <ProviderWindow onSignedIn={goOn} />}
        {way === 'local' && <SignInForm login={me.login} onSignedIn={goOn} />}
      </div>
    </Dialog>
  );
}
