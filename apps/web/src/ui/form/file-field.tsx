import { FileUp } from 'lucide-react';
import { type DragEvent, type ReactElement, useRef, useState } from 'react';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { classNames } from '../../lib/class-names.js';
import { formatBytes } from '../../lib/format-bytes.js';
import { Button } from '../button.js';
import { Icon } from '../icon.js';
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
  const [over, setOver] = useState(false);
  const { id, error } = useFieldState(name);
  const { field: value } = useController({ name, rules: { required: optional ? false : t('form.chooseFile') } });
  const file = value.value instanceof File ? value.value : null;
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped) value.onChange(dropped);
  };
  return (
    <Field {...field} group>
      <div
        className={classNames('file-drop', over && 'file-drop-over')}
        role="group"
        aria-labelledby={`${id}-label`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
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
