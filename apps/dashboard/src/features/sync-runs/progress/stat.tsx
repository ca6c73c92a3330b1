import { Box, Text, Tooltip } from '@mantine/core';
import { formatNumber } from '../../../lib/format/index.ts';

interface StatProps {
  readonly label: string;
  readonly help: string;
  readonly value: number;
  readonly of?: number;
  readonly color?: string;
}

/** One count with its name; hovering or focusing explains it. */
export function Stat({ label, help, value, of, color }: StatProps) {
  return (
    <Tooltip label={help} maw={260}>
      <Box
        role="group"
        aria-label={`${label} ${value}`}
        tabIndex={0}
        p="sm"
        style={{ borderRadius: 10, background: '#f4f7f7', minWidth: 0 }}
      >
        <Text size="xs" c="dimmed" fw={600}>
          {label}
        </Text>
        <Text fz={26} fw={700} lh={1.25} c={color} style={{ fontVariantNumeric: 'tabular-nums' }}>
          {formatNumber(value)}
          {of === undefined ? null : (
            <Text span size="sm" c="dimmed" fw={500}>
              {' '}
              / {formatNumber(of)}
            </Text>
          )}
        </Text>
      </Box>
    </Tooltip>
  );
}
