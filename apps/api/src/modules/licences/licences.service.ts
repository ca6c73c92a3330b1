import { type Licence, type LicenceKind, type LicenceList, licenceKind, type RequeueResult } from '@narabe/contracts/api';
import { requeueListings } from '@narabe/db/queries';
import { Injectable } from '@nestjs/common';
import { AppDatabase } from '../../infrastructure/index.ts';

/** The field of the issue that pages carry which wait for a licence. */
const licenceField = (kind: LicenceKind) => `licence.${kind}`;

@Injectable()
export class LicencesService {
  constructor(private readonly database: AppDatabase) {}

  async list(sellerId: string): Promise<LicenceList> {
    const rows = await this.database.withTenant(sellerId, (tx) => tx.licenceConfirmation.findMany({ where: { sellerId } }));
    const items = licenceKind.options.map((kind): Licence => {
      const row = rows.find((each) => each.kind === kind);
      return {
        kind,
        confirmed: row !== undefined,
        confirmedBy: row?.confirmedBy ?? null,
        confirmedAt: row?.confirmedAt.toISOString() ?? null,
      };
    });
    return { items };
  }

  async get(sellerId: string, kind: LicenceKind): Promise<Licence> {
    const { items } = await this.list(sellerId);
    return items.find((licence) => licence.kind === kind) ?? { kind, confirmed: false, confirmedBy: null, confirmedAt: null };
  }

  /** The pages that waited for it are drafted again. */
  confirm(sellerId: string, kind: LicenceKind, personName: string): Promise<RequeueResult> {
    return this.database.withTenant(sellerId, async (tx) => {
      await tx.licenceConfirmation.createMany({ data: [{ sellerId, kind, confirmedBy: personName }], skipDuplicates: true });
      return { requeued: await requeueListings(tx, sellerId, { states: ['blocked'], issueField: licenceField(kind) }) };
    });
  }

  /** Pages that are live stay so until they are drafted again. */
  async withdraw(sellerId: string, kind: LicenceKind): Promise<RequeueResult> {
    await this.database.withTenant(sellerId, (tx) => tx.licenceConfirmation.deleteMany({ where: { sellerId, kind } }));
    return { requeued: 0 };
  }
}
