import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppLog } from '../infrastructure/index.ts';
import { problemBody } from './problem.ts';
import { toProblem } from './to-problem.ts';

const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** The one place where an error becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: AppLog) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = toProblem(error);
    if (problem.status >= 500) this.log.logger.error({ event: 'http.failed', correlationId: request.correlationId, err: error });
    if (reply.sent || reply.raw.headersSent) return;
    reply
      .status(problem.status)
      .headers({ ...problem.options.headers })
      .type(PROBLEM_TYPE)
      .serializer((body: unknown) => JSON.stringify(body))
      .send(problemBody(problem, request.correlationId));
  }
}
