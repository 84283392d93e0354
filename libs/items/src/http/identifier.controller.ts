import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Reads, localeOf } from '#platform';
import type { IdentifierCheckResponse } from '../contract.js';
import { checkIdentifier } from '../domain/identifiers/check-identifier.js';
import type { IdentifierKind } from '../domain/identifiers/identifier-rule.js';
import { IDENTIFIER_TEXTS } from '../domain/identifiers/identifier-texts.js';
import { IdentifierCheckBody } from './item.requests.js';

/** An identifier tried while it is typed; nothing is stored. */
@Controller('identifier-checks')
export class IdentifierController {
  @Post()
  @HttpCode(200)
  @Reads('item.view')
  check(@Body() { kind, value }: IdentifierCheckBody, @Req() request: FastifyRequest): IdentifierCheckResponse {
    const { normalised, outcome, code } = checkIdentifier(kind as IdentifierKind, value);
    return { normalised, outcome, detail: code && IDENTIFIER_TEXTS[code][localeOf(request)] };
  }
}
