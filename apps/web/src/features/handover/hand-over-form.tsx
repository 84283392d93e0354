import type { HandOverPreview } from '@contract/deadlines';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.js';
import { ComboField } from '../../ui/form/combo-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import type { Option } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import type { ServerForm as FormState } from '../../ui/form/use-server-form.js';
import '../deadlines/agenda.css';
import { useMe } from '../session/use-me.js';
import { type Receivers, unresolvedIn } from './receivers.js';

export type Preview = UseInfiniteQueryResult<InfiniteData<HandOverPreview>>;

interface HandOverFormProps {
  readonly state: FormState<{ fromId: string; toId: string; reason: string }>;
  readonly people: readonly Option[];
  readonly preview: Preview;
  readonly receivers: Receivers;
}

/** From whom to whom and why, with how many go over and how many still want somebody else. */
export function HandOverForm({ state, people, preview, receivers }: HandOverFormProps): ReactElement {
  const { t } = useTranslation('handling');
  const { acts, name } = useMe();
  const { total = 0, blocked = 0 } = preview.data?.pages[0] ?? {};
  const unresolved = unresolvedIn(preview.data?.pages.flatMap((page) => page.rows) ?? [], blocked, receivers);
  const fromId = state.form.watch('fromId');
  return (
    <Card title={t('handOver.who')}>
      <ServerForm state={state} label={t('handOver.title')}>
        {acts.includes('deadline.hand-over-of-others') ? <ComboField name="fromId" label={t('handOver.from')} options={people} /> : <p>{t('handOver.fromMe', { name })}</p>}
        <ComboField name="toId" label={t('handOver.to')} options={people.filter(({ value }) => value !== fromId)} />
        <TextArea name="reason" label={t('handOver.reason')} hint={t('handOver.reasonHint')} rows={2} />
        {total > 0 && <p>{t('handOver.total', { count: total })}</p>}
        {unresolved > 0 && (
          <p className="met-late" role="status">
            {t('handOver.blocked', { count: unresolved })}
          </p>
        )}
        <FormButtons submit={total > 0 ? t('handOver.submit', { count: total }) : t('handOver.open')} busy={state.busy} onCancel={() => window.history.back()} />
      </ServerForm>
    </Card>
  );
}
