import type { Role } from '@narabe/contracts/api';
import { readMemberships } from '@narabe/db/queries';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ACCESS, type Access, type Caller, type Person } from '../../http/access.ts';
import { ProblemError } from '../../http/problem.ts';
import { AppDatabase, AppEnv } from '../../infrastructure/index.ts';
import { readSellerChoice } from './seller-choice.ts';
import { SessionsService } from './sessions.service.ts';

const RANK: Readonly<Record<Role, number>> = { viewer: 1, operator: 2, admin: 3, owner: 4 };

/** The one place where access is decided (R40). A route that names no access is refused. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
    private readonly database: AppDatabase,
    private readonly env: AppEnv,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [context.getHandler(), context.getClass()]);
    if (access === 'anybody') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const person = await this.sessions.find(request, context.switchToHttp().getResponse<FastifyReply>());
    if (!person) throw new ProblemError(401, 'not_signed_in');
    request.person = person;
    if (access === 'signed_in') return true;
    if (!access) throw new ProblemError(403, 'role_too_low');
    request.caller = await this.callerOf(request, person);
    if (RANK[request.caller.role] < RANK[access]) throw new ProblemError(403, 'role_too_low');
    return true;
  }

  private async callerOf(request: FastifyRequest, person: Person): Promise<Caller> {
    const memberships = await readMemberships(this.database, person.id);
    const wish = readSellerChoice(request, this.env.values.PUBLIC_URL);
    const membership = memberships.find((each) => each.sellerId === wish) ?? memberships[0];
    if (!membership) throw new ProblemError(403, 'no_seller_chosen');
    return { person, sellerId: membership.sellerId, role: membership.role };
  }
}
