import type { LegalDate } from '@contract/platform';
import { type CalendarDate, parseDate } from '@internationalized/date';
import { CalendarDays } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from 'react-aria-components/Button';
import { DateInput, DateSegment } from 'react-aria-components/DateField';
import { DatePicker } from 'react-aria-components/DatePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { Group } from 'react-aria-components/Group';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Popover } from 'react-aria-components/Popover';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { localeTag } from '../../lib/locale.js';
import { Icon } from '../icon.js';
import '../overlay.css';
import { DateCalendar } from './date-calendar.js';
import { describedBy, Field, type FieldProps } from './field.js';
import { useFieldState } from './use-field-state.js';

interface DateFieldProps extends FieldProps {
  /** The last date that can be meant, e.g. today for what has happened. */
  readonly max?: LegalDate;
}

function readDate(date: unknown): CalendarDate | null {
  return typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date) ? parseDate(date) : null;
}

/** A calendar date, typed or picked; the form holds 'YYYY-MM-DD'. */
export function DateField({ max, ...field }: DateFieldProps): ReactElement {
  const { name, label, hint, optional } = field;
  const { t } = useTranslation('common');
  const locale = useLocale();
  const { id, error } = useFieldState(name);
  const { field: value } = useController({
    name,
    rules: {
      validate: (date: unknown) => {
        if (!date) return optional ? true : t('form.required', { label });
        return max && typeof date === 'string' && date > max ? t('form.inTheFuture', { label }) : true;
      },
    },
  });
  return (
    <Field {...field} group>
      <I18nProvider locale={localeTag[locale]}>
        <DatePicker
          value={readDate(value.value)}
          onChange={(date) => value.onChange(date?.toString() ?? '')}
          onBlur={value.onBlur}
          isInvalid={error !== undefined}
          isRequired={!optional}
          shouldForceLeadingZeros
          aria-labelledby={`${id}-label`}
          {...(describedBy(id, hint, error !== undefined) ? { 'aria-describedby': describedBy(id, hint, error !== undefined) } : {})}
        >
          <Group className="date-group">
            <DateInput className="date-segments">{(segment) => <DateSegment segment={segment} />}</DateInput>
            <Button className="date-button">
              <Icon of={CalendarDays} />
            </Button>
          </Group>
          <Popover className="popover">
            <Dialog className="calendar-box">
              <DateCalendar />
            </Dialog>
          </Popover>
        </DatePicker>
      </I18nProvider>
    </Field>
  );
}
