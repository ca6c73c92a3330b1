import type { YahooContext } from '../context.ts';
import type { ItemPage } from '../items/item.ts';
import { SUBMIT_MS } from '../limits.ts';
import { forgetStock } from '../stock/forget-stock.ts';
import { pendingChanges } from './pending.ts';

/** Lets happen what is due by now. The mall has no timers: every call and every look at the state begins with this. */
export function settlePublisher(context: YahooContext): void {
  const { publisher } = context.state;
  const nowMs = context.clock.now().getTime();
  for (const { page } of publisher.submitted.filter(({ dueAt }) => dueAt.getTime() <= nowMs)) publishPage(context, page);
  publisher.submitted.splice(0, publisher.submitted.length, ...publisher.submitted.filter(({ dueAt }) => dueAt.getTime() > nowMs));
  if (publisher.runningUntil && publisher.runningUntil.getTime() <= nowMs) finish(context, publisher.runningUntil);
  if (publisher.reservedFor && publisher.reservedFor.getTime() <= nowMs && !publisher.runningUntil) {
    startPublish(context, publisher.reservedFor);
    publisher.reservedFor = undefined;
    settlePublisher(context);
  }
}

export const isPublishing = ({ state }: YahooContext): boolean => state.publisher.runningUntil !== undefined;

export function startPublish(context: YahooContext, at: Date): void {
  context.state.publisher.runningUntil = new Date(at.getTime() + context.switches.publishMs);
}

/** Publishes one page a little later, as it is now (submitItem). */
export function submitPage(context: YahooContext, page: ItemPage): void {
  context.state.publisher.submitted.push({ page, dueAt: new Date(context.clock.now().getTime() + SUBMIT_MS) });
}

function publishPage({ state }: YahooContext, page: ItemPage): void {
  const record = state.items.get(page.itemCode);
  if (!record?.front || !record.editing) return;
  record.front = page;
  record.dirty = record.editing !== page;
}

/** The front becomes what the seller has edited, for the whole store. */
function finish(context: YahooContext, at: Date): void {
  const { state } = context;
  state.publisher.history.push({ id: state.publisher.history.length + 1, at, changes: pendingChanges(state) });
  state.publisher.runningUntil = undefined;
  for (const record of [...state.items.values()]) {
    record.front = record.editing;
    record.dirty = false;
    if (record.editing) continue;
    state.items.delete(record.itemCode);
    forgetStock(state, record.itemCode);
  }
  for (const category of state.storeCategories.values()) Object.assign(category, { dirty: false, published: true });
}
