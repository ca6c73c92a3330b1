import { Group, Paper, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { listingCountsQuery } from './api/count-listings.ts';
import { RedraftButton } from './redraft-button.tsx';

/** Below settings: they count for pages made from now on, so the others are offered to be made again. */
export function RedraftNote({ text, label }: { readonly text: string; readonly label: string }) {
  const counts = useQuery(listingCountsQuery());
  const states = counts.data?.states;
  const count = states ? states.live + states.blocked + states.failed : 0;
  if (count === 0) return null;
  return (
    <Paper p="md" mt="md" bg="#f9fbfb">
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="dimmed" maw={640}>
          {text}
        </Text>
        <RedraftButton label={label} choice={{ states: ['live', 'blocked', 'failed'] }} count={count} />
      </Group>
    </Paper>
  );
}
