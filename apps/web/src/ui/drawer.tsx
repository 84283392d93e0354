import type { ReactElement, ReactNode } from 'react';
import { Dialog } from './dialog.js';

interface DrawerProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A panel at the right, with the page it belongs to still in sight. */
export function Drawer({ title, onClose, children }: DrawerProps): ReactElement {
  return (
    <Dialog title={title} onClose={onClose} shape="drawer">
      {children}
    </Dialog>
  );
}
