import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { Changes, Creates, ExpectedVersion, Reads, RecordId, Work, sentAs, type SentBody, type WorkContext } from '#platform';
import { ManagePlaces } from '../application/manage-places.service.js';
import { ShowPlaces } from '../application/show-places.service.js';
import type { Place, ShownPlace } from '../contract.js';
import { ChangePlaceBody, ClosePlaceBody, OpenPlaceBody, PlacesQuery } from './place.requests.js';

type Changed = { readonly id: string; readonly version: number };

/** The tree of places where items are kept. */
@Controller('places')
export class PlaceController {
  constructor(
    private readonly places: ShowPlaces,
    private readonly manage: ManagePlaces,
  ) {}

  @Get()
  @Reads('place.view')
  all(@Work() context: WorkContext, @Query() { closed }: PlacesQuery): Promise<readonly Place[]> {
    return this.places.all(context, closed === 'yes');
  }

  @Get(':id')
  @Reads('place.view')
  show(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<ShownPlace> {
    return this.places.one(context, id);
  }

  @Post()
  @Creates('place.manage')
  @ApiBody({ type: OpenPlaceBody })
  open(@Work() context: WorkContext, @Body(sentAs(OpenPlaceBody)) sent: SentBody<OpenPlaceBody>): Promise<Changed> {
    return this.manage.open(context, sent);
  }

  @Put(':id')
  @Changes('place.manage')
  @ApiBody({ type: ChangePlaceBody })
  change(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body(sentAs(ChangePlaceBody)) sent: SentBody<ChangePlaceBody>): Promise<Changed> {
    return this.manage.change(context, id, version, sent);
  }

  @Post(':id/closing')
  @HttpCode(200)
  @Changes('place.manage')
  close(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body() body: ClosePlaceBody): Promise<Changed> {
    return this.manage.close(context, id, version, body);
  }
}
