import { type ReactElement, type ReactNode, useId } from 'react';
import { classNames } from '../lib/class-names.js';
import './card.css';

interface CardProps {
  readonly title: string;
  readonly count?: string | number;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** The body goes from edge to edge, as a table or list does. */
  readonly flush?: boolean;
  readonly className?: string;
}

/** A named part of a page. */
export function Card({ title, count, actions, children, flush, className }: CardProps): ReactElement {
  const id = useId();
  return (
    <section className={classNames('card', className)} aria-labelledby={id}>
      <div className="card-head">
        <h2 id={id}>
          {title}
          {count !== undefined && <span className="count"> {count}</span>}
        </h2>
        {actions && <div className="button-row">{actions}</div>}
      </div>
      {flush ? children : <div className="card-body">{children}</div>}
    </section>
  );
}
