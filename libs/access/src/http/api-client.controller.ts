import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { Changes, Creates, ExpectedVersion, Reads, RecordId, Work, sentAs, type SentBody, type WorkContext } from '#platform';
import { ApiClients } from '../application/api-clients.service.js';
import type { ApiClient, ApiClientScopes, NewApiClient } from '../contract.js';
import { CLIENT_ROLES, scopesOf } from '../domain/api-scopes.js';
import { ApiClientBody } from './api-client.requests.js';

/** Other systems that work here with a key. */
@Controller('api-clients')
export class ApiClientController {
  constructor(private readonly clients: ApiClients) {}

  @Get()
  @Reads('api-client.view')
  list(@Work() context: WorkContext): Promise<ApiClient[]> {
    return this.clients.list(context);
  }

  @Get('scopes')
  @Reads('api-client.view')
  scopes(): ApiClientScopes {
    return Object.fromEntries(CLIENT_ROLES.map((role): [string, readonly string[]] => [role, scopesOf(role)])) as ApiClientScopes;
  }

  @Post()
  @Creates('api-client.manage')
  @ApiBody({ type: ApiClientBody })
  create(@Work() context: WorkContext, @Body(sentAs(ApiClientBody)) sent: SentBody<ApiClientBody>): Promise<NewApiClient> {
    return this.clients.create(context, sent);
  }

  @Post(':id/approval')
  @HttpCode(200)
  @Changes('api-client.approve')
  approve(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number): Promise<{ id: string; version: number }> {
    return this.clients.approve(context, id, version);
  }

  @Post(':id/revocation')
  @HttpCode(200)
  @Changes('api-client.manage')
  revoke(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number): Promise<{ id: string; version: number }> {
    return this.clients.revoke(context, id, version);
  }
}
