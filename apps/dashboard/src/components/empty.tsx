import { Center, Stack, Text, ThemeIcon } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface EmptyProps {
  readonly title: string;
  readonly text?: string;
  readonly icon?: ReactNode;
  readonly children?: ReactNode;
}

/** There is nothing yet: why, and what to do next. */
export function Empty({ title, text, icon, children }: EmptyProps) {
  return (
    <Center py={48} px="md">
      <Stack align="center" gap="xs" maw={460}>
        <ThemeIcon size={52} radius="xl" variant="light" color="accent" aria-hidden>
          {icon ?? <IconInbox size={28} stroke={1.6} />}
        </ThemeIcon>
        <Text fw={600} ta="center">
          {title}
        </Text>
        {text ? (
          <Text size="sm" c="dimmed" ta="center">
            {text}
          </Text>
        ) : null}
        {children}
      </Stack>
    </Center>
  );
}
