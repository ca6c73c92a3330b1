import { type ChooseSeller, chooseSeller, type Me, me } from '@narabe/contracts/api';
import { Body, Controller, Get, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, type Person, SignedInPerson } from '../../http/access.ts';
import { Answers } from '../../http/answers.ts';
import { AppEnv } from '../../infrastructure/index.ts';
import { MeService } from './me.service.ts';
import { readSellerChoice, writeSellerChoice } from './seller-choice.ts';

@ApiTags('me')
@Controller('api/me')
@Allow('signed_in')
export class MeController {
  constructor(
    private readonly service: MeService,
    private readonly env: AppEnv,
  ) {}

  @Get()
  @Answers(me)
  show(@SignedInPerson() person: Person, @Req() request: FastifyRequest): Promise<Me> {
    return this.service.show(person, readSellerChoice(request, this.env.values.PUBLIC_URL));
  }

  @Put('seller')
  @Answers(me)
  async choose(
    @SignedInPerson() person: Person,
    @Body({ schema: chooseSeller }) body: ChooseSeller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    const chosen = await this.service.choose(person, body.sellerId);
    writeSellerChoice(reply, this.env.values.PUBLIC_URL, body.sellerId);
    return chosen;
  }
}
