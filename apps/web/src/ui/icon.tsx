import type { LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { classNames } from '../lib/class-names.js';

interface IconProps {
  readonly of: LucideIcon;
  /** Only for an icon that stands alone; beside words it is decoration. */
  readonly name?: string;
  readonly className?: string;
}

/** A line icon the size of the text it stands in. */
export function Icon({ of: Shape, name, className }: IconProps): ReactElement {
  const hidden = name === undefined ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': name } as const);
  return <Shape className={classNames('icon', className)} strokeWidth={1.75} {...hidden} />;
}
