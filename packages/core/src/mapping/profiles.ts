import type { Channel } from '../channel/ids.ts';
import { amazonProfile } from './amazon/profile.ts';
import type { MallProfile } from './profile.ts';
import { rakutenProfile } from './rakuten/profile.ts';
import { yahooProfile } from './yahoo/profile.ts';

/** Every mall we know, in the order in which screens show them. */
export const mallProfiles: readonly MallProfile[] = [amazonProfile, rakutenProfile, yahooProfile];

/** The profile of a mall. Throws on a channel that does not exist: that is a bug of the caller, not an input. */
export function profileOf(channel: Channel): MallProfile {
  const profile = mallProfiles.find((candidate) => candidate.channel === channel);
  if (!profile) throw new RangeError('unknown_channel');
  return profile;
}
