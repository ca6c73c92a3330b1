import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { hasImage } from '@narabe/db/queries';
import { Injectable } from '@nestjs/common';
import { notFound } from '../../http/problem.ts';
import { AppDatabase, AppEnv } from '../../infrastructure/index.ts';

@Injectable()
export class ImagesService {
  constructor(
    private readonly database: AppDatabase,
    private readonly env: AppEnv,
  ) {}

  /** The stored JPEG of this seller. `hash` was checked to be one, so the path cannot leave the folder. */
  async open(sellerId: string, hash: string): Promise<{ stream: Readable; sizeBytes: number }> {
    if (!(await this.database.withTenant(sellerId, (tx) => hasImage(tx, sellerId, hash)))) throw notFound();
    const file = path.join(this.env.values.DATA_DIR, 'images', sellerId, `${hash}.jpg`);
    const found = await stat(file).catch(() => null);
    if (!found) throw notFound();
    return { stream: createReadStream(file), sizeBytes: found.size };
  }
}
