import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, processContext } from '#platform';
import { LogoutTokens } from '../oidc/logout-tokens.js';
import { SessionRepository } from '../persistence/session.repository.js';
import { identityIssuer } from './provider-sign-in.service.js';

/** The provider says that somebody is signed out: their sessions here end too. Saying it twice does no more. */
@Injectable()
export class BackChannelLogout {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly tokens: LogoutTokens,
    private readonly sessions: SessionRepository,
  ) {}

  /** @throws ProblemError `access.logout-token` (400) for whatever the provider did not say */
  async execute(token: string, requestId: string): Promise<void> {
    const ended = await this.tokens.read(token);
    if (!ended) throw new ProblemError('invalid', 'access.logout-token');
    await this.uow.run(processContext('sign-in', 'sign-in', requestId), () => this.sessions.revokeOfProvider({ ...ended, issuer: identityIssuer(ended.issuer) }));
  }
}
