import type { Me } from '@contract/access';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useCallback } from 'react';
import { meQuery, wayQuery } from '../../api/session.js';
import { ProviderWindow } from './provider-window.js';
import { SignInForm } from './sign-in-form.js';
import { useMe } from './use-me.js';

interface SignInAgainProps {
  /** The provider asks, although it knows who is there. */
  readonly anew?: boolean;
  /** `same`: whether it is the person who was here; of another nothing may be shown or done. */
  readonly onSignedIn: (same: boolean) => void;
}

/** Signing in over the page, in the way that people sign in here; another person starts from the first page. */
export function SignInAgain({ anew = false, onSignedIn }: SignInAgainProps): ReactElement {
  const me = useMe();
  const client = useQueryClient();
  const way = useQuery(wayQuery).data?.way;
  const goOn = useCallback(
    (now: Me): void => {
      if (now.id !== me.id) window.location.assign('/');
      client.setQueryData(meQuery.queryKey, now);
      onSignedIn(now.id === me.id);
    },
    [client, me.id, onSignedIn],
  );
  return (
    <>
      {way === 'oidc' && <ProviderWindow again={anew} onSignedIn={goOn} />}
      {way === 'local' && <SignInForm login={me.login} onSignedIn={goOn} />}
    </>
  );
}
