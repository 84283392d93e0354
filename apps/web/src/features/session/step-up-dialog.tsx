import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { stepUp } from '../../api/step-up.js';
import { Dialog } from '../../ui/dialog.js';
import { SignInAgain } from './sign-in-again.js';

const answer = (same: boolean): void => stepUp.answer(same);

/** Before an act that needs it: show anew who is there. The act then goes on by itself, with all that was typed. */
export function StepUpDialog(): ReactElement {
  const { t } = useTranslation('frame');
  return (
    <Dialog title={t('stepUp.title')} onClose={() => answer(false)} dirty>
      <div className="stack">
        <p>{t('stepUp.why')}</p>
        <SignInAgain anew onSignedIn={answer} />
      </div>
    </Dialog>
  );
}
