import type { Me } from '@contract/access';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery, wayQuery } from '../../api/session.js';
import { stepUp } from '../../api/step-up.js';
import { Dialog } from '../../ui/dialog.js';
import { ProviderWindow } from './provider-window.js';
import { SignInForm } from './sign-in-form.js';
import { useMe } from './use-me.js';

/** Before an act that needs it: show anew who is there. The act then goes on by itself, with all that was typed. */
export function StepUpDialog(): ReactElement {
  const { t } = useTranslation('frame');
  const me = useMe();
  const client = useQueryClient();
  const way = useQuery(wayQuery).data?.way;
  const goOn = useCallback(
    (now: Me): void => {
      // Another person must not do what the first one was about to do.
      if (now.id !== me.id) window.location.assign('/');
      client.setQueryData(meQuery.queryKey, now);
      stepUp.answer(now.id === me.id);
    },
    [client, me.id],
  );
  return (
    <Dialog title={t('stepUp.title')} onClose={() => stepUp.answer(false)} dirty>
      <div className="stack">
        <p>{t('stepUp.why')}</p>
        {way === 'oidc' && <ProviderWindow again onSignedIn={goOn} />}
        {way === 'local' && <SignInForm login={me.login} onSignedIn={goOn} />}
      </div>
    </Dialog>
  );
}
