import { simulator } from './simulator.ts';

/** The practice malls take calls as fast as they come: these specs are about screens, not about the malls' pace. */
export default async function quickMalls(): Promise<void> {
  await simulator.setQuotas({ enabled: false });
}
