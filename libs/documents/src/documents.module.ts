import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CasesModule } from '#cases';
import { CONFIG, Logger, type Config } from '#platform';
import { AddVersion } from './application/add-version.service.js';
import { AddDocument } from './application/add-document.service.js';
import { DocumentIntake } from './application/document-intake.js';
import { ListDocuments } from './application/list-documents.service.js';
import { MakePreviews } from './application/make-previews.service.js';
import { MeasureQuarantine } from './application/measure-quarantine.service.js';
import { OpenDocument } from './application/open-document.service.js';
import { OpenPreview } from './application/open-preview.service.js';
import { ScanIncoming } from './application/scan-incoming.service.js';
import { ScanDocuments } from './application/scan-documents.service.js';
import { SweepFiles } from './application/sweep-files.service.js';
import { ContentController } from './http/content.controller.js';
import { DocumentController } from './http/document.controller.js';
import { MakePreviewsJob } from './jobs/make-previews.job.js';
import { ScanDocumentsJob } from './jobs/scan-documents.job.js';
import { SweepFilesJob } from './jobs/sweep-files.job.js';
import { Document } from './persistence/document.entity.js';
import { DocumentListQuery } from './persistence/document-list.query.js';
import { DocumentRepository } from './persistence/document.repository.js';
import { PreviewRepository } from './persistence/preview.repository.js';
import { ScanRepository } from './persistence/scan.repository.js';
import { PreviewRenderer } from './previews/preview-renderer.js';
import { openScanner } from './scanning/open-scanner.js';
import { Scanner } from './scanning/scanner.js';
import { FileStore } from './storage/file-store.js';
import { openFileStore } from './storage/open-file-store.js';

const fileStore = {
  provide: FileStore,
  useFactory: (config: Config, logger: Logger) => openFileStore(config, (error) => logger.warn('the file store is away', { error })),
  inject: [CONFIG, Logger],
};

const scanner = { provide: Scanner, useFactory: (config: Config) => openScanner(config), inject: [CONFIG] };

const renderer = { provide: PreviewRenderer, useFactory: () => new PreviewRenderer() };

const providers = [fileStore, scanner, ScanIncoming, DocumentRepository, DocumentListQuery, PreviewRepository, DocumentIntake, AddDocument, AddVersion, ListDocuments, OpenDocument, OpenPreview, SweepFiles];

/** Documents of cases, and the file store that other contexts keep their files in. */
@Module({ imports: [TypeOrmModule.forFeature([Document]), CasesModule], providers, exports: providers })
export class DocumentsModule {}

/** The routes of this context. */
@Module({ imports: [DocumentsModule], controllers: [DocumentController, ContentController] })
export class DocumentsHttpModule {}

export const documentJobs = [ScanDocumentsJob, MakePreviewsJob, SweepFilesJob];

/** The background work of this context. */
@Module({ imports: [DocumentsModule], providers: [renderer, ScanRepository, ScanDocuments, MeasureQuarantine, MakePreviews, ...documentJobs], exports: documentJobs })
export class DocumentsJobsModule {}
