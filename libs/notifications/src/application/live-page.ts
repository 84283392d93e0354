import type { Actor } from '#platform';
import type { LiveEvent } from '../contract.js';

/** An open page that hears news. */
export interface LivePage {
  /** The token of the session it was opened with. */
  readonly token: string;
  readonly requestId: string;
  /** Who looks at it, with the rights of now. */
  actor: Actor;
  tell(event: LiveEvent): void;
  /** Shows that the line is open. */
  beat(): void;
  close(): void;
}
