import { Injectable, type MessageEvent } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { concatMap, filter, interval, map, merge, type Observable, of, share, takeUntil } from 'rxjs';
import { SessionEnds } from '../auth/session-ends.ts';
import { SessionsService } from '../auth/sessions.service.ts';
import { ChangeFeed } from './change-feed.ts';

/** Keeps proxies from closing a quiet stream, and is when a session that was ended elsewhere is noticed. */
const PING_MS = 15_000;
const RECONNECT_AFTER_MS = 2_000;

/** What all event streams share: a ping, and an end when the person signs out or the server stops. */
@Injectable()
export class StreamLife {
  constructor(
    private readonly feed: ChangeFeed,
    private readonly ends: SessionEnds,
    private readonly sessions: SessionsService,
  ) {}

  around(request: FastifyRequest, messages: Observable<MessageEvent>): Observable<MessageEvent> {
    const sessionId = request.person?.sessionId;
    const hello = of<MessageEvent>({ type: 'ping', data: {}, retry: RECONNECT_AFTER_MS });
    const looks = interval(PING_MS).pipe(
      concatMap(() => this.sessions.find(request)),
      share(),
    );
    const pings = looks.pipe(
      filter((person) => person !== null),
      map((): MessageEvent => ({ type: 'ping', data: {} })),
    );
    const expired = looks.pipe(filter((person) => person === null));
    const signedOut = this.ends.ended.pipe(filter((ended) => ended === sessionId));
    return merge(hello, messages, pings).pipe(takeUntil(merge(expired, signedOut, this.feed.stopped)));
  }
}
