export { VirtualClock } from './clock.ts';
export { Counters } from './counters.ts';
export { Dispatcher, type DispatcherParts } from './dispatcher.ts';
export { FAULT_KINDS, Faults, REVOCATIONS } from './faults.ts';
export { MemoryImageStore } from './image-store.ts';
export type { ImageStore, Mall, MallSwitches } from './mall.ts';
export { Quotas } from './quotas.ts';
export { seededRandom } from './random.ts';
export { Waits } from './waits.ts';
