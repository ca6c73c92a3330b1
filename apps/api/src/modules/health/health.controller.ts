import { type Health, health } from '@narabe/contracts/api';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../http/access.ts';
import { Answers } from '../../http/answers.ts';
import { HealthService } from './health.service.ts';

@ApiTags('health')
@Controller('api/health')
@Allow('anybody')
export class HealthController {
  constructor(private readonly service: HealthService) {}

  /** 503 with the same body while something is missing. */
  @Get()
  @Answers(health)
  async show(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const answer = await this.service.check();
    reply.status(answer.status === 'ok' ? 200 : 503);
    return answer;
  }
}
