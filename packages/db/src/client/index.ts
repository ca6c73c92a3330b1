export { Prisma } from '../generated/client.ts';
export * from './database.ts';
