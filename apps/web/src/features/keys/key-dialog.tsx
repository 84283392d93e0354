import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { SecretText } from '../../ui/secret-text.js';

interface KeyDialogProps {
  /** Null when the answer to a repeat came: the key was shown before. */
  readonly value: string | null;
  readonly onClose: () => void;
}

/** The key of another system, once. */
export function KeyDialog({ value, onClose }: KeyDialogProps): ReactElement {
  const { t } = useTranslation('keys');
  return (
    <Dialog title={t('made.title')} onClose={onClose} dirty>
      <div className="stack">
        <p>{value === null ? t('made.shownBefore') : t('made.what')}</p>
        {value !== null && <SecretText label={t('made.title')} value={value} />}
        <div className="button-row">
          <Button look="primary" onClick={onClose}>
            {t('made.kept')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
