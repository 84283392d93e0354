import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApprovalsModule } from '#approvals';
import { CasesModule } from '#cases';
import { AnswerDesk } from './application/answer-desk.service.js';
import { ArrangeItem } from './application/arrange-item.service.js';
import { CorrectItem } from './application/correct-item.service.js';
import { CountItemFacets } from './application/count-item-facets.service.js';
import { EditItem } from './application/edit-item.service.js';
import { FollowItem } from './application/follow-item.service.js';
import { AskStep } from './application/ask-step.service.js';
import { GuardedTransitions } from './application/guarded-transitions.service.js';
import { ItemActCorrections } from './application/item-act-corrections.js';
import { ItemBonds } from './application/item-bonds.service.js';
import { ItemCorrection } from './application/item-correction.service.js';
import { ItemListing } from './application/item-listing.js';
import { ItemOffers } from './application/item-offers.service.js';
import { ItemTransitions } from './application/item-transitions.service.js';
import { AlikeLots } from './application/alike-lots.service.js';
import { KeepQuality } from './application/keep-quality.service.js';
import { KnowElsewhere } from './application/known-elsewhere.service.js';
import { PartCorrections } from './application/part-corrections.js';
import { RecordSeizure } from './application/record-seizure.service.js';
import { SearchItems } from './application/search-items.service.js';
import { ShowComposition } from './application/show-composition.service.js';
import { ShowItem } from './application/show-item.service.js';
import { ShowQuality } from './application/show-quality.service.js';
import { ShowAsKnown } from './application/show-as-known.service.js';
import { SplitLot } from './application/split-lot.service.js';
import { TransitionItem } from './application/transition-item.service.js';
import { IdentifierController } from './http/identifier.controller.js';
import { ItemController } from './http/item.controller.js';
import { KnownElsewhereController } from './http/known-elsewhere.controller.js';
import { AsKnownController } from './http/as-known.controller.js';
import { LotController } from './http/lot.controller.js';
import { QualityController } from './http/quality.controller.js';
import { TaxonomyController } from './http/taxonomy.controller.js';
import { KeepQualityJob } from './jobs/keep-quality.job.js';
import { AsKnownQuery } from './persistence/as-known.query.js';
import { BondRepository } from './persistence/bond.repository.js';
import { CopiedFactsQuery } from './persistence/copied-facts.query.js';
import { CompositionQuery } from './persistence/composition.query.js';
import { ItemFacetsQuery } from './persistence/item-facets.query.js';
import { ItemFactsQuery } from './persistence/item-facts.query.js';
import { ItemIdentifier } from './persistence/item-identifier.entity.js';
import { ItemListQuery } from './persistence/item-list.query.js';
import { ItemPageQuery } from './persistence/item-page.query.js';
import { Item } from './persistence/item.entity.js';
import { DuplicateQuery } from './persistence/duplicate.query.js';
import { ItemRepository } from './persistence/item.repository.js';
import { KeptQualityRepository } from './persistence/kept-quality.repository.js';
import { KnownElsewhereQuery } from './persistence/known-elsewhere.query.js';
import { LotRepository } from './persistence/lot.repository.js';
import { QualityQuery } from './persistence/quality.query.js';
import { QuestionAboutQuery } from './persistence/question-about.query.js';

const providers = [ItemRepository, LotRepository, AlikeLots, DuplicateQuery, KnownElsewhereQuery, ItemFactsQuery, ItemTransitions, RecordSeizure, GuardedTransitions, TransitionItem, ItemCorrection, CorrectItem, EditItem, ItemActCorrections, CopiedFactsQuery, PartCorrections];

/** What goes where another goes: all that a context which moves things needs of the register. */
@Module({ providers: [BondRepository, ItemBonds], exports: [BondRepository, ItemBonds] })
export class ItemBondsModule {}

/** The item register without HTTP: what other contexts, the worker and the operator's commands use. */
@Module({ imports: [CasesModule, ApprovalsModule, ItemBondsModule, TypeOrmModule.forFeature([Item, ItemIdentifier])], providers, exports: [...providers, CasesModule] })
export class ItemsModule {}

@Module({
  imports: [ItemsModule, ItemBondsModule],
  providers: [ItemListQuery, ItemFacetsQuery, ItemPageQuery, ItemListing, SearchItems, CountItemFacets, ItemOffers, ShowItem, AskStep, FollowItem, CompositionQuery, ShowComposition, SplitLot, ArrangeItem, KnowElsewhere, QuestionAboutQuery, AnswerDesk, AsKnownQuery, ShowAsKnown, QualityQuery, ShowQuality],
  controllers: [ItemController, LotController, KnownElsewhereController, TaxonomyController, AsKnownController, IdentifierController, QualityController],
  exports: [ItemListing],
})
export class ItemsHttpModule {}

const jobs = [KeepQualityJob];

@Module({ providers: [KeptQualityRepository, KeepQuality, ...jobs], exports: [KeepQuality, ...jobs] })
export class ItemsJobsModule {}

export const itemJobs = jobs;
