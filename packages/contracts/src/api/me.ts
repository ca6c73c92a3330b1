import { z } from 'zod';
import { id } from './common.ts';

/** Lowest to highest is viewer, operator, admin, owner; each may do what the lower ones may. */
export const role = z.enum(['viewer', 'operator', 'admin', 'owner']);
export type Role = z.infer<typeof role>;

export const membership = z.object({ id, name: z.string(), role }).meta({ id: 'Membership' });
export type Membership = z.infer<typeof membership>;

/** GET /api/me */
export const me = z
  .object({
    user: z.object({ id: z.string(), name: z.string(), email: z.string() }),
    /** The companies this person belongs to. */
    sellers: z.array(membership),
    /** The one that requests act for; null when the person belongs to none. */
    activeSellerId: id.nullable(),
    /** `simulator`: practice malls; the practice shops can be connected. */
    channelMode: z.enum(['simulator', 'live']),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof me>;

/** PUT /api/me/seller; 404 `not_found` for a company that the person does not belong to. */
export const chooseSeller = z.object({ sellerId: id }).meta({ id: 'ChooseSeller' });
export type ChooseSeller = z.infer<typeof chooseSeller>;

/**
 * POST /api/auth/sign-in/email; sets the session cookie. 401 `invalid_credentials`, 429 `too_many_requests` with Retry-After.
 * POST /api/auth/sign-out ends the session.
 */
export const signIn = z.object({ email: z.email(), password: z.string().min(1).max(1_000) }).meta({ id: 'SignIn' });
export type SignIn = z.infer<typeof signIn>;

export const MIN_PASSWORD = 12;
export const MAX_PASSWORD = 128;

/**
 * POST /api/auth/sign-up/email → 204, signed in as the owner of a new company. 404 unless the installation allows it; 409
 * `email_taken`.
 */
export const signUp = z
  .object({
    companyName: z.string().trim().min(1).max(80),
    name: z.string().trim().min(1).max(80),
    email: z.email().max(254),
    password: z.string().min(MIN_PASSWORD).max(MAX_PASSWORD),
  })
  .meta({ id: 'SignUp' });
export type SignUp = z.infer<typeof signUp>;
