import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ItemsModule, OpenDecisions } from '#items';
import { DecisionCorrections } from './application/decision-corrections.js';
import { DecisionsOfParts } from './application/decisions-of-parts.js';
import { DecisionsOpenForItem } from './application/decisions-open-for-item.js';
import { GiveDecision } from './application/give-decision.service.js';
import { ListDecisions } from './application/list-decisions.service.js';
import { SettleDecision } from './application/settle-decision.service.js';
import { DecisionController } from './http/decision.controller.js';
import { Decision } from './persistence/decision.entity.js';
import { DecisionRepository } from './persistence/decision.repository.js';

const providers = [DecisionRepository, GiveDecision, SettleDecision, DecisionsOfParts, DecisionCorrections, { provide: OpenDecisions, useClass: DecisionsOpenForItem }];

/** Decisions. Global, because items ask through a port of theirs which decisions are open. */
@Global()
@Module({ imports: [ItemsModule, TypeOrmModule.forFeature([Decision])], providers, exports: providers })
export class DecisionsModule {}

@Module({ imports: [DecisionsModule, ItemsModule], providers: [ListDecisions], controllers: [DecisionController] })
export class DecisionsHttpModule {}
