import type { Logger } from '@narabe/platform/logger';
import type { LoggerService } from '@nestjs/common';

type Level = 'error' | 'warn' | 'fatal';

/** What the framework itself has to say, in our log's form. Its chatter about modules and routes is left out. */
export function nestLog(logger: Logger): LoggerService {
  const write =
    (level: Level) =>
    (message: unknown, ...rest: unknown[]) =>
      logger[level]({ event: `nest.${level}`, context: rest.at(-1), err: message instanceof Error ? message : new Error(String(message)) });
  return { log: () => undefined, warn: write('warn'), error: write('error'), fatal: write('fatal') };
}
