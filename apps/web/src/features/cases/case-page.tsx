import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Outlet } from '@tanstack/react-router';
import { Gavel, PackagePlus } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseQuery } from '../../api/cases.js';
import { searchItems } from '../../api/items.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Button } from '../../ui/button.js';
import { PageError } from '../../ui/page-error.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Skeleton } from '../../ui/skeleton.js';
import { CaseAtHand } from '../fields/case-at-hand.js';
import { PastPicker } from '../past/past-picker.js';
import { CaseBadge } from './case-badge.js';
import { CaseFacts } from './case-facts.js';
import { CaseTabs } from './case-tabs.js';
import './cases.css';

const WhyDrawer = lazy(() => import('../deadlines/why-drawer.js').then((file) => ({ default: file.WhyDrawer })));
const CasePast = lazy(() => import('../past/case-past.js').then((file) => ({ default: file.CasePast })));
const DecideDialog = lazy(() => import('../decisions/decide-dialog.js').then((file) => ({ default: file.DecideDialog })));

const route = getRouteApi('/dossiers/$caseId');

/** One case: its heading and facts, its pages as tabs, and the explanation of a deadline over them. */
export function CasePage(): ReactElement {
  const { t } = useTranslation('cases');
  const { caseId } = route.useParams();
  const { termijn, op } = route.useSearch();
  const navigate = route.useNavigate();
  const [deciding, setDeciding] = useState(false);
  const { data: file, error, refetch } = useQuery(caseQuery(caseId));
  // All items that wait for a decision are offered at once; the dialog takes out the exceptions.
  const awaiting = useQuery({
    queryKey: ['items', 'awaiting-of-case', caseId],
    queryFn: ({ signal }) => searchItems({ caseId, awaitingDecision: true, limit: 200 }, signal),
    enabled: deciding,
    staleTime: 0,
  });

  if (error && !file) return <PageError error={error} onRetry={() => void refetch()} />;
  if (!file) return <Skeleton lines={12} />;
  const may = (act: string): boolean => op === undefined && file.allowedActions.includes(act);
  const lookAt = (on: string | undefined): void => void navigate({ to: '.', search: on === undefined ? {} : { op: on } });
  return (
    <div className="page">
      <Breadcrumb crumbs={[{ title: t('title'), to: '/dossiers' }, { title: file.reference }]} />
      <PageHeading
        title={op === undefined ? file.title : file.reference}
        {...(op === undefined ? { quiet: file.reference, beside: <CaseBadge status={file.status} /> } : {})}
        actions={
          <>
            <PastPicker on={op} onChange={lookAt} />
            {may('decision.give') && file.counts.awaitingDecision > 0 && (
              <Button icon={Gavel} onClick={() => setDeciding(true)}>
                {t('decide', { count: file.counts.awaitingDecision })}
              </Button>
            )}
            {may('item.register') && (
              <ButtonLink to="/dossiers/$caseId/beslag" params={{ caseId }} look="primary" icon={PackagePlus}>
                {t('seize')}
              </ButtonLink>
            )}
          </>
        }
      />
      {op === undefined ? (
        <>
          <CaseFacts file={file} />
          <CaseTabs file={file} />
          <CaseAtHand value={file.id}>
            <Suspense fallback={<Skeleton />}>
              <Outlet />
            </Suspense>
          </CaseAtHand>
        </>
      ) : (
        <Suspense fallback={<Skeleton lines={12} />}>
          <CasePast key={op} file={file} on={op} onBack={() => lookAt(undefined)} />
        </Suspense>
      )}
      <Suspense fallback={null}>
        {termijn && <WhyDrawer id={termijn} onClose={() => void navigate({ to: '.', search: {}, replace: true })} />}
        {deciding && awaiting.data && <DecideDialog items={awaiting.data.rows} onClose={() => setDeciding(false)} />}
      </Suspense>
    </div>
  );
}
