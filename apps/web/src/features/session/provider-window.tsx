import type { Me } from '@contract/access';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery, providerAddress } from '../../api/session.js';
import { buttonClass } from '../../ui/button-look.js';
import '../../ui/button.css';
import { signedInElsewhere } from './signed-in-elsewhere.js';

interface ProviderWindowProps {
  /** Ask although somebody is signed in. */
  readonly again?: boolean;
  readonly onSignedIn: (me: Me) => void;
}

/** To the provider in a window beside this one, so that what was typed here stays; hears of it when somebody came back there. */
export function ProviderWindow({ again = false, onSignedIn }: ProviderWindowProps): ReactElement {
  const { t } = useTranslation('frame');
  const client = useQueryClient();
  useEffect(
    () =>
      signedInElsewhere.hear(() => {
        void client.fetchQuery({ ...meQuery, staleTime: 0 }).then(onSignedIn, () => undefined);
      }),
    [client, onSignedIn],
  );
  return (
    <div className="form-actions">
      <a className={buttonClass('primary')} href={providerAddress('/aangemeld', again)} target="_blank" rel="opener">
        {t('signIn.atProvider')}
      </a>
    </div>
  );
}
