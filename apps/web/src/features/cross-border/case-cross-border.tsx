import type { ReactElement } from 'react';
import { useCaseFile } from '../cases/use-case-file.js';
import { CaseExchanges } from './case-exchanges.js';
import { CaseRequests } from './case-requests.js';

/** Requests to and from other states with their clocks, and the exchanges with partners. */
export function CaseCrossBorder(): ReactElement {
  const { id } = useCaseFile();
  return (
    <div className="stack">
      <CaseRequests caseId={id} />
      <CaseExchanges caseId={id} />
    </div>
  );
}
