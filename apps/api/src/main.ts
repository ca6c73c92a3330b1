import 'reflect-metadata';
import { createLogger } from '@narabe/platform/logger';
import { createApp } from './create-app.ts';
import { readEnv } from './env.ts';

const env = readEnv();
const app = await createApp(env, createLogger({ app: 'api', level: env.LOG_LEVEL }));
app.enableShutdownHooks();
await app.listen(env.PORT, env.HOST);
process.stdout.write(`${JSON.stringify({ event: 'api.listening', url: env.PUBLIC_URL })}\n`);
