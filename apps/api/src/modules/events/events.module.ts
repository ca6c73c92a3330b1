import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.ts';
import { SyncRunsModule } from '../sync-runs/sync-runs.module.ts';
import { ChangeFeed } from './change-feed.ts';
import { EventsController } from './events.controller.ts';
import { OwnRunGuard } from './own-run.guard.ts';
import { RunProgressStream } from './run-progress-stream.ts';
import { StreamLife } from './stream-life.ts';

@Module({
  imports: [AuthModule, SyncRunsModule],
  controllers: [EventsController],
  providers: [ChangeFeed, StreamLife, RunProgressStream, OwnRunGuard],
})
export class EventsModule {}
