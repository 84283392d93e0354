import { X } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from 'react-i18next';
import { classNames } from '../lib/class-names.js';
import { Button } from './button.js';
import './overlay.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly shape?: 'narrow' | 'wide' | 'drawer';
  /** Something was typed: a click beside the dialog no longer closes it. */
  readonly dirty?: boolean;
}

/** A layer over the page; Escape closes it and gives the focus back. Loaded with the feature that needs it. */
export function Dialog({ title, onClose, children, shape = 'narrow', dirty }: DialogProps): ReactElement {
  const { t } = useTranslation('common');
  const drawer = shape === 'drawer';
  return (
    <ModalOverlay
      isOpen
      isDismissable={!dirty}
      onOpenChange={(open) => !open && onClose()}
      className={classNames('overlay', drawer && 'overlay-drawer')}
    >
      <Modal className={drawer ? 'drawer-box' : classNames('dialog-box', shape === 'wide' && 'dialog-wide')}>
        <AriaDialog className="dialog-inner">
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button look="quiet" icon={X} aria-label={t('close')} onClick={onClose} />
          </div>
          <div className="dialog-body">{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
