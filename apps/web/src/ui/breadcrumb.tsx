import { Link, type LinkProps } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.js';
import './page.css';

export interface Crumb {
  readonly title: string;
  readonly to?: LinkProps['to'];
  readonly params?: LinkProps['params'];
}

interface BreadcrumbProps {
  readonly crumbs: readonly Crumb[];
}

/** Where a page stands below others. */
export function Breadcrumb({ crumbs }: BreadcrumbProps): ReactElement {
  const { t } = useTranslation('common');
  return (
    <nav className="breadcrumb" aria-label={t('breadcrumb')}>
      <ol>
        {crumbs.map(({ title, to, params }, place) => (
          <li key={title}>
            {place > 0 && <Icon of={ChevronRight} />}
            {to ? (
              <Link to={to} {...(params ? { params } : {})}>
                {title}
              </Link>
            ) : (
              <span aria-current="page">{title}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
