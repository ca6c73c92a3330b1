import { z } from 'zod';
import { listOf, time } from './common.ts';

export const licenceKind = z.enum(['alcohol', 'medicine', 'used', 'adult']);
export type LicenceKind = z.infer<typeof licenceKind>;

/** The operator says that the company may sell this kind of goods. */
export const licence = z
  .object({ kind: licenceKind, confirmed: z.boolean(), confirmedBy: z.string().nullable(), confirmedAt: time.nullable() })
  .meta({ id: 'Licence' });
export type Licence = z.infer<typeof licence>;

/** GET /api/licences: every kind, confirmed or not. */
export const licenceList = listOf(licence).meta({ id: 'LicenceList' });
export type LicenceList = z.infer<typeof licenceList>;

/** GET → Licence, PUT and DELETE → RequeueResult, all at /api/licences/{kind}; PUT drafts again what waited for it, DELETE leaves pages as they are. */
export const licenceKey = z.object({ kind: licenceKind });
export type LicenceKey = z.infer<typeof licenceKey>;
