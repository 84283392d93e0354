import { createLink } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import type { AnchorHTMLAttributes, ReactElement, ReactNode, Ref } from 'react';
import { type ButtonLook, buttonClass } from './button-look.js';
import './button.css';
import { Icon } from './icon.js';

interface AnchorButtonProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly look?: ButtonLook;
  readonly icon?: LucideIcon;
  readonly children?: ReactNode;
  readonly ref?: Ref<HTMLAnchorElement>;
}

function AnchorButton({ look = 'plain', icon, children, className, ...rest }: AnchorButtonProps): ReactElement {
  return (
    <a {...rest} className={buttonClass(look, className)}>
      {icon && <Icon of={icon} />}
      {children}
    </a>
  );
}

/** A link inside the app that stands among buttons. */
export const ButtonLink = createLink(AnchorButton);
