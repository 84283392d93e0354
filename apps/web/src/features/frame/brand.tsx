import type { ReactElement } from 'react';

/** The mark and the name. */
export function Brand(): ReactElement {
  return (
    <span className="brand">
      <i aria-hidden="true" />
      <span>Zegel</span>
    </span>
  );
}
