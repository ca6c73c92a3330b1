import type { SimResponse } from '../../../kernel/mall.ts';
import { publishRunning } from '../call.ts';
import type { YahooContext } from '../context.ts';
import { RESERVE_AHEAD_MS } from '../limits.ts';
import { itemError, resultSet } from '../wire/answers.ts';
import type { Form } from '../wire/form.ts';
import { parseJapanDigits, rfc3339 } from '../wire/japan-time.ts';
import { text } from '../wire/xml.ts';
import { pendingChanges } from './pending.ts';
import { isPublishing, startPublish } from './publisher.ts';

/** [sheet section 4, KUR, HAN], read 2026-11-23. */
const SEEN = { nothingPending: 'pm-05001', running: 'pm-05002' } as const;
/** Codes which no source shows: ours. */
const OURS = { mode: 'pm-05901', time: 'pm-05902' } as const;
const MODE = { book: '1', cancel: '2', query: '3' } as const;
const MINUTE_MS = 60_000;

/** Books, cancels or tells the publish of the whole store; the practice mall is always idle, so "now" starts at once (sheet section 5.4). */
export function reservePublish(context: YahooContext, form: Form): SimResponse {
  const { publisher } = context.state;
  const mode = form.get('mode');
  if (mode === MODE.query) return booked(publisher.reservedFor);
  if (mode === MODE.cancel) {
    publisher.reservedFor = undefined;
    return booked(undefined);
  }
  if (mode !== MODE.book) return itemError(400, OURS.mode, 'modeの値が不正です。');
  if (isPublishing(context)) return busy(context);
  if (pendingChanges(context.state).length === 0) return itemError(400, SEEN.nothingPending, '反映する項目がありません。');
  return book(context, form.get('reserve_time') ?? '');
}

function book(context: YahooContext, given: string): SimResponse {
  const now = context.clock.now();
  const at = given === '' ? now : parseJapanDigits(given);
  const aheadMs = at ? at.getTime() - now.getTime() : Number.NaN;
  // A minute that has begun counts as now: the time has no seconds.
  if (!at || given.length === 10 || given.length === 8 || aheadMs <= -MINUTE_MS || aheadMs > RESERVE_AHEAD_MS) {
    return itemError(400, OURS.time, '予約日時が不正です。');
  }
  if (aheadMs <= 0) startPublish(context, now);
  else context.state.publisher.reservedFor = at;
  return booked(at);
}

/** Seconds are always 00 on the wire (CAP). */
function booked(at: Date | undefined): SimResponse {
  return resultSet([text('Status', 'OK'), text('ReserveTime', at ? rfc3339(at).replace(/:\d\d\+/, ':00+') : '')]);
}

function busy({ switches }: YahooContext): SimResponse {
  return switches.publishBusyCode === 'ed-00006' ? publishRunning() : itemError(400, SEEN.running, '反映処理中です。');
}
