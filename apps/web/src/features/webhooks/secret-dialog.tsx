import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { SecretText } from '../../ui/secret-text.js';

interface SecretDialogProps {
  /** Null when the answer to a repeat came: the secret was shown before. */
  readonly secret: string | null;
  readonly onClose: () => void;
}

/** The secret with which messages are signed, once. */
export function SecretDialog({ secret, onClose }: SecretDialogProps): ReactElement {
  const { t } = useTranslation('webhooks');
  return (
    <Dialog title={t('secret.title')} onClose={onClose} dirty>
      <div className="stack">
        <p>{secret ? t('secret.what') : t('secret.shownBefore')}</p>
        {secret && <SecretText label={t('secret.title')} value={secret} />}
        <div className="button-row">
          <Button look="primary" onClick={onClose}>
            {t('secret.kept')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
