import { classNames } from '../lib/class-names.js';

/** How much a button asks for attention: one primary on a screen at most. */
export type ButtonLook = 'plain' | 'primary' | 'danger' | 'quiet' | 'link';

/** The classes of a button, shared with links that look like one. */
export function buttonClass(look: ButtonLook, ...more: readonly (string | false | undefined)[]): string {
  return classNames('button', look !== 'plain' && `button-${look}`, ...more);
}
