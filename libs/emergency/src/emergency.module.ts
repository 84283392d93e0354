import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CasesModule } from '#cases';
import { NotificationsModule } from '#notifications';
import { ListEmergency } from './application/list-emergency.service.js';
import { OpenInEmergency } from './application/open-in-emergency.service.js';
import { ReviewEmergency } from './application/review-emergency.service.js';
import { EmergencyController } from './http/emergency.controller.js';
import { EmergencyAccessRow } from './persistence/emergency-access.entity.js';
import { EmergencyAccessQuery } from './persistence/emergency-access.query.js';
import { EmergencyAccessRepository } from './persistence/emergency-access.repository.js';

/** Cases of others, opened in an emergency. */
@Module({
  imports: [CasesModule, NotificationsModule, TypeOrmModule.forFeature([EmergencyAccessRow])],
  providers: [EmergencyAccessRepository, EmergencyAccessQuery, OpenInEmergency, ReviewEmergency, ListEmergency],
  controllers: [EmergencyController],
})
export class EmergencyHttpModule {}
