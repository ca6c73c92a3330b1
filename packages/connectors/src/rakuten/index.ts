export { createRakutenConnector } from './rakuten.connector.ts';
