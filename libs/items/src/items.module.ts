import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApprovalsModule } from '#approvals';
import { CasesModule } from '#cases';
import { CorrectItem } from './application/correct-item.service.js';
import { CountItemFacets } from './application/count-item-facets.service.js';
import { FollowItem } from './application/follow-item.service.js';
import { ItemCorrection } from './application/item-correction.service.js';
import { ItemOffers } from './application/item-offers.service.js';
import { ItemTransitions } from './application/item-transitions.service.js';
import { RecordSeizure } from './application/record-seizure.service.js';
import { SearchItems } from './application/search-items.service.js';
import { SeizureDateCorrection } from './application/seizure-date-correction.js';
import { ShowItem } from './application/show-item.service.js';
import { TransitionItem } from './application/transition-item.service.js';
import { IdentifierController } from './http/identifier.controller.js';
import { ItemController } from './http/item.controller.js';
import { ItemFacetsQuery } from './persistence/item-facets.query.js';
import { ItemFactsQuery } from './persistence/item-facts.query.js';
import { ItemIdentifier } from './persistence/item-identifier.entity.js';
import { ItemListQuery } from './persistence/item-list.query.js';
import { ItemPageQuery } from './persistence/item-page.query.js';
import { Item } from './persistence/item.entity.js';
import { ItemRepository } from './persistence/item.repository.js';

const providers = [ItemRepository, ItemFactsQuery, ItemTransitions, RecordSeizure, TransitionItem, ItemCorrection, SeizureDateCorrection];

/** The item register without HTTP: what other contexts, the worker and the operator's commands use. */
@Module({ imports: [CasesModule, TypeOrmModule.forFeature([Item, ItemIdentifier])], providers, exports: [...providers, CasesModule] })
export class ItemsModule {}

@Module({ imports: [ItemsModule, ApprovalsModule], providers: [ItemListQuery, ItemFacetsQuery, ItemPageQuery, SearchItems, CountItemFacets, ItemOffers, ShowItem, CorrectItem, FollowItem], controllers: [ItemController, IdentifierController] })
export class ItemsHttpModule {}
