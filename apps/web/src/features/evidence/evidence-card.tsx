import type { MakeEvidenceRequest } from '@contract/evidence';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { PackageCheck } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { evidenceQuery, makeEvidence } from '../../api/evidence.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { useCommand } from '../../ui/form/use-command.js';
import { LoadError } from '../../ui/load-error.js';
import { useMe } from '../session/use-me.js';
import { EvidenceList } from './evidence-list.js';

interface EvidenceCardProps {
  readonly caseId: string;
  /** Left out for the whole case. */
  readonly itemId?: string;
}

/** Packages for those outside who want to check what happened: made here, and fetched when the log is sealed over them. */
export function EvidenceCard({ caseId, itemId }: EvidenceCardProps): ReactElement | null {
  const { t } = useTranslation('evidence');
  const { acts } = useMe();
  const client = useQueryClient();
  const about = { caseId, ...(itemId !== undefined && { itemId }) };
  const mayView = acts.includes('evidence.view');
  const { data, error, refetch } = useQuery({ ...evidenceQuery(about), enabled: mayView });
  const [refusal, setRefusal] = useState<unknown>(null);
  const { run, busy } = useCommand((body: MakeEvidenceRequest, key: string) => makeEvidence(body, key));
  if (!mayView) return null;
  const make = (): void => {
    setRefusal(null);
    void run(about).then(() => client.invalidateQueries({ queryKey: evidenceQuery(about).queryKey }), setRefusal);
  };
  return (
    <Card
      title={t('title')}
      actions={
        acts.includes('evidence.make') && (
          <Button icon={PackageCheck} busy={busy} onClick={make}>
            {t('make')}
          </Button>
        )
      }
    >
      <p className="muted">{t(itemId === undefined ? 'whatCase' : 'whatItem')}</p>
      {error && !data && <LoadError error={error} onRetry={() => void refetch()} />}
      {refusal !== null && <LoadError error={refusal} />}
      {data && <EvidenceList packages={data} />}
    </Card>
  );
}
