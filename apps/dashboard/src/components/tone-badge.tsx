import { Badge } from '@mantine/core';
import type { ReactNode } from 'react';

export type Tone = 'good' | 'busy' | 'attention' | 'bad' | 'quiet';

/** Text on its ground is at least 6:1 in every tone. */
const COLORS: Readonly<Record<Tone, { readonly ground: string; readonly text: string }>> = {
  good: { ground: '#dff3ea', text: '#0a5138' },
  busy: { ground: '#e2eefb', text: '#174a7c' },
  attention: { ground: '#fdf0d2', text: '#6d4a00' },
  bad: { ground: '#fbe3e1', text: '#8a1f1a' },
  quiet: { ground: '#e9eeee', text: '#3d4b52' },
};

export function ToneBadge({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  const { ground, text } = COLORS[tone];
  return (
    <Badge
      variant="filled"
      styles={{ root: { background: ground, color: text, flex: 'none', maxWidth: 'none' }, label: { overflow: 'visible' } }}
    >
      {children}
    </Badge>
  );
}
