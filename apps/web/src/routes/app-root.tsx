import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { ApiProblem, Unreachable } from '../api/api-problem.js';
import { meQuery } from '../api/session.js';
import { LoadError } from '../ui/load-error.js';
import { Skeleton } from '../ui/skeleton.js';

const Frame = lazy(() => import('../features/frame/frame.js').then((file) => ({ default: file.Frame })));
const OfflineIntake = lazy(() => import('../features/intake/offline-intake.js').then((file) => ({ default: file.OfflineIntake })));
const OfflinePage = lazy(() => import('../features/intake/offline-page.js').then((file) => ({ default: file.OfflinePage })));
const SignedInPage = lazy(() => import('../features/session/signed-in-page.js').then((file) => ({ default: file.SignedInPage })));
const SignInPage = lazy(() => import('../features/session/sign-in-page.js').then((file) => ({ default: file.SignInPage })));

/** Pages that anybody may read. */
const openPages: readonly string[] = ['/toegankelijkheid'];

/** Where the way to the provider ends that was gone beside the work. */
const signedInPath = '/aangemeld';

/** Opens without a network as well. */
const intakePath = '/opname';

/** Signed in: the frame with the page. Not signed in: the page to sign in, at the address that was asked for. */
export function AppRoot(): ReactElement {
  const { pathname } = useLocation();
  const me = useQuery({ ...meQuery, retry: false });
  const [alone, setAlone] = useState(false);
  const away = me.data === undefined && (me.fetchStatus === 'paused' || me.error instanceof Unreachable);
  const isIntake = pathname === intakePath;
  // Opened without a network it stays as it is when the network comes back: what is being typed must not go.
  const stays = isIntake && (alone || away);
  if (stays !== alone) setAlone(stays);
  if (pathname === signedInPath) {
    return (
      <Suspense fallback={<Skeleton />}>
        <SignedInPage />
      </Suspense>
    );
  }
  if (stays) {
    return (
      <Suspense fallback={<Skeleton />}>
        <OfflineIntake />
      </Suspense>
    );
  }
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
  if (away) {
    return (
      <Suspense fallback={<Skeleton />}>
        <OfflinePage onRetry={() => void me.refetch()} />
      </Suspense>
    );
  }
  return me.error ? <LoadError error={me.error} onRetry={() => void me.refetch()} /> : <Skeleton />;
}
