import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CasesModule } from '#cases';
import { ExchangeCorrections } from './application/exchange-corrections.js';
import { ListCrossBorder } from './application/list-cross-border.service.js';
import { RecordExchange } from './application/record-exchange.service.js';
import { RecordRequest } from './application/record-request.service.js';
import { RequestCorrections } from './application/request-corrections.js';
import { RequestsOfParts } from './application/requests-of-parts.js';
import { TransitionRequest } from './application/transition-request.service.js';
import { CrossBorderController } from './http/cross-border.controller.js';
import { CrossBorderRequest } from './persistence/cross-border-request.entity.js';
import { CrossBorderRepository } from './persistence/cross-border.repository.js';
import { Exchange } from './persistence/exchange.entity.js';

const providers = [CrossBorderRepository, RecordRequest, TransitionRequest, RecordExchange, RequestsOfParts, RequestCorrections, ExchangeCorrections];

@Module({ imports: [CasesModule, TypeOrmModule.forFeature([CrossBorderRequest, Exchange])], providers, exports: [...providers, CasesModule] })
export class CrossBorderModule {}

@Module({ imports: [CrossBorderModule], providers: [ListCrossBorder], controllers: [CrossBorderController] })
export class CrossBorderHttpModule {}
