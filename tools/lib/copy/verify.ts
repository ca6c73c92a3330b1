import { createHash } from 'node:crypto';
import { createHttpTransport, createTokenCache } from '@narabe/connectors/http';
import { baseUrlsOf, createConnector } from '@narabe/connectors/registry';
import type { Connector } from '@narabe/core/channel';
import { comparePages, type ListingDraft, viewOf } from '@narabe/core/listing';
import { withImageRefs } from '@narabe/core/mapping';
import type { Expected, ExpectedImage } from './expected.ts';

export type Difference = { mall: string; code: string; field: string; expected: unknown; actual: unknown };
export type Verified = { pages: number; stock: number; images: number; differences: Difference[] };

/** Reads pages, stock and pictures back from the malls and compares them with what was meant. */
export async function verify(
  simulatorUrl: string,
  credentials: Record<string, Record<string, string>>,
  expected: Expected,
): Promise<Verified> {
  const transport = createHttpTransport();
  const verified: Verified = { pages: 0, stock: 0, images: 0, differences: [] };
  try {
    for (const channel of new Set(expected.pages.map((page) => page.channel))) {
      const connector = createConnector(channel, {
        baseUrls: baseUrlsOf(channel, simulatorUrl),
        credentials: credentials[channel] ?? {},
        tokens: createTokenCache(() => new Date()),
        now: () => new Date(),
        transport,
      });
      await verifyPages(connector, expected, verified);
      await verifyStock(connector, expected, verified);
    }
    await verifyImages(simulatorUrl, credentials, expected, verified);
  } finally {
    await transport.close();
  }
  return verified;
}

async function verifyPages(connector: Connector, expected: Expected, verified: Verified): Promise<void> {
  const { channel, listingTarget } = connector;
  const pages = expected.pages.filter((page) => page.channel === channel);
  if (!listingTarget) return;
  for (const batch of chunk(pages, listingTarget.listingsPerRead)) {
    const read = await listingTarget.readListings(batch.map((page) => page.code));
    for (const [index, page] of batch.entries()) {
      const draft = withImageRefs(
        page.draft as unknown as ListingDraft,
        (url) => expected.refs.get(`${channel} ${url}`) ?? null,
        page.variantImageUrls,
      );
      const found = read[index];
      const differences = found ? comparePages(viewOf(draft), found.view) : [{ field: 'page', expected: page.code, actual: null }];
      verified.pages += 1;
      for (const { field, expected: meant, actual } of differences)
        verified.differences.push({ mall: channel, code: page.code, field, expected: meant, actual });
    }
  }
}

async function verifyStock(connector: Connector, expected: Expected, verified: Verified): Promise<void> {
  const { channel, stockTarget } = connector;
  const offers = expected.stock.filter((offer) => offer.channel === channel);
  if (!stockTarget) return;
  for (const batch of chunk(offers, stockTarget.readsPerCall)) {
    const readings = await stockTarget.readStock(batch.map((offer) => ({ code: offer.pageCode, variantCode: offer.variantCode || null })));
    for (const [index, offer] of batch.entries()) {
      const actual = readings[index]?.quantity ?? null;
      verified.stock += 1;
      if (actual !== offer.quantity) {
        verified.differences.push({
          mall: channel,
          code: `${offer.pageCode} ${offer.variantCode}`.trim(),
          field: 'stock',
          expected: offer.quantity,
          actual,
        });
      }
    }
  }
}

/** The pictures that buyers see must be the bytes that we meant. */
async function verifyImages(
  simulatorUrl: string,
  credentials: Record<string, Record<string, string>>,
  expected: Expected,
  verified: Verified,
): Promise<void> {
  for (const image of expected.images) {
    const answer = await fetch(simulatorUrl + picturePath(image, credentials));
    const actual = answer.ok
      ? createHash('sha256')
          .update(new Uint8Array(await answer.arrayBuffer()))
          .digest('hex')
      : `status ${answer.status}`;
    verified.images += 1;
    if (actual !== image.contentHash) {
      verified.differences.push({ mall: image.channel, code: image.ref, field: 'image', expected: image.contentHash, actual });
    }
  }
}

/** Where the practice malls serve an uploaded picture to buyers. */
function picturePath({ channel, ref }: ExpectedImage, credentials: Record<string, Record<string, string>>): string {
  if (ref.startsWith('https://')) return `/images/${channel}${new URL(ref).pathname}`;
  return `/images/${channel}/${credentials[channel]?.shopUrl}/cabinet${ref}`;
}

function chunk<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}
