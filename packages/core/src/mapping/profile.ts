import type { Channel } from '../channel/ids.ts';
import type { MallRules } from './rules.ts';

/** What the screens need to know about a mall before it is connected. Texts are Japanese, for the operator. */
export interface MallProfile {
  readonly channel: Channel;
  readonly label: string;
  /** `source`: products come from it; `target`: pages are made on it. */
  readonly role: 'source' | 'target' | 'both';
  readonly credentialFields: readonly CredentialField[];
  /** null: no pages are made there. */
  readonly rules: MallRules | null;
}

export interface CredentialField {
  readonly name: string;
  readonly label: string;
  /** Shown as dots, stored encrypted, never sent back. */
  readonly secret: boolean;
  /** Where the operator finds it. */
  readonly help: string;
}
