import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CasesModule } from '#cases';
import { ItemBondsModule } from '#items';
import { FindCode } from './application/find-code.service.js';
import { ItemMoves } from './application/item-moves.service.js';
import { LotMoves } from './application/lot-moves.service.js';
import { ManagePlaces } from './application/manage-places.service.js';
import { MoveItems } from './application/move-items.service.js';
import { RecordHandOver } from './application/record-hand-over.service.js';
import { PrintLabels } from './application/print-labels.service.js';
import { ShowCustody } from './application/show-custody.service.js';
import { ShowHandOvers } from './application/show-hand-overs.service.js';
import { ShowPlaces } from './application/show-places.service.js';
import { Signing } from './application/signing.service.js';
import { WatchUnplaced } from './application/watch-unplaced.service.js';
import { CustodyController } from './http/custody.controller.js';
import { HandOverController } from './http/hand-over.controller.js';
import { LabelController } from './http/label.controller.js';
import { PlaceController } from './http/place.controller.js';
import { CodeQuery } from './persistence/code.query.js';
import { CustodyPageQuery } from './persistence/custody-page.query.js';
import { CustodyRepository } from './persistence/custody.repository.js';
import { HandOverQuery } from './persistence/hand-over.query.js';
import { HandOverRepository } from './persistence/hand-over.repository.js';
import { LabelQuery } from './persistence/label.query.js';
import { PlaceTreeQuery } from './persistence/place-tree.query.js';
import { Place } from './persistence/place.entity.js';
import { PlaceRepository } from './persistence/place.repository.js';
import { SignatureRepository } from './persistence/signature.repository.js';
import { UnplacedQuery } from './persistence/unplaced.query.js';

const providers = [PlaceRepository, CustodyRepository, SignatureRepository, HandOverRepository, ItemMoves, MoveItems, ManagePlaces, LotMoves, Signing, RecordHandOver];

/** Places, moves and seals without HTTP: what the operator's commands use. */
@Module({ imports: [CasesModule, ItemBondsModule, TypeOrmModule.forFeature([Place])], providers, exports: [...providers, CasesModule] })
export class CustodyModule {}

@Module({
  imports: [CustodyModule],
  providers: [PlaceTreeQuery, CustodyPageQuery, UnplacedQuery, CodeQuery, LabelQuery, HandOverQuery, PrintLabels, ShowPlaces, ShowCustody, ShowHandOvers, WatchUnplaced, FindCode],
  controllers: [PlaceController, CustodyController, HandOverController, LabelController],
})
export class CustodyHttpModule {}
