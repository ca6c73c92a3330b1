import type { CallInfo } from '../http/index.ts';
import type { AmazonEndpoint } from './amazon.quotas.ts';

/** Which operation is called; the rest of the request is the SDK's or ours. */
export interface ApiCall extends CallInfo {
  readonly endpoint: AmazonEndpoint;
}
