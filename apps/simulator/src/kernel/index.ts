export { StoppedClock, VirtualClock } from './clock.ts';
export { MemoryImageStore } from './image-store.ts';
export type { Endpoint, ImageStore, Mall, MallOptions, Refusals, SimClock, SimRequest, SimResponse, StoredImage } from './mall.ts';
export { seededRandom } from './random.ts';
export { type RouteMatch, RouteTable } from './route-table.ts';
