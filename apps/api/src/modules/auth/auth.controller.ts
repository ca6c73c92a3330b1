import { type SignIn, type SignUp, signIn, signUp } from '@narabe/contracts/api';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, type Person, SignedInPerson } from '../../http/access.ts';
import { AnswersNothing } from '../../http/answers.ts';
import { SessionEnds } from './session-ends.ts';
import { SessionsService } from './sessions.service.ts';
import { SignInLimit } from './sign-in-limit.service.ts';
import { SignUpService } from './sign-up.service.ts';

@ApiTags('auth')
@Controller('api/auth')
export class AuthController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly limit: SignInLimit,
    private readonly signUps: SignUpService,
    private readonly ends: SessionEnds,
  ) {}

  /** Sets the session cookie. The token is in no body: scripts cannot read it. */
  @Post('sign-in/email')
  @Allow('anybody')
  @AnswersNothing()
  async signIn(
    @Body({ schema: signIn }) body: SignIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.limit.guard(request.ip, body.email, () => this.sessions.signIn(body, request, reply));
  }

  @Post('sign-up/email')
  @Allow('anybody')
  @AnswersNothing()
  async signUp(
    @Body({ schema: signUp }) body: SignUp,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.signUps.signUp(body);
    await this.sessions.signIn(body, request, reply);
  }

  @Post('sign-out')
  @Allow('signed_in')
  @AnswersNothing()
  async signOut(
    @SignedInPerson() person: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.signOut(request, reply);
    this.ends.ended.next(person.sessionId);
  }
}
