export * from './unsent-offers.ts';
