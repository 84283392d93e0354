import type { LucideIcon } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import './badge.css';
import { classNames } from '../lib/class-names.js';
import { Icon } from './icon.js';

export type Tone = 'danger' | 'warning' | 'success' | 'progress' | 'info' | 'neutral';

interface BadgeProps {
  readonly tone: Tone;
  readonly icon: LucideIcon;
  readonly children: ReactNode;
}

/** A status: always an icon, a word and a colour together. */
export function Badge({ tone, icon, children }: BadgeProps): ReactElement {
  return (
    <span className={classNames('badge', tone !== 'neutral' && `badge-${tone}`)}>
      <Icon of={icon} />
      <span>{children}</span>
    </span>
  );
}
