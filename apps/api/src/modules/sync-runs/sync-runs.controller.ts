import {
  createSyncRun,
  type IdParams,
  idParams,
  type RetryResult,
  retryResult,
  retrySyncRun,
  type SyncRun,
  type SyncRunDetail,
  type SyncRunItemPage,
  type SyncRunItemQuery,
  type SyncRunPage,
  type SyncRunQuery,
  syncRun,
  syncRunDetail,
  syncRunItemPage,
  syncRunItemQuery,
  syncRunPage,
  syncRunQuery,
} from '@narabe/contracts/api';
import { Body, Controller, Get, Headers, Param, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Allow, CalledBy, type Caller } from '../../http/access.ts';
import { Answers } from '../../http/answers.ts';
import { StartRunService } from './start-run.service.ts';
import { SyncRunsService } from './sync-runs.service.ts';

@ApiTags('sync-runs')
@Controller('api/sync-runs')
export class SyncRunsController {
  constructor(
    private readonly service: SyncRunsService,
    private readonly starts: StartRunService,
  ) {}

  /** A repeat with the same Idempotency-Key answers the run of the first try. */
  @Post()
  @Allow('operator')
  @Answers(syncRun, 201)
  @ApiHeader({ name: 'Idempotency-Key', required: false, schema: { type: 'string', maxLength: 255 } })
  start(
    @CalledBy() caller: Caller,
    @Body({ schema: createSyncRun }) body: z.output<typeof createSyncRun>,
    @Headers('idempotency-key') idempotencyKey?: string,
  ): Promise<SyncRun> {
    return this.starts.start(caller, body, idempotencyKey);
  }

  @Get()
  @Allow('viewer')
  @Answers(syncRunPage)
  list(@CalledBy() { sellerId }: Caller, @Query({ schema: syncRunQuery }) query: SyncRunQuery): Promise<SyncRunPage> {
    return this.service.list(sellerId, query);
  }

  @Get(':id')
  @Allow('viewer')
  @Answers(syncRunDetail)
  get(@CalledBy() { sellerId }: Caller, @Param({ schema: idParams }) { id }: IdParams): Promise<SyncRunDetail> {
    return this.service.get(sellerId, id);
  }

  @Get(':id/items')
  @Allow('viewer')
  @Answers(syncRunItemPage)
  items(
    @CalledBy() { sellerId }: Caller,
    @Param({ schema: idParams }) { id }: IdParams,
    @Query({ schema: syncRunItemQuery }) query: SyncRunItemQuery,
  ): Promise<SyncRunItemPage> {
    return this.service.items(sellerId, id, query);
  }

  @Post(':id/retry')
  @Allow('operator')
  @Answers(retryResult)
  retry(
    @CalledBy() { sellerId }: Caller,
    @Param({ schema: idParams }) { id }: IdParams,
    @Body({ schema: retrySyncRun }) body: z.output<typeof retrySyncRun>,
  ): Promise<RetryResult> {
    return this.service.retry(sellerId, id, body.states);
  }

  @Post(':id/cancel')
  @Allow('operator')
  @Answers(syncRunDetail)
  cancel(@CalledBy() { sellerId }: Caller, @Param({ schema: idParams }) { id }: IdParams): Promise<SyncRunDetail> {
    return this.service.cancel(sellerId, id);
  }
}
