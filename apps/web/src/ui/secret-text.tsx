import { Check, Copy } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.js';
import './secret-text.css';

interface SecretTextProps {
  readonly label: string;
  readonly value: string;
}

/** Something that is shown once, to be taken along. */
export function SecretText({ label, value }: SecretTextProps): ReactElement {
  const { t } = useTranslation('common');
  const [copied, setCopied] = useState(false);
  return (
    <div className="secret-text">
      <input type="text" className="input" readOnly aria-label={label} value={value} onFocus={({ target }) => target.select()} />
      <Button icon={copied ? Check : Copy} onClick={() => void navigator.clipboard.writeText(value).then(() => setCopied(true))}>
        {copied ? t('copied') : t('copy')}
      </Button>
    </div>
  );
}
