import { z } from 'zod';
import { channel } from './channels.ts';
import { id, listOf, time } from './common.ts';

export const channelAccountState = z.enum(['checking', 'active', 'paused', 'needs_reauthorization', 'unreachable']);
export type ChannelAccountState = z.infer<typeof channelAccountState>;

/** One answer of the last check. `code` is the mall's when not ok. */
export const probeCheck = z.object({ ability: z.string(), ok: z.boolean(), code: z.string().nullable() }).meta({ id: 'ProbeCheck' });

/** Credentials are write-only: at most the last 4 characters come back. */
export const credentialHint = z.object({ name: z.string(), hint: z.string(), updatedAt: time }).meta({ id: 'CredentialHint' });

export const channelAccount = z
  .object({
    id,
    channel,
    channelLabel: z.string(),
    name: z.string(),
    mallSellerId: z.string().nullable(),
    mode: z.enum(['simulator', 'live']),
    state: channelAccountState,
    /** Stable code of why the state is what it is. */
    stateReason: z.string().nullable(),
    checkedAt: time.nullable(),
    checks: z.array(probeCheck),
    credentialExpiresAt: time.nullable(),
    credentials: z.array(credentialHint),
    createdAt: time,
  })
  .meta({ id: 'ChannelAccount' });
export type ChannelAccount = z.infer<typeof channelAccount>;

/** GET /api/channel-accounts */
export const channelAccountList = listOf(channelAccount).meta({ id: 'ChannelAccountList' });
export type ChannelAccountList = z.infer<typeof channelAccountList>;

const name = z.string().trim().min(1).max(80);
const credentials = z.record(z.string().max(60), z.string().trim().min(1).max(8_000));

/** POST /api/channel-accounts → 201 ChannelAccount in state `checking`. Field codes: `unknown_channel`, `missing`, `unknown_field`. */
export const createChannelAccount = z.object({ channel, name, credentials }).meta({ id: 'CreateChannelAccount' });
export type CreateChannelAccount = z.infer<typeof createChannelAccount>;

/**
 * PATCH /api/channel-accounts/{id}. New credentials are checked again; those not named stay. `paused: false` checks before it
 * goes on. POST /api/channel-accounts/{id}/check tries the credentials now. DELETE answers 409 `account_in_use` when there are
 * pages, products or runs of it.
 */
export const patchChannelAccount = z
  .object({ name: name.optional(), credentials: credentials.optional(), paused: z.boolean().optional() })
  .meta({ id: 'PatchChannelAccount' });
export type PatchChannelAccount = z.infer<typeof patchChannelAccount>;
