import type { MallOptions } from '../../kernel/mall.ts';
import type { YahooState } from './state.ts';
import type { YahooSwitches } from './switches.ts';

/** What every call of the mall works with. */
export interface YahooContext extends MallOptions {
  readonly switches: YahooSwitches;
  /** Replaced as a whole by a reset. */
  state: YahooState;
}
