import type { AskDeskRequest, Item, KnownAtDesk } from '@contract/items';
import { useQueryClient } from '@tanstack/react-query';
import { MessageCircleQuestion } from 'lucide-react';
import { type ReactElement, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { askDesk } from '../../api/known-elsewhere.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { Button } from '../../ui/button.js';
import { useCommand } from '../../ui/form/use-command.js';
import { toasterState } from '../../ui/toaster-state.js';
import { refreshCase } from '../cases/refresh-case.js';
import { DeskAnswers } from './desk-answers.js';

interface KnownDeskProps {
  readonly item: Pick<Item, 'id' | 'caseId'>;
  readonly desk: KnownAtDesk;
  readonly mayAsk: boolean;
  readonly underEmbargo: boolean;
}

/** Which desk knows the number, and the button that lets it know that someone asks. */
export function KnownDesk({ item, desk, mayAsk, underEmbargo }: KnownDeskProps): ReactElement {
  const { t } = useTranslation('known');
  const locale = useLocale();
  const client = useQueryClient();
  const hint = useId();
  const { run, busy } = useCommand((body: AskDeskRequest, key: string) => askDesk(item.id, body, key));
  const { kind, normalised, unit, askedAt, askedBy, answers } = desk;
  const ask = (): void => {
    run({ kind, normalised, unitId: unit.id }).then(
      () => {
        toasterState.show({ key: 'saved' });
        void client.invalidateQueries({ queryKey: ['items', 'known', item.id] });
        void refreshCase(client, item.caseId, [item.id]);
      },
      () => toasterState.show({ key: 'notSaved' }),
    );
  };
  return (
    <div className="known-desk">
      <div>
        <strong>{t('atDesk', { unit: unit.name })}</strong>
        {askedAt !== null && <div>{t('asked', { at: formatInstant(askedAt, locale), by: askedBy })}</div>}
        <DeskAnswers answers={answers} />
        {mayAsk && (
          <div className="muted" id={hint}>
            {t('askHint')}
          </div>
        )}
        {underEmbargo && <div className="muted">{t('embargo')}</div>}
      </div>
      {mayAsk && (
        <Button icon={MessageCircleQuestion} busy={busy} aria-label={t('askAt', { unit: unit.name })} aria-describedby={hint} onClick={ask}>
          {t('ask')}
        </Button>
      )}
    </div>
  );
}
