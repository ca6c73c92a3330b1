import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Which page of a list is shown, as the address carries it. */
export interface Place {
  readonly cursor?: string;
  readonly page?: number;
}

interface PagerProps {
  readonly place: Place;
  readonly nextCursor: string | null;
  readonly onMove: (place: Place) => void;
}

/**
 * Cursors lead forward only: back is the way that was come by, known in this window, else the start.
 */
const wayBack = new Map<string, string | undefined>();

export function Pager({ place, nextCursor, onMove }: PagerProps) {
  const { t } = useTranslation();
  const page = place.page ?? 1;
  if (page === 1 && nextCursor === null && !place.cursor) return null;
  const known = place.cursor !== undefined && wayBack.has(place.cursor);
  const goNext = () => {
    if (nextCursor === null) return;
    wayBack.set(nextCursor, place.cursor);
    onMove({ cursor: nextCursor, page: page + 1 });
  };
  const goBack = () => {
    const cursor = place.cursor === undefined ? undefined : wayBack.get(place.cursor);
    onMove(cursor === undefined ? {} : { cursor, page: page - 1 });
  };
  return (
    <Group justify="space-between" mt="md" component="nav" aria-label={t('common.page', { page })}>
      <Text size="sm" c="dimmed">
        {t('common.page', { page })}
      </Text>
      <Group gap="xs">
        {place.cursor ? (
          <Button variant="default" size="xs" onClick={known ? goBack : () => onMove({})}>
            {known ? t('common.previous') : t('common.first')}
          </Button>
        ) : null}
        <Button variant="default" size="xs" disabled={nextCursor === null} onClick={goNext}>
          {t('common.next')}
        </Button>
      </Group>
    </Group>
  );
}
