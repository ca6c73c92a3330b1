import type { Channel, Connector } from '@narabe/core/channel';
import { createAmazonConnector } from '../amazon/index.ts';
import type { ConnectorContext } from '../http/index.ts';
import { createRakutenConnector } from '../rakuten/index.ts';
import { createYahooConnector } from '../yahoo/index.ts';

/** The only place that lists the malls. */
const FACTORIES: ReadonlyMap<Channel, (context: ConnectorContext) => Connector> = new Map([
  ['amazon', createAmazonConnector],
  ['rakuten', createRakutenConnector],
  ['yahoo', createYahooConnector],
]);

/** All malls that we can talk to. */
export function channels(): readonly Channel[] {
  return [...FACTORIES.keys()];
}

/** The connector of one account. A channel that is not in `channels()` is a mistake of the caller. */
export function createConnector(channel: Channel, context: ConnectorContext): Connector {
  const create = FACTORIES.get(channel);
  if (!create) throw new RangeError(`unknown channel: ${channel}`);
  return create(context);
}
