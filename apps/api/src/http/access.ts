import type { Role } from '@narabe/contracts/api';
import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Who may call a route: anybody, anybody who is signed in, or members of the chosen company from this role upwards. */
export type Access = 'anybody' | 'signed_in' | Role;

export const ACCESS = 'narabe:access';

/** Every route names its access; one without is refused, and stops the start. */
export const Allow = (access: Access) => SetMetadata(ACCESS, access);

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly sessionId: string;
}

/** The person behind a request, and the company that they act for. */
export interface Caller {
  readonly person: Person;
  readonly sellerId: string;
  readonly role: Role;
}

declare module 'fastify' {
  interface FastifyRequest {
    correlationId: string;
    startedAt: number;
    person?: Person;
    caller?: Caller;
  }
}

/** Only on routes that ask for a role. */
export const CalledBy = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!caller) throw new Error('the route does not ask for a role');
  return caller;
});

/** Only on routes that ask for at least a sign-in. */
export const SignedInPerson = createParamDecorator((_: unknown, context: ExecutionContext): Person => {
  const { person } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!person) throw new Error('the route does not ask for a sign-in');
  return person;
});
