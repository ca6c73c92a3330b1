import type { ChannelAccount, ChannelProfile } from '@narabe/contracts/api';

export type CredentialField = ChannelProfile['credentialFields'][number];
export type CredentialHint = ChannelAccount['credentials'][number];
