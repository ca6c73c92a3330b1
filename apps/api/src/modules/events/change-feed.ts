import { eventName } from '@narabe/contracts/api';
import { EVENT_CHANNEL, type Listener } from '@narabe/db/events';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Subject } from 'rxjs';
import { z } from 'zod';
import { AppListen, AppLog } from '../../infrastructure/index.ts';

const change = z.object({ sellerId: z.uuid(), type: eventName, id: z.uuid() });
export type Change = z.infer<typeof change>;

/** One LISTEN connection for the whole process; every open stream subscribes here and filters for its own company. */
@Injectable()
export class ChangeFeed implements OnApplicationBootstrap, OnModuleDestroy {
  readonly changes = new Subject<Change>();
  /** The database connection came back: whatever was said in between is lost, so streams tell their screens to read again. */
  readonly reconnected = new Subject<void>();
  readonly stopped = new Subject<void>();
  private listener?: Listener;

  constructor(
    private readonly port: AppListen,
    private readonly log: AppLog,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.listener = await this.port.listen(
      EVENT_CHANNEL,
      (payload) => this.take(payload),
      () => this.reconnected.next(),
    );
  }

  /** Ends the open streams first, so that the HTTP server can close. */
  async onModuleDestroy(): Promise<void> {
    this.stopped.next();
    await this.listener?.close();
  }

  private take(payload: string): void {
    const parsed = change.safeParse(jsonOf(payload));
    if (parsed.success) this.changes.next(parsed.data);
    else this.log.logger.warn({ event: 'change.unreadable', length: payload.length });
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
