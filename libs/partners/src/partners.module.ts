import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CasesModule } from '#cases';
import { GrantPartner } from './application/grant-partner.service.js';
import { ShowSharedItems } from './application/show-shared-items.service.js';
import { PartnerController } from './http/partner.controller.js';
import { PartnerGrantRow } from './persistence/partner-grant.entity.js';
import { PartnerGrantRepository } from './persistence/partner-grant.repository.js';
import { SharedItemsQuery } from './persistence/shared-items.query.js';

/** What the office shares with others. */
@Module({ imports: [CasesModule, TypeOrmModule.forFeature([PartnerGrantRow])], providers: [PartnerGrantRepository, GrantPartner], exports: [GrantPartner] })
export class PartnersModule {}

/** And what they see of it. */
@Module({ imports: [PartnersModule], providers: [SharedItemsQuery, ShowSharedItems], controllers: [PartnerController] })
export class PartnersHttpModule {}
