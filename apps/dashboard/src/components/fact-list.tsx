import { SimpleGrid, Text } from '@mantine/core';
import type { ReactNode } from 'react';

export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
}

/** Names and values side by side. */
export function FactList({ facts, columns = 2 }: { readonly facts: readonly Fact[]; readonly columns?: number }) {
  return (
    <SimpleGrid component="dl" cols={{ base: 1, sm: columns }} spacing="lg" verticalSpacing="sm" m={0}>
      {facts.map(({ name, value }) => (
        <div key={name}>
          <Text component="dt" size="xs" c="dimmed" fw={600}>
            {name}
          </Text>
          <Text component="dd" size="sm" m={0} style={{ overflowWrap: 'anywhere' }}>
            {value}
          </Text>
        </div>
      ))}
    </SimpleGrid>
  );
}
