import { Module } from '@nestjs/common';
import { StartRunService } from './start-run.service.ts';
import { SyncRunsController } from './sync-runs.controller.ts';
import { SyncRunsService } from './sync-runs.service.ts';

@Module({ controllers: [SyncRunsController], providers: [SyncRunsService, StartRunService], exports: [SyncRunsService] })
export class SyncRunsModule {}
