import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, Creates, OpenToAll, Reads, Work, type Config, type WorkContext } from '#platform';
import { People } from '../application/people.service.js';
import { Sessions, actorOf } from '../application/sessions.service.js';
import { SignIn } from '../application/sign-in.service.js';
import type { Directory, Me } from '../contract.js';
import { SettingsBody, SignInBody, SignOutQuery } from './access.requests.js';
import { browserOf, setBrowserCookie } from './browser-cookie.js';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from './session-cookie.js';

/** Signing in and out, and who is here. */
@Controller()
export class AccessController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly people: People,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post('session')
  @HttpCode(200)
  @OpenToAll()
  async begin(@Body() { login, password }: SignInBody, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Me> {
    const browser = browserOf(request, this.config);
    const { token, user } = await this.signIn.execute({ login, password, address: request.ip, browser, session: readSessionCookie(request, this.config) }, request.id);
    setSessionCookie(reply, this.config, token);
    setBrowserCookie(reply, this.config, browser);
    return this.people.me({ actor: actorOf(user), act: 'me.view', purpose: 'sign-in', requestId: request.id });
  }

  @Delete('session')
  @HttpCode(204)
  @OpenToAll()
  async end(@Query() { keep }: SignOutQuery, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = readSessionCookie(request, this.config);
    if (token !== undefined) await this.sessions.end(token, request.id);
    clearSessionCookie(reply, this.config);
    // What was taken in without a network and never sent lies closed in the storage of the device: that is not cleared unseen.
    void reply.header('clear-site-data', keep === 'unsent' ? '"cache"' : '"cache", "storage"');
  }

  @Get('me')
  @Reads('me.view')
  me(@Work() context: WorkContext): Promise<Me> {
    return this.people.me(context);
  }

  @Put('me/settings')
  @Creates('me.settings')
  keepSettings(@Work() context: WorkContext, @Body() body: SettingsBody): Promise<Me> {
    return this.people.keepSettings(context, body);
  }

  @Get('directory')
  @Reads('directory.view')
  directory(@Work() context: WorkContext): Promise<Directory> {
    return this.people.directory(context);
  }
}
