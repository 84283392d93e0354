import type { LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import './badge.css';
import { classNames } from '../lib/class-names.js';
import { Icon } from './icon.js';

export type Tone = 'danger' | 'warning' | 'success' | 'progress' | 'info' | 'neutral';

interface BadgeProps {
  readonly tone: Tone;
  readonly icon: LucideIcon;
  readonly children: string;
}

/** A status: always an icon, a word and a colour together. */
export function Badge({ tone, icon, children }: BadgeProps): ReactElement {
  return (
    <span className={classNames('badge', tone !== 'neutral' && `badge-${tone}`)}>
      <Icon of={icon} />
      {/* In a narrow column the word may be cut off; pointing at it shows all of it. */}
      <span title={children}>{children}</span>
    </span>
  );
}
