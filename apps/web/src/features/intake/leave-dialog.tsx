import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button-link.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';

interface LeaveDialogProps {
  readonly waiting: number;
  readonly onLeave: () => void;
  readonly onClose: () => void;
}

/** Signing out while something on this device was never sent: says what stays and for whom. */
export function LeaveDialog({ waiting, onLeave, onClose }: LeaveDialogProps): ReactElement {
  const { t } = useTranslation('intake');
  return (
    <Dialog title={t('leave.title')} onClose={onClose}>
      <div className="stack">
        <p>{t('leave.what', { count: waiting })}</p>
        <div className="button-row">
          <ButtonLink to="/opname" look="primary" onClick={onClose}>
            {t('leave.send')}
          </ButtonLink>
          <Button onClick={onLeave}>{t('leave.leave')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
