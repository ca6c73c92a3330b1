import type { Logger } from '@narabe/platform/logger';
import { StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { NestFactory, Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { appModule } from './app.module.ts';
import type { Env } from './env.ts';
import { addRequestLog } from './http/correlation.ts';
import { serveDashboard } from './http/dashboard-files.ts';
import { nestLog } from './http/nest-log.ts';
import { openApiDocument } from './http/openapi.ts';
import { ProblemFilter } from './http/problem.filter.ts';
import { requireAccessOnEveryRoute } from './http/require-access.ts';
import { requireSameOrigin } from './http/same-origin.ts';
import { addSecurityHeaders } from './http/security-headers.ts';
import { validationPipe } from './http/validation.ts';
import { AppLog } from './infrastructure/index.ts';

/** Enough for a list of 20,000 codes; nothing else comes near. */
const BODY_LIMIT_BYTES = 2 * 1_024 * 1_024;

/** The whole API, ready to listen. */
export async function createApp(env: Env, logger: Logger): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ bodyLimit: BODY_LIMIT_BYTES, trustProxy: env.TRUST_PROXY, forceCloseConnections: true });
  const app = await NestFactory.create<NestFastifyApplication>(appModule(env, logger), adapter, { logger: nestLog(logger) });
  const fastify = adapter.getInstance();
  addRequestLog(fastify, logger);
  await addSecurityHeaders(app, env.PUBLIC_URL);
  requireSameOrigin(fastify, new URL(env.PUBLIC_URL).origin);
  app.useGlobalPipes(validationPipe);
  app.useGlobalInterceptors(new StandardSchemaSerializerInterceptor(app.get(Reflector)));
  app.useGlobalFilters(new ProblemFilter(app.get(AppLog)));
  requireAccessOnEveryRoute(app);
  const document = openApiDocument(app);
  fastify.get('/api/openapi.json', () => document);
  await serveDashboard(app, env.DASHBOARD_DIR);
  return app;
}
