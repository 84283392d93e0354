import { CircleAlert, RotateCw, WifiOff } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, Unreachable } from '../api/api-problem.js';
import { Button } from './button.js';
import './empty-state.css';
import { Icon } from './icon.js';

interface LoadErrorProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** Says what could not be fetched, with a way to try again and the number to name to the service desk. */
export function LoadError({ error, onRetry }: LoadErrorProps): ReactElement {
  const { t } = useTranslation('common');
  const problem = error instanceof ApiProblem ? error.problem : null;
  const offline = error instanceof Unreachable;
  const unreadable = offline ? t('error.offline') : t('error.unknown');
  return (
    <div className="empty-state empty-state-error" role="alert">
      <Icon of={offline ? WifiOff : CircleAlert} />
      <p className="empty-state-title">{problem?.title || unreadable}</p>
      {problem?.detail && problem.detail !== problem.title && <p>{problem.detail}</p>}
      {problem && problem.status >= 500 && <p>{t('error.reference', { id: problem.requestId })}</p>}
      {onRetry && (
        <Button icon={RotateCw} onClick={onRetry}>
          {t('error.retry')}
        </Button>
      )}
    </div>
  );
}
