export { Prisma } from '../generated/client.ts';
export * from './database.ts';
export * from './storable-json.ts';
