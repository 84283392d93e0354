import { FileUp } from 'lucide-react';
import { type ReactElement, useRef, useState } from 'react';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { classNames } from '../../lib/class-names.js';
import { formatBytes } from '../../lib/format-bytes.js';
import { Button } from '../button.js';
import { Icon } from '../icon.js';
import { useListeners } from '../use-listeners.js';
import { describedBy, Field, type FieldProps } from './field.js';
import './file-field.css';
import { useFieldState } from './use-field-state.js';

interface FileFieldProps extends FieldProps {
  /** Extensions and media types the chooser offers, as in the accept attribute. */
  readonly accept?: string;
}

/** A file, dropped or chosen; there is always a button, dropping is never the only way. */
export function FileField({ accept, ...field }: FileFieldProps): ReactElement {
  const { name, label, hint, optional } = field;
  const { t } = useTranslation('common');
  const locale = useLocale();
  const input = useRef<HTMLInputElement>(null);
  const zone = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  const { id, error } = useFieldState(name);
  const { field: value } = useController({ name, rules: { required: optional ? false : t('form.chooseFile') } });
  const file = value.value instanceof File ? value.value : null;
  useListeners(zone, {
    dragover: (event) => {
      event.preventDefault();
      setOver(true);
    },
    dragleave: () => setOver(false),
    drop: (event) => {
      event.preventDefault();
      setOver(false);
      const dropped = event.dataTransfer?.files[0];
      if (dropped) value.onChange(dropped);
    },
  });
  return (
    <Field {...field} group>
      <div ref={zone} className={classNames('file-drop', over && 'file-drop-over')} role="group" aria-labelledby={`${id}-label`}>
        <Icon of={FileUp} />
        <p>{file ? `${file.name} (${formatBytes(file.size, locale)})` : t('form.dropFile')}</p>
        <Button onClick={() => input.current?.click()} aria-describedby={describedBy(id, hint, error !== undefined)}>
          {file ? t('form.otherFile') : t('form.chooseFile')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={label}
          {...(accept ? { accept } : {})}
          onChange={({ target }) => value.onChange(target.files?.[0] ?? null)}
        />
      </div>
    </Field>
  );
}
