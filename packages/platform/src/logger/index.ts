import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** Names under which a secret or a buyer's data could travel; their values never reach a log line (R43). */
const REDACTED = [
  'password',
  'headers',
  'authorization',
  'cookie',
  'token',
  'accessToken',
  'refreshToken',
  'clientSecret',
  'licenseKey',
  'serviceSecret',
  'credentials',
  'secret',
  'email',
  'phone',
  'address',
  'zipCode',
  'buyer',
  'body',
];

/** JSON lines with a stable `event`; fields by allow-list of the caller, never sentences with values glued in. */
export function createLogger(options: { app: string; level: string }, destination?: DestinationStream): Logger {
  const paths = REDACTED.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  const settings = {
    level: options.level,
    base: { app: options.app },
    redact: { paths: paths, censor: '[redacted]' },
    serializers: { err: safeError },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
  };
  return destination ? pino(settings, destination) : pino(settings);
}

/** An error's name, code and stack; its other properties may hold requests and answers. */
function safeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: 'NonError', message: typeof error };
  const code = 'code' in error ? String(error.code) : undefined;
  return { name: error.name, message: error.message, code, stack: error.stack };
}
