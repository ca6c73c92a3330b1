export { createYahooConnector } from './yahoo.connector.ts';
