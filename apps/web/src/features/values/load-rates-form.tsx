import type { RatesLoaded } from '@contract/valuation';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadRates } from '../../api/valuation.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatNumber } from '../../lib/format-number.js';
import { Card } from '../../ui/card.js';
import { FileField } from '../../ui/form/file-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { useServerForm } from '../../ui/form/use-server-form.js';

interface LoadValues {
  readonly file: File | null;
}

/** Takes in the file of reference rates, whole or not at all. */
export function LoadRatesForm(): ReactElement {
  const { t } = useTranslation('values');
  const locale = useLocale();
  const client = useQueryClient();
  const [answer, setAnswer] = useState<RatesLoaded | null>(null);
  const state = useServerForm<LoadValues, RatesLoaded | null>({
    defaultValues: { file: null },
    submit: ({ file }, key) => (file ? loadRates(file, key) : Promise.resolve(null)),
    onDone: (loaded) => {
      setAnswer(loaded);
      void client.invalidateQueries({ queryKey: ['values'] });
    },
  });
  return (
    <Card title={t('ratesPage.load')}>
      <ServerForm state={state} label={t('ratesPage.load')}>
        <FileField name="file" label={t('ratesPage.file')} hint={t('ratesPage.fileHint')} accept=".csv,text/csv" />
        <FormButtons submit={t('ratesPage.submit')} busy={state.busy} />
      </ServerForm>
      <div role="status">
        {answer && <p>{t('ratesPage.done', { loaded: formatNumber(answer.loaded, locale), unchanged: formatNumber(answer.unchanged, locale) })}</p>}
        {answer && answer.differing.length > 0 && <p className="value-warning">{t('ratesPage.differing', { count: answer.differing.length })}</p>}
      </div>
    </Card>
  );
}
