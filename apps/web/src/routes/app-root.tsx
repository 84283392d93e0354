import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, type ReactElement, Suspense } from 'react';
import { ApiProblem } from '../api/api-problem.js';
import { meQuery } from '../api/session.js';
import { LoadError } from '../ui/load-error.js';
import { Skeleton } from '../ui/skeleton.js';

const Frame = lazy(() => import('../features/frame/frame.js').then((file) => ({ default: file.Frame })));
const SignInPage = lazy(() => import('../features/session/sign-in-page.js').then((file) => ({ default: file.SignInPage })));

/** Pages that anybody may read. */
const openPages: readonly string[] = ['/toegankelijkheid'];

/** Signed in: the frame with the page. Not signed in: the page to sign in, at the address that was asked for. */
export function AppRoot(): ReactElement {
  const { pathname } = useLocation();
  const me = useQuery({ ...meQuery, retry: false });
  const nobody = me.error instanceof ApiProblem && me.error.status === 401;
  if (me.data) {
    return (
      <Suspense fallback={<Skeleton />}>
        <Frame />
      </Suspense>
    );
  }
  if (nobody) {
    return <Suspense fallback={<Skeleton />}>{openPages.includes(pathname) ? <Outlet /> : <SignInPage />}</Suspense>;
  }
  return me.error ? <LoadError error={me.error} onRetry={() => void me.refetch()} /> : <Skeleton />;
}
