import { ConnectorError, type MediaContainer, type MediaTarget } from '@narabe/core/channel';
import { saveMediaContainer } from '@narabe/db/accounts';
import type { WorkContext } from '../runtime/work-context.ts';

/** Kept free in each container: after a crash our count is behind the mall's by what the last pass had uploaded. */
const RESERVE = 100;

/** The mall's place that pictures go to; another one is opened when it is full. Lives for one pass. */
export class OpenContainer {
  private current: Promise<MediaContainer> | null = null;
  private room = 0;
  private changed = false;
  private readonly context: WorkContext;
  private readonly target: MediaTarget;

  constructor(context: WorkContext, target: MediaTarget) {
    this.context = context;
    this.target = target;
  }

  /** The container for one more picture. */
  async next(): Promise<MediaContainer> {
    this.current ??= this.remembered();
    const container = await this.current;
    if (this.room === 0) {
      this.current = null;
      return this.next();
    }
    this.room -= 1;
    this.changed = true;
    return container;
  }

  /** Remembers how much room is left; once per pass. */
  async save(): Promise<void> {
    if (!this.changed || !this.current) return;
    const container = { ...(await this.current), room: this.room };
    await this.context.settle((tx) => saveMediaContainer(tx, this.context.lane.channelAccountId, container));
    this.changed = false;
  }

  private async remembered(): Promise<MediaContainer> {
    const { lane } = this.context;
    const row = await this.context.tenant((tx) =>
      tx.channelAccount.findFirst({ where: { id: lane.channelAccountId }, select: { mediaContainer: true } }),
    );
    const known = row?.mediaContainer as MediaContainer | null | undefined;
    if (!known || known.room === 0 || this.changed) return this.open();
    this.room = known.room;
    return known;
  }

  private async open(): Promise<MediaContainer> {
    const { quota, lane } = this.context;
    const { granted, retryAfterMs } = await quota.take('open_media_container', 1);
    if (granted === 0) throw new ConnectorError('rate_limited', 'quota_open_media_container', { retryAfterMs });
    const opened = await this.target.openContainer();
    this.room = Math.max(1, opened.room - RESERVE);
    await this.context.settle((tx) => saveMediaContainer(tx, lane.channelAccountId, { ...opened, room: this.room }));
    return opened;
  }
}
