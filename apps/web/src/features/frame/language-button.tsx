import type { Locale } from '@contract/platform';
import { Languages } from 'lucide-react';
import type { ReactElement } from 'react';
import { useLocale } from '../../i18n/use-locale.js';
import { Icon } from '../../ui/icon.js';

interface LanguageButtonProps {
  readonly onChoose: (language: Locale) => void;
}

/** Switches to the other language; its name stands in that language. */
export function LanguageButton({ onChoose }: LanguageButtonProps): ReactElement {
  const other: Locale = useLocale() === 'nl' ? 'en' : 'nl';
  const name = other === 'en' ? 'English' : 'Nederlands';
  return (
    <button type="button" className="bar-button" lang={other} aria-label={name} onClick={() => onChoose(other)}>
      <Icon of={Languages} />
      <span className="bar-label">{name}</span>
    </button>
  );
}
