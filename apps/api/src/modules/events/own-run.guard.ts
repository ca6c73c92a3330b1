import { idParams } from '@narabe/contracts/api';
import { getRun } from '@narabe/db/queries';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { notFound } from '../../http/problem.ts';
import { AppDatabase } from '../../infrastructure/index.ts';

/** A stream that has begun can answer no 404 any more, so the run is looked for before. */
@Injectable()
export class OwnRunGuard implements CanActivate {
  constructor(private readonly database: AppDatabase) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { caller, params } = context.switchToHttp().getRequest<FastifyRequest>();
    const key = idParams.safeParse(params);
    if (!caller || !key.success) throw notFound();
    const { sellerId } = caller;
    if (!(await this.database.withTenant(sellerId, (tx) => getRun(tx, sellerId, key.data.id)))) throw notFound();
    return true;
  }
}
