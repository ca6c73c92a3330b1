import type { Channel } from '@narabe/core/channel';

/** Hosts of the real malls (mall sheets, read 2026-11-23). */
const LIVE = new Map<Channel, Readonly<Record<string, string>>>([
  ['amazon', { api: 'https://sellingpartnerapi-fe.amazon.com', auth: 'https://api.amazon.com' }],
  ['rakuten', { api: 'https://api.rms.rakuten.co.jp' }],
  ['yahoo', { api: 'https://circus.shopping.yahooapis.jp', auth: 'https://auth.login.yahoo.co.jp' }],
]);

/** Hosts that the source malls serve product pictures from; nothing else is fetched (R48). */
export const IMAGE_HOSTS: readonly string[] = ['m.media-amazon.com', 'images-na.ssl-images-amazon.com', 'images-fe.ssl-images-amazon.com'];

/** Where a mall answers: the practice malls at `simulatorUrl`, or the real one when it is null. */
export function baseUrlsOf(channel: Channel, simulatorUrl: string | null): Readonly<Record<string, string>> {
  if (simulatorUrl !== null) {
    const base = `${simulatorUrl.replace(/\/$/, '')}/${channel}`;
    return { api: base, auth: base };
  }
  const urls = LIVE.get(channel);
  if (!urls) throw new RangeError(`unknown channel: ${channel}`);
  return urls;
}
