import { Injectable } from '@nestjs/common';
import { RelyingParty } from '../oidc/relying-party.js';

/** Where somebody who signed out here is signed out at the provider too: else the next sign-in asks nothing. */
@Injectable()
export class ProviderSignOut {
  constructor(private readonly provider: RelyingParty) {}

  /** @returns null when the provider has no such place, or is away: the session here has ended in any case */
  async address(): Promise<string | null> {
    return this.provider.endOfSession().catch(() => null);
  }
}
