import { Link, type LinkProps, useLocation } from '@tanstack/react-router';
import { type ReactElement, useEffect, useRef } from 'react';
import './tabs.css';

export interface Tab {
  readonly title: string;
  readonly count?: number;
  readonly to: LinkProps['to'];
  readonly params?: LinkProps['params'];
  readonly exact?: boolean;
}

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
}

/** The pages of one record; each has an address of its own, so they are links and not a tab widget. */
export function Tabs({ label, tabs }: TabsProps): ReactElement {
  const bar = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // On a narrow screen the bar scrolls; the tab one is on must be in sight.
  useEffect(() => {
    bar.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [pathname]);
  return (
    <nav ref={bar} className="tabs" aria-label={label}>
      <ul>
        {tabs.map(({ title, count, to, params, exact }) => (
          <li key={title}>
            <Link
              to={to}
              {...(params ? { params } : {})}
              activeOptions={{ exact: exact ?? false, includeSearch: false }}
              resetScroll={false}
            >
              {title}
              {count !== undefined && <span className="tab-count">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
