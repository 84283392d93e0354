import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes, ReactElement, ReactNode, Ref } from 'react';
import { type ButtonLook, buttonClass } from './button-look.js';
import './button.css';
import { Icon } from './icon.js';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  readonly look?: ButtonLook;
  readonly icon?: LucideIcon;
  /** At work: shown, announced, and not to be pressed again. */
  readonly busy?: boolean;
  /** Why it cannot be used now; it stays focusable so that the reason can be read. */
  readonly blocked?: string | undefined;
  readonly children?: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button with a verb on it. */
export function Button({ look = 'plain', icon, busy, blocked, children, className, onClick, ...rest }: ButtonProps): ReactElement {
  const off = busy === true || blocked !== undefined;
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass(look, busy && 'button-busy', children === undefined && 'button-square', className)}
      aria-busy={busy || undefined}
      aria-disabled={off || undefined}
      {...(blocked === undefined ? {} : { title: blocked })}
      onClick={(event) => {
        if (off) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {icon && !busy && <Icon of={icon} />}
      {children}
    </button>
  );
}
