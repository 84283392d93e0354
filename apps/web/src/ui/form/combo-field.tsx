import { ChevronDown } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { localeTag } from '../../lib/locale.js';
import { Icon } from '../icon.js';
import '../overlay.css';
import { describedBy, Field, type FieldProps } from './field.js';
import type { Option } from './select-field.js';
import { useFieldState } from './use-field-state.js';

interface ComboFieldProps extends FieldProps {
  readonly options: readonly Option[];
}

/** One of a long list, found by typing part of it. */
export function ComboField({ options, ...field }: ComboFieldProps): ReactElement {
  const { name, label, hint, optional } = field;
  const { t } = useTranslation('common');
  const locale = useLocale();
  const { id, error } = useFieldState(name);
  const { field: { value, onChange, onBlur } } = useController({ name, rules: { required: optional ? false : t('form.choose', { label }) } });
  const described = describedBy(id, hint, error !== undefined);
  return (
    <Field {...field}>
      <I18nProvider locale={localeTag[locale]}>
        <ComboBox
          aria-label={label}
          selectedKey={value || null}
          onSelectionChange={(key) => onChange(key ?? '')}
          onBlur={onBlur}
          isInvalid={error !== undefined}
          isRequired={!optional}
          validationBehavior="aria"
          menuTrigger="focus"
          allowsEmptyCollection
          {...(described ? { 'aria-describedby': described } : {})}
        >
          <div className="combo-input">
            <Input id={id} className="input" />
            <Button>
              <Icon of={ChevronDown} />
            </Button>
          </div>
          <Popover className="popover">
            <ListBox
              className="combo-list"
              items={options}
              renderEmptyState={() => <p className="combo-empty">{t('form.noneFound')}</p>}
            >
              {({ value: key, text }) => (
                <ListBoxItem id={key} textValue={text} className="combo-option">
                  {text}
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </ComboBox>
      </I18nProvider>
    </Field>
  );
}
