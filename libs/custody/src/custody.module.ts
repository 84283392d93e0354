import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CasesModule } from '#cases';
import { ItemBondsModule } from '#items';
import { CloseCount } from './application/close-count.service.js';
import { FindCode } from './application/find-code.service.js';
import { ItemMoves } from './application/item-moves.service.js';
import { JudgeCount } from './application/judge-count.service.js';
import { LotMoves } from './application/lot-moves.service.js';
import { ManagePlaces } from './application/manage-places.service.js';
import { MissingItems } from './application/missing-items.service.js';
import { MoveItems } from './application/move-items.service.js';
import { PlaceNames } from './application/place-names.service.js';
import { RecordHandOver } from './application/record-hand-over.service.js';
import { ReceiveItems } from './application/receive-items.service.js';
import { PrintLabels } from './application/print-labels.service.js';
import { RunCount } from './application/run-count.service.js';
import { ScanCount } from './application/scan-count.service.js';
import { ShowCounts } from './application/show-counts.service.js';
import { ShowCustody } from './application/show-custody.service.js';
import { ShowHandOvers } from './application/show-hand-overs.service.js';
import { ShowPlaces } from './application/show-places.service.js';
import { ShowReceivings } from './application/show-receivings.service.js';
import { SignCount } from './application/sign-count.service.js';
import { Signing } from './application/signing.service.js';
import { WatchUnplaced } from './application/watch-unplaced.service.js';
import { CountController } from './http/count.controller.js';
import { CustodyController } from './http/custody.controller.js';
import { HandOverController } from './http/hand-over.controller.js';
import { LabelController } from './http/label.controller.js';
import { PlaceController } from './http/place.controller.js';
import { ReceivingController } from './http/receiving.controller.js';
import { CodeQuery } from './persistence/code.query.js';
import { CountLinesQuery } from './persistence/count-lines.query.js';
import { CountListQuery } from './persistence/count-list.query.js';
import { CountScanRepository } from './persistence/count-scan.repository.js';
import { StockCount } from './persistence/count.entity.js';
import { CountRepository } from './persistence/count.repository.js';
import { CustodyPageQuery } from './persistence/custody-page.query.js';
import { CustodyRepository } from './persistence/custody.repository.js';
import { HandOverQuery } from './persistence/hand-over.query.js';
import { HandOverRepository } from './persistence/hand-over.repository.js';
import { LabelQuery } from './persistence/label.query.js';
import { PlaceTreeQuery } from './persistence/place-tree.query.js';
import { Place } from './persistence/place.entity.js';
import { PlaceRepository } from './persistence/place.repository.js';
import { ReceivingRepository } from './persistence/receiving.repository.js';
import { SignatureRepository } from './persistence/signature.repository.js';
import { UnplacedQuery } from './persistence/unplaced.query.js';

const providers = [
  PlaceRepository, CustodyRepository, SignatureRepository, HandOverRepository, CountRepository, CountScanRepository, CountLinesQuery, CodeQuery,
  ItemMoves, MoveItems, ManagePlaces, LotMoves, Signing, RecordHandOver, RunCount, ScanCount, JudgeCount, SignCount, MissingItems, CloseCount, PlaceNames,
];

/** Places, moves and seals without HTTP: what the operator's commands use. */
@Module({ imports: [CasesModule, ItemBondsModule, TypeOrmModule.forFeature([Place, StockCount])], providers, exports: [...providers, CasesModule] })
export class CustodyModule {}

@Module({
  imports: [CustodyModule],
  providers: [PlaceTreeQuery, CustodyPageQuery, UnplacedQuery, LabelQuery, HandOverQuery, CountListQuery, PrintLabels, ShowPlaces, ShowCustody, ShowHandOvers, ShowCounts, ReceivingRepository, ReceiveItems, ShowReceivings, WatchUnplaced, FindCode],
  controllers: [PlaceController, CustodyController, HandOverController, CountController, ReceivingController, LabelController],
})
export class CustodyHttpModule {}
