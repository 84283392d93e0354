import { randomBytes } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, OpenToAll, OpenToServers, ProblemError, type Config } from '#platform';
import { BackChannelLogout } from '../application/back-channel-logout.service.js';
import { ProviderSignIn } from '../application/provider-sign-in.service.js';
import { ProviderSignOut } from '../application/provider-sign-out.service.js';
import { Sessions } from '../application/sessions.service.js';
import type { WayToSignIn } from '../contract.js';
import { withWord } from '../domain/return-path.js';
import { clearAttemptCookie, readAttemptCookie, setAttemptCookie } from './attempt-cookie.js';
import { readSessionCookie, setSessionCookie } from './session-cookie.js';
import { BeginQuery, LogoutBody } from './sign-in.requests.js';

/** Signing in at an OpenID provider: addresses that a browser goes to, so that each answers with the next one. */
@Controller('sign-in')
export class SignInController {
  constructor(
    private readonly signIn: ProviderSignIn,
    private readonly signOut: ProviderSignOut,
    private readonly backChannel: BackChannelLogout,
    private readonly sessions: Sessions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @OpenToAll()
  way(): WayToSignIn {
    return { way: this.config.ZEGEL_SIGN_IN };
  }

  @Get('start')
  @OpenToAll()
  async begin(@Query() { to, again, here }: BeginQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    this.requireProvider();
    const known = new URL(this.config.ZEGEL_PUBLIC_URL);
    if (here === undefined && request.headers.host !== known.host) {
      // The answer comes to the address people know, and finds only what was left in the browser there.
      await goTo(reply, `${known.origin}${request.url}${request.url.includes('?') ? '&' : '?'}here=yes`);
      return;
    }
    const session = readSessionCookie(request, this.config);
    const person = session === undefined ? null : await this.sessions.findActor(session, request.id);
    const browser = readAttemptCookie(request, this.config) ?? randomBytes(32).toString('base64url');
    const next = await this.signIn.begin({ browser, session, wanted: to, again: again === undefined ? null : (person?.id ?? null), requestId: request.id }).catch(() => null);
    if (next !== null) setAttemptCookie(reply, this.config, browser);
    await goTo(reply, next ?? withWord('/', 'away'));
  }

  @Get('callback')
  @OpenToAll()
  async complete(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    this.requireProvider();
    const query = request.url.split('?')[1] ?? '';
    const { token, refusal, returnTo } = await this.signIn.complete(query, readAttemptCookie(request, this.config), request.id);
    if (token !== undefined) {
      clearAttemptCookie(reply, this.config);
      setSessionCookie(reply, this.config, token);
    }
    await goTo(reply, refusal === undefined ? returnTo : withWord(returnTo, refusal));
  }

  @Get('end')
  @OpenToAll()
  async end(@Res() reply: FastifyReply): Promise<void> {
    this.requireProvider();
    await goTo(reply, (await this.signOut.address()) ?? '/');
  }

  @Post('back-channel-logout')
  @HttpCode(200)
  @OpenToServers()
  async endFromThere(@Body() { logout_token: token }: LogoutBody, @Req() request: FastifyRequest): Promise<void> {
    this.requireProvider();
    await this.backChannel.execute(token, request.id);
  }

  private requireProvider(): void {
    if (this.config.ZEGEL_SIGN_IN !== 'oidc') throw new ProblemError('not-found', 'access.no-provider');
  }
}

/** Sends the browser on. The code is named: with the one that is set for an answer by itself, 200, no browser goes anywhere. */
async function goTo(reply: FastifyReply, address: string): Promise<void> {
  await reply.redirect(address, 302);
}
