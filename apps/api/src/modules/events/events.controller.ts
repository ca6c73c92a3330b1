import { type IdParams, idParams } from '@narabe/contracts/api';
import { Controller, type MessageEvent, Param, Req, Sse, UseGuards } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { filter, map, merge, type Observable } from 'rxjs';
import { Allow, CalledBy, type Caller } from '../../http/access.ts';
import { ChangeFeed } from './change-feed.ts';
import { OwnRunGuard } from './own-run.guard.ts';
import { RunProgressStream } from './run-progress-stream.ts';
import { StreamLife } from './stream-life.ts';

const STREAM = {
  status: 200,
  description: 'server-sent events',
  content: { 'text/event-stream': { schema: { type: 'string' as const } } },
};

@ApiTags('events')
@Controller('api')
@Allow('viewer')
export class EventsController {
  constructor(
    private readonly feed: ChangeFeed,
    private readonly life: StreamLife,
    private readonly progress: RunProgressStream,
  ) {}

  /** What changed in the chosen company, by name and id. */
  @Sse('events')
  @ApiResponse(STREAM)
  changes(@CalledBy() { sellerId }: Caller, @Req() request: FastifyRequest): Observable<MessageEvent> {
    const own = this.feed.changes.pipe(
      filter((change) => change.sellerId === sellerId),
      map(({ type, id }): MessageEvent => ({ type, data: { id } })),
    );
    const reload = this.feed.reconnected.pipe(map((): MessageEvent => ({ type: 'reload', data: {} })));
    return this.life.around(request, merge(own, reload));
  }

  /** The counts of one run, at most four times a second. */
  @Sse('sync-runs/:id/events')
  @ApiResponse(STREAM)
  @UseGuards(OwnRunGuard)
  run(
    @CalledBy() { sellerId }: Caller,
    @Param({ schema: idParams }) { id }: IdParams,
    @Req() request: FastifyRequest,
  ): Observable<MessageEvent> {
    return this.life.around(request, this.progress.open(sellerId, id));
  }
}
