import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApiClients } from './application/api-clients.service.js';
import { BackChannelLogout } from './application/back-channel-logout.service.js';
import { EnrolPerson } from './application/enrol-person.service.js';
import { People } from './application/people.service.js';
import { OnBehalf } from './application/on-behalf.js';
import { ProviderSignIn } from './application/provider-sign-in.service.js';
import { ProviderSignOut } from './application/provider-sign-out.service.js';
import { ReviewRights } from './application/review-rights.service.js';
import { ShowDeputies } from './application/show-deputies.service.js';
import { Sessions } from './application/sessions.service.js';
import { SignIn } from './application/sign-in.service.js';
import { StandIns } from './application/stand-ins.service.js';
import { ApiClientController } from './http/api-client.controller.js';
import { AccessController } from './http/access.controller.js';
import { DeputyController } from './http/deputy.controller.js';
import { RightsReviewController } from './http/rights-review.controller.js';
import { RouteCheck } from './http/route-check.js';
import { RouteGuard } from './http/route.guard.js';
import { SignInController } from './http/sign-in.controller.js';
import { TeamAbsenceController } from './http/team-absence.controller.js';
import { LogoutTokens } from './oidc/logout-tokens.js';
import { RelyingParty } from './oidc/relying-party.js';
import { AbsenceRow } from './persistence/absence.entity.js';
import { AbsenceRepository } from './persistence/absence.repository.js';
import { ApiClientRow } from './persistence/api-client.entity.js';
import { ApiClientRepository } from './persistence/api-client.repository.js';
import { AppUser } from './persistence/app-user.entity.js';
import { GuessRepository } from './persistence/guess.repository.js';
import { PeopleRepository } from './persistence/people.repository.js';
import { RightsReviewQuery } from './persistence/rights-review.query.js';
import { SessionRepository } from './persistence/session.repository.js';
import { SignInAttemptRepository } from './persistence/sign-in-attempt.repository.js';
import { Unit } from './persistence/unit.entity.js';

const providers = [ApiClientRepository, ApiClients, PeopleRepository, SessionRepository, GuessRepository, Sessions, SignIn, People, EnrolPerson, OnBehalf];

/** Users, sign-in, roles and the policy table, without HTTP: for the worker and the operator's commands. */
@Module({ imports: [TypeOrmModule.forFeature([ApiClientRow, AppUser, Unit, AbsenceRow])], providers, exports: providers })
export class AccessModule {}

/** The routes of this context and the guard in front of every route. */
@Module({
  imports: [AccessModule, DiscoveryModule],
  providers: [RouteGuard, RouteCheck, AbsenceRepository, StandIns, RightsReviewQuery, ReviewRights, ShowDeputies, RelyingParty, LogoutTokens, SignInAttemptRepository, ProviderSignIn, ProviderSignOut, BackChannelLogout],
  controllers: [ApiClientController, AccessController, SignInController, DeputyController, TeamAbsenceController, RightsReviewController],
  exports: [AccessModule, RouteGuard],
})
export class AccessHttpModule {}
