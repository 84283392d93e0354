import { Module } from '@nestjs/common';
import { ApprovalsModule } from '#approvals';
import { DocumentsModule } from '#documents';
import { ItemsModule } from '#items';
import { AddValuation } from './application/add-valuation.service.js';
import { Bills } from './application/bills.service.js';
import { CaseCoverage } from './application/case-coverage.service.js';
import { CorrectValuation, ValuationCorrection } from './application/correct-valuation.service.js';
import { ItemMeters } from './application/item-meters.service.js';
import { KeepOutlooks } from './application/keep-outlooks.service.js';
import { ListLosses } from './application/list-losses.service.js';
import { Rates } from './application/load-rates.service.js';
import { ManageTariffs } from './application/manage-tariffs.service.js';
import { ProposeDecisions } from './application/propose-decisions.service.js';
import { ShowCaseValue } from './application/show-case-value.service.js';
import { ShowItemValue } from './application/show-item-value.service.js';
import { CostController } from './http/cost.controller.js';
import { RateController } from './http/rate.controller.js';
import { ValuationController } from './http/valuation.controller.js';
import { KeepOutlooksJob } from './jobs/keep-outlooks.job.js';
import { BillRepository } from './persistence/bill.repository.js';
import { CoverageQuery } from './persistence/coverage.query.js';
import { MeterQuery } from './persistence/meter.query.js';
import { OutlookRepository } from './persistence/outlook.repository.js';
import { RateRepository } from './persistence/rate.repository.js';
import { TariffRepository } from './persistence/tariff.repository.js';
import { ValuationRepository } from './persistence/valuation.repository.js';

const rows = [ValuationRepository, RateRepository, TariffRepository, BillRepository, MeterQuery, OutlookRepository, CoverageQuery];
const acts = [ItemMeters, CaseCoverage, AddValuation, ValuationCorrection, Rates, ManageTariffs, Bills, KeepOutlooks];

/** Values, rates and costs without HTTP: what the worker, approvals and the operator's commands use. */
@Module({ imports: [ItemsModule], providers: [...rows, ...acts], exports: [...rows, ...acts, ItemsModule] })
export class ValuationModule {}

@Module({ imports: [ValuationModule, ApprovalsModule, DocumentsModule], providers: [CorrectValuation, ProposeDecisions, ShowItemValue, ShowCaseValue, ListLosses], controllers: [ValuationController, CostController, RateController] })
export class ValuationHttpModule {}

const jobs = [KeepOutlooksJob];

@Module({ imports: [ValuationModule], providers: jobs, exports: [...jobs, ValuationModule] })
export class ValuationJobsModule {}

export const valuationJobs = jobs;
