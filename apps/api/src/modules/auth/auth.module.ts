import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.ts';
import { AuthController } from './auth.controller.ts';
import { MeController } from './me.controller.ts';
import { MeService } from './me.service.ts';
import { SessionEnds } from './session-ends.ts';
import { SessionsService } from './sessions.service.ts';
import { SignInLimit } from './sign-in-limit.service.ts';
import { SignUpService } from './sign-up.service.ts';

@Module({
  controllers: [AuthController, MeController],
  providers: [SessionsService, SignInLimit, SignUpService, SessionEnds, MeService, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [SessionsService, SessionEnds],
})
export class AuthModule {}
