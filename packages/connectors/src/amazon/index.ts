export { createAmazonConnector } from './amazon.connector.ts';
