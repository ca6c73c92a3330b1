import type { ChannelAccountState } from '@narabe/contracts/api';
import { type Tone, ToneBadge } from '../../components/tone-badge.tsx';
import { accountStateText } from '../../lib/code-texts.ts';

const TONES: Readonly<Record<ChannelAccountState, Tone>> = {
  checking: 'busy',
  active: 'good',
  paused: 'quiet',
  needs_reauthorization: 'bad',
  unreachable: 'attention',
};

export function AccountStateBadge({ state }: { readonly state: ChannelAccountState }) {
  return <ToneBadge tone={TONES[state]}>{accountStateText(state).title}</ToneBadge>;
}
