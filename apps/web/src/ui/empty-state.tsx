import { Inbox, type LucideIcon } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import './empty-state.css';
import { Icon } from './icon.js';

interface EmptyStateProps {
  readonly title: string;
  readonly icon?: LucideIcon;
  /** Why there is nothing, and what to do about it. */
  readonly children?: ReactNode;
}

/** Says why a place is empty; nothing to show, filtered out and no access are three different texts. */
export function EmptyState({ title, icon = Inbox, children }: EmptyStateProps): ReactElement {
  return (
    <div className="empty-state">
      <Icon of={icon} />
      <p className="empty-state-title">{title}</p>
      {children}
    </div>
  );
}
