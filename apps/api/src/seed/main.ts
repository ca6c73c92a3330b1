import { commonEnv, databaseEnv, parseEnv, secretEnv } from '@narabe/platform/env';
import { z } from 'zod';
import { seedDemo } from './demo.ts';

const env = parseEnv(z.object({ ...commonEnv, ...databaseEnv, ...secretEnv }), process.env);
await seedDemo(env);
