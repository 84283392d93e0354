import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionState } from '../../api/session-state.js';
import { Dialog } from '../../ui/dialog.js';
import { SignInAgain } from './sign-in-again.js';

/** The session ended while working: sign in again over the page, so that what was typed stays. */
export function SessionDialog(): ReactElement {
  const { t } = useTranslation('frame');
  const client = useQueryClient();
  const goOn = useCallback((): void => {
    sessionState.set(false);
    void client.invalidateQueries();
  }, [client]);
  return (
    <Dialog title={t('session.ended')} onClose={() => sessionState.set(false)} dirty>
      <div className="stack">
        <p>{t('session.keep')}</p>
        <SignInAgain onSignedIn={goOn} />
      </div>
    </Dialog>
  );
}
