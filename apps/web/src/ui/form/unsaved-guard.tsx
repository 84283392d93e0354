import { useBlocker } from '@tanstack/react-router';
import { lazy, type ReactElement, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../button.js';

const Dialog = lazy(() => import('../dialog.js').then((file) => ({ default: file.Dialog })));

interface UnsavedGuardProps {
  readonly dirty: boolean;
}

/** Asks before a page with typed text is left. */
export function UnsavedGuard({ dirty }: UnsavedGuardProps): ReactElement | null {
  const { t } = useTranslation('common');
  const blocker = useBlocker({ shouldBlockFn: () => dirty, enableBeforeUnload: dirty, withResolver: true });
  if (blocker.status !== 'blocked') return null;
  return (
    <Suspense fallback={null}>
      <Dialog title={t('unsaved.title')} onClose={blocker.reset}>
        <div className="stack">
          <p>{t('unsaved.what')}</p>
          <div className="button-row">
            <Button look="primary" onClick={blocker.reset}>
              {t('unsaved.stay')}
            </Button>
            <Button look="danger" onClick={blocker.proceed}>
              {t('unsaved.leave')}
            </Button>
          </div>
        </div>
      </Dialog>
    </Suspense>
  );
}
