import { z } from 'zod';
import { id, listOf } from './common.ts';

export const channel = z.string().min(1).max(40);

export const credentialField = z
  .object({
    name: z.string(),
    /** Japanese. */
    label: z.string(),
    /** Shown as dots while typed. */
    secret: z.boolean(),
    /** Japanese: where the operator finds it; null when the label says all. */
    help: z.string().nullable(),
  })
  .meta({ id: 'CredentialField' });
export type CredentialField = z.infer<typeof credentialField>;

/** A mall that can be connected. `source`: products are taken from it; `target`: pages are made on it. */
export const channelProfile = z
  .object({
    channel,
    label: z.string(),
    role: z.enum(['source', 'target', 'both']),
    credentialFields: z.array(credentialField),
  })
  .meta({ id: 'ChannelProfile' });
export type ChannelProfile = z.infer<typeof channelProfile>;

/** GET /api/channels */
export const channelList = listOf(channelProfile).meta({ id: 'ChannelList' });
export type ChannelList = z.infer<typeof channelList>;

/** A shop of the built-in simulator. Its credentials stay on the server. */
export const practiceShop = z
  .object({
    channel,
    label: z.string(),
    /** The account that is connected to it, or null. */
    channelAccountId: id.nullable(),
  })
  .meta({ id: 'PracticeShop' });
export type PracticeShop = z.infer<typeof practiceShop>;

/** GET /api/practice-shops; POST /api/practice-shops connects those that are not, and answers the same. 404 in live mode. */
export const practiceShopList = listOf(practiceShop).meta({ id: 'PracticeShopList' });
export type PracticeShopList = z.infer<typeof practiceShopList>;
